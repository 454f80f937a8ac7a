"""Hostile text, a leaking environment and the program's own errors: nothing gets out."""

import stat
import sys

import pytest
from textual.worker import WorkerFailed

from tests.tui.office import OfficeDesk, office
from tests.tui.story import story
from themes import NO_COLOUR, PALETTES, STYLES, choose
from tui import crash
from tui.app import ClaimdeckApp
from tui.environment import scrub
from tui.looks import Looks
from tui.text import line

HOSTILE = (
    "\x1b]52;c;aGVsbG8=\x07",
    "\x1b[2J",
    "\x9b31m",
    "\u202egnp.exe",
    "[/oops]",
    "[@click=app.quit]x[/]",
    ":100:",
    "a\rb\nc\td",
)


@pytest.mark.story
@pytest.mark.parametrize("text", HOSTILE)
async def test_hostile_text_is_shown_as_text_wherever_it_is_put(text: str):
    desk = OfficeDesk()
    desk.line.free.set()
    desk.current.user.name = text
    async with story(office(desk)) as user:
        await user.press("enter")
        await user.paste(text)
        await user.press("f9")
        await user.wait()
        user.app.say(text, "stop")
        user.app.current.title = text
        user.app.settle()
        for row in user.rows():
            assert row.isprintable()


async def _break(app: ClaimdeckApp) -> None:
    """Press the key that is broken, with a patient on the screen."""
    async with story(app) as user:
        await user.press("enter", *"smith", "f9")
        await user.wait()
        await user.press("x")


@pytest.mark.story
async def test_an_error_of_the_programs_own_ends_it_without_what_it_knew(tmp_path):
    app = office(OfficeDesk(), crash_folder=tmp_path)
    app.desk.line.free.set()
    with pytest.raises(RuntimeError):
        await _break(app)
    (file,) = tmp_path.iterdir()
    kept = file.read_text()
    assert "RuntimeError" in kept
    assert "action_broken" in kept
    assert str(file) in app.crashed
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    for private in ("123-45-6789", "secret", "SMITH"):
        assert private not in kept + app.crashed


def test_details_follow_causes_and_stop_at_a_circle():
    error = ValueError("John")
    error.__cause__ = KeyError("Smith")
    error.__cause__.__context__ = error
    told = crash.details(error, "1234")
    assert told.index("ValueError") < told.index("KeyError")
    assert "Smith" not in told
    assert "John" not in told


def test_a_folder_that_cannot_be_written_is_said(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert "could not be kept" in crash.report(RuntimeError(), blocked / "crashes")


def test_variables_that_leak_are_dropped():
    leaking = {"TEXTUAL_LOG", "TEXTUAL", "SSLKEYLOGFILE", "KEYRING_PROPERTY_A", "COLUMNS", "LINES"}
    environment = {**dict.fromkeys(leaking, "x"), "HOME": "/"}
    assert set(scrub(environment)) == leaking
    assert environment == {"HOME": "/"}


@pytest.mark.skipif(sys.platform != "linux", reason="prctl")
def test_memory_can_be_closed():
    import subprocess

    script = (
        "import os, resource; from tui.process import harden, hide_memory; harden();"
        "print(hide_memory(), oct(os.umask(0))); print(resource.getrlimit(resource.RLIMIT_CORE))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=20, check=True
    )
    assert ran.stdout.split("\n")[:2] == ["True 0o77", "(0, 0)"]


def test_every_palette_has_every_style_and_says_nothing_by_colour_alone():
    for palette in PALETTES.values():
        looks = Looks(palette)
        assert set(palette.styles) == set(STYLES)
        assert looks.strip(line(*((name, name) for name in STYLES)), 400).cell_length == 400
        for emphasis in ("title", "selected", "field-fresh", "field", "stop", "error"):
            style = looks.style(emphasis)
            assert style.bold or style.underline or style.reverse


def test_colours_are_among_sixteen_and_none_in_no_colour():
    for palette in PALETTES.values():
        for name in STYLES:
            style = Looks(palette).style(name)
            for colour in (style.color, style.bgcolor):
                assert colour.is_default or (colour.number < 16 and palette is not NO_COLOUR)


@pytest.mark.parametrize(
    ("name", "environment", "chosen"),
    [
        ("", {}, "dark"),
        ("", {"NO_COLOR": ""}, "no-colour"),
        ("", {"COLORFGBG": "0;15"}, "light"),
        ("high-contrast", {"NO_COLOR": "1"}, "high-contrast"),
    ],
)
def test_a_palette_is_chosen_by_name_then_by_the_terminal(
    name: str, environment: dict[str, str], chosen: str
):
    assert choose(name, environment).name == chosen


@pytest.mark.story
async def test_no_colour_shows_where_the_cursor_is(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    async with story(office(palette=NO_COLOUR)) as user:
        user.sees("> Patient")
        for strip in user.app.screen._compositor.render_strips():
            for segment in strip:
                assert segment.style is None or segment.style.color is None or segment.style.color.is_default


def test_a_failed_worker_is_told_with_what_failed_in_it():
    failed = WorkerFailed(ValueError("123-45-6789"))
    told = crash.details(failed, "1234")
    assert "builtins.ValueError" in told
    assert "123-45-6789" not in told
