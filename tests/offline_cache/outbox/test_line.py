"""The line: by choice nothing leaves, and a line that is cut is noticed and found again."""

import asyncio
from pathlib import Path

import pytest

from api_client.errors import LineFault, Unreachable, WorkingOffline
from offline_cache import line_state
from offline_cache.desk import Desk
from tests.api_client.wires import problem
from tests.offline_cache.outbox.offices import ClaimsPortal, at_portal, desk_at, sign_in


@pytest.fixture
def portal(monkeypatch: pytest.MonkeyPatch) -> ClaimsPortal:
    made = ClaimsPortal()
    at_portal(made, monkeypatch)
    monkeypatch.setattr(line_state, "FIRST_PROBE", 0.01)
    return made


@pytest.fixture
async def desk(tmp_path: Path, portal: ClaimsPortal) -> Desk:
    made = desk_at(tmp_path)
    await sign_in(made)
    return made


async def test_offline_by_choice_nothing_leaves(desk: Desk, portal: ClaimsPortal) -> None:
    told: list[str] = []
    stop = desk.line.listen(lambda: told.append(desk.line.words("mac")))
    desk.go_offline()
    asked = len(portal.requests)
    with pytest.raises(WorkingOffline, match="working offline") as caught:
        await desk.signing.keep_alive()
    assert isinstance(caught.value, LineFault)
    assert "Go online" in caught.value.next_action
    with pytest.raises(WorkingOffline):
        await desk.signing.banner("mac")
    with pytest.raises(WorkingOffline):
        await desk.portals.test(desk.profile("mac"))
    assert (desk.offline, desk.online, desk.line.words("mac")) == (True, False, "Working offline")
    desk.line.lost("mac")
    desk.go_offline()
    await desk.signing.out()
    assert len(portal.requests) == asked
    desk.go_online()
    await sign_in(desk)
    assert desk.online
    assert told == ["Working offline", ""]
    stop()


async def test_a_cut_line_shows_and_is_found_again(desk: Desk, portal: ClaimsPortal) -> None:
    portal.down = True
    with pytest.raises(Unreachable):
        await desk.signing.keep_alive()
    assert desk.offline
    assert desk.line.words("mac").startswith("No line since ")
    back = asyncio.Event()
    desk.line.listen(back.set)
    await asyncio.sleep(0.03)
    asked = len(portal.requests)
    assert desk.offline
    portal.down = False
    await asyncio.wait_for(back.wait(), 10)
    assert desk.online
    assert [each.url.path for each in portal.requests[asked:]][-1] == "/mac/session/banner"


async def test_the_second_loss_does_not_wait_out_the_pauses_of_the_first(
    desk: Desk, portal: ClaimsPortal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line_state, "FIRST_PROBE", 60.0)
    desk.line.lost("mac")
    await asyncio.sleep(0)
    desk.line.answered("mac")
    monkeypatch.setattr(line_state, "FIRST_PROBE", 0.01)
    desk.line.lost("mac")
    async with asyncio.timeout(5):
        while desk.offline:
            await asyncio.sleep(0.001)


async def test_locked_it_is_not_looked_for(desk: Desk, portal: ClaimsPortal) -> None:
    portal.down = True
    with pytest.raises(Unreachable):
        await desk.signing.keep_alive()
    desk.locking.lock()
    asked = len(portal.requests)
    await asyncio.sleep(0.05)
    assert len(portal.requests) == asked


async def test_a_portal_that_refuses_is_there(desk: Desk, portal: ClaimsPortal) -> None:
    portal.instead("POST /session/keep-alive", *[problem("server-error", 500)] * 3)
    with pytest.raises(Exception, match="error of its own"):
        await desk.signing.keep_alive()
    assert desk.online


async def test_nobody_looks_for_a_portal_that_nobody_is_signed_in_to(
    tmp_path: Path, portal: ClaimsPortal
) -> None:
    desk = desk_at(tmp_path)
    portal.down = True
    with pytest.raises(Unreachable):
        await desk.signing.banner("mac")
    asked = len(portal.requests)
    await asyncio.sleep(0.05)
    assert len(portal.requests) == asked
    assert desk.line.off("mac")
    assert line_state.WORKS_OFFLINE
    assert line_state.WAITS_FOR_LINE
