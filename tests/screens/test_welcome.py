"""The first minute, without any portal."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from api_client.credentials.keeper import Keeper
from api_client.errors import Unreachable
from api_client.places import places
from offline_cache.desk import Desk
from screens import registry
from tests.api_client.fake_portal import FakePortal
from tests.screens.on_portal import reads, use_portal
from tests.tui.story import story
from tui.app import ClaimdeckApp

pytestmark = pytest.mark.story


def fresh(home: Path, start_demo: Callable[[], Awaitable[str]] | None = None) -> ClaimdeckApp:
    desk = Desk(home=home, keeper=Keeper(places(home), system=()))
    return ClaimdeckApp(
        desk, first=registry.first, home=registry.home, places=registry.PLACES, start_demo=start_demo
    )


async def no_demo() -> str:
    raise Unreachable("The demo's portals did not start.")


async def test_one_page_says_what_this_is_what_to_do_and_where_things_are_kept(tmp_path: Path) -> None:
    async with story(fresh(tmp_path, no_demo)) as user:
        reads(user, "Welcome to Claimdeck", "1 Try the demo", "2 Add a portal", "Where things are kept")
        reads(user, "Portals in", "only if you ask for it", "F10 leaves")


async def test_without_a_demo_the_reason_is_said(tmp_path: Path) -> None:
    async with story(fresh(tmp_path)) as user:
        await user.press("1")
        reads(user, "This installation has no demo.")


async def test_a_demo_that_does_not_start_is_one_sentence(tmp_path: Path) -> None:
    async with story(fresh(tmp_path, no_demo)) as user:
        await user.press("1")
        await user.wait()
        reads(user, "The demo's portals did not start.", "Welcome to Claimdeck")


async def test_the_first_portal_is_added_by_a_form_and_leads_to_its_notice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_portal(FakePortal(), monkeypatch)
    async with story(fresh(tmp_path)) as user:
        await user.press("2")
        await user.type("mac")
        await user.paste("http://portal.example.org")
        await user.press("tab")
        reads(user, "plain http goes to 127.0.0.1")
        await user.press("shift+tab")
        await user.paste("https://portal.example.org/")
        await user.press("tab")
        user.sees("https://portal.example.org")
        await user.type("NGS-NY")
        await user.press("f9")
        await user.wait()
        reads(user, "ngs-ny https://portal.example.org Terms of use Be good.")
    assert 'id = "ngs-ny"' in (tmp_path / "portals.toml").read_text()


async def test_a_file_of_portals_that_can_not_be_read_is_explained_and_left(tmp_path: Path) -> None:
    (tmp_path / "portals.toml").write_text("[[portal]\n")
    (tmp_path / "portals.toml").chmod(0o600)
    async with story(fresh(tmp_path)) as user:
        reads(
            user,
            "Portals can't be read",
            "portals.toml",
            "Correct the file with any editor",
            "Nothing was changed.",
        )
    assert (tmp_path / "portals.toml").read_text() == "[[portal]\n"
