"""Stories about the settings: keyed, refused at the field, saved, and in effect at once."""

from datetime import timedelta
from pathlib import Path

import pytest

from screens.settings.page import SettingsPage
from tests.api_client.fake_portal import FakePortal
from tests.screens.on_portal import client, desk_at, key_in, reads, send, use_portal
from tests.tui.story import Story
from tui import settings

pytestmark = pytest.mark.story


@pytest.fixture
def portal(monkeypatch: pytest.MonkeyPatch) -> FakePortal:
    made = FakePortal()
    use_portal(made, monkeypatch)
    return made


async def at_field(user: Story, field_id: str) -> Story:
    """Tab to a field, as hands do."""
    for _ in range(20):
        page = user.app.current
        assert isinstance(page, SettingsPage)
        if page._form.state.focus == field_id:
            return user
        await user.press("tab")
    raise AssertionError(f"Tab never came to {field_id}.")


async def opened(user: Story) -> Story:
    """Sign in and go to the settings."""
    await send(await key_in(user))
    await user.press("f2", *"sett", "enter")
    return user.sees("Settings", "Theme")


async def test_what_is_keyed_is_saved_and_holds_at_once(portal: FakePortal, tmp_path: Path):
    desk = desk_at(tmp_path)
    async with client(desk) as user:
        await opened(user)
        await at_field(user, "theme")
        await user.type("light")
        await at_field(user, "preset")
        await user.type("pcace")
        await at_field(user, "lock")
        await user.type("5")
        await at_field(user, "end")
        await user.type("10")
        await user.press("f9")
        user.sees("Saved in")
        app = user.app
        assert app.looks.palette.name == "light"
        assert app.keymap.shown(next(key for key in app.everywhere.KEYS if key.id == "app.go")) == "Ctrl+G"
        assert app.time_left("mac") is not None
        assert app.guard.own.lock_after == timedelta(minutes=5)
    saved = settings.read(desk.places.settings)
    assert (saved.theme, saved.preset, saved.lock_minutes, saved.end_minutes) == ("light", "pcace", 5, 10)


@pytest.mark.parametrize(
    ("field_id", "keyed", "sentence"),
    [
        ("lock", "16", "Key 1 to 15 minutes"),
        ("lock", "0", "Key 1 to 15 minutes"),
        ("end", "31", "Key 1 to 30 minutes"),
        ("folder", "pages", "Key the whole path of a folder"),
        ("folder", "/dev/null/pages", "/dev/null is not a folder."),
    ],
)
async def test_what_cannot_be_is_refused_at_its_field(
    portal: FakePortal, tmp_path: Path, field_id: str, keyed: str, sentence: str
):
    desk = desk_at(tmp_path)
    async with client(desk) as user:
        await opened(user)
        await at_field(user, field_id)
        await user.type(keyed)
        await user.press("f9")
        reads(user, sentence)
        assert not desk.places.settings.exists()
