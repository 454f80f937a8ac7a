"""One declaration of each key: presets don't clash, the help page fits, docs/keys.md is current."""

import subprocess
import sys
from itertools import chain
from pathlib import Path

import pytest

from tui import keys, keys_table
from tui.everywhere import Everywhere
from tui.text import width
from tui.widgets.form_view import FormView
from tui.widgets.page_view import PageView
from tui.widgets.record_list import RecordList

DOCS = Path(__file__).parents[2] / "docs" / "keys.md"
VIEWS = (FormView, PageView, RecordList)


@pytest.mark.parametrize("preset", list(keys.PRESETS))
@pytest.mark.parametrize("view", VIEWS)
def test_no_two_keys_of_a_view_and_the_app_have_one_name(preset: str, view: type):
    chosen = keys.keymap(preset)
    names = list(chain.from_iterable(chosen.keys_of(key) for key in (*view.KEYS, *Everywhere.KEYS)))
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("owner", [*VIEWS, Everywhere])
def test_every_key_has_something_to_do(owner: type):
    for key in owner.KEYS:
        assert callable(getattr(owner, f"action_{key.action}"))


def test_presets_name_keys_that_exist():
    for preset in keys.PRESETS:
        assert keys.unknown(keys.keymap(preset)) == ()
    assert keys.unknown(keys.keymap(own={"form.sumbit": "f9"})) == ("form.sumbit",)


def test_every_description_fits_the_help_page():
    keys_table.import_all("screens")
    for key in keys.declared():
        assert width(key.description) <= 80 - 2 - 24, key.id


def test_a_key_is_declared_once():
    with pytest.raises(keys.DeclaredTwiceError):
        keys.declare("app.help", "f1", "Help", "", group="")


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("f9", "F9"),
        ("up", "Up"),
        ("ctrl+p", "Ctrl+P"),
        ("shift+tab", "Shift+Tab"),
        ("slash", "/"),
        ("n", "n"),
        ("pageup", "PgUp"),
    ],
)
def test_keys_are_named_as_on_the_keyboard(name: str, printed: str):
    assert keys.shown(name) == printed


def test_own_keys_go_over_the_preset_and_a_key_can_be_taken_away():
    chosen = keys.keymap("pcace", {"app.back": "f12", "app.theme": ""})
    assert chosen.keys_of(keys.BACK) == ("f12",)
    assert chosen.shown(keys.THEME) == ""


def test_the_page_of_keys_is_current():
    made = subprocess.run(
        [sys.executable, "-m", "tui.keys_table"], capture_output=True, timeout=30, check=True
    )
    assert DOCS.read_bytes() == made.stdout, "run: python -m tui.keys_table > docs/keys.md"
