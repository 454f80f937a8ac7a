"""The outbox as a user has it: what is submitted, what waits, what can be taken back."""

import asyncio
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlcipher3 import dbapi2

from api_client.errors import InvalidRequest, Locked, NotSignedIn
from offline_cache.desk import Desk
from offline_cache.outbox.records import OutboxEntry, State
from offline_cache.patients import Patient
from offline_cache.store import outbox
from offline_cache.store.errors import StoreFault
from tests.api_client.wires import problem
from tests.offline_cache.outbox.offices import (
    ClaimsPortal,
    at_portal,
    claim,
    desk_at,
    keyed,
    sign_in,
    submitted,
)
from tests.offline_cache.outbox.payer import body_of, signed_in_as
from tests.offline_cache.store.stores import System

OTHER = Patient("OTHER", "PAT", mbi="1S00B00BB00")


@pytest.fixture
def portal(monkeypatch: pytest.MonkeyPatch) -> ClaimsPortal:
    made = ClaimsPortal()
    at_portal(made, monkeypatch)
    return made


@pytest.fixture
async def desk(tmp_path: Path, portal: ClaimsPortal) -> Desk:
    made = desk_at(tmp_path, System())
    await sign_in(made)
    return made


async def until(desk: Desk, number: int, state: State) -> OutboxEntry:
    """Wait until the outbox itself has brought an entry there."""
    reached = asyncio.Event()
    stop = desk.outbox.listen(lambda entry: reached.set() if entry.state is state else None)
    async with asyncio.timeout(10):
        while (entry := await desk.outbox.entry(number)) is None or entry.state is not state:
            reached.clear()
            with suppress(TimeoutError):  # another window tells nothing
                await asyncio.wait_for(reached.wait(), 0.05)
    stop()
    return entry


async def test_a_claim_is_answered_at_once(desk: Desk, portal: ClaimsPortal) -> None:
    entry = await submitted(desk, "PCN-1")
    assert (entry.state, entry.outcome, entry.control_number) == (State.ACCEPTED, "paid", "ICN1")
    assert desk.outbox.words(entry) == "accepted, ICN1"
    receipt = await desk.outbox.receipt(entry.id)
    assert receipt is not None
    assert receipt.patient_control_number == "PCN-1"
    assert await desk.outbox.sent(entry.id) == body_of("PCN-1").decode()
    assert desk.kept.drafts.all == ()
    assert await desk.outbox.entries() == (entry,)
    assert await desk.outbox.entries(closed=False) == ()
    assert await desk.outbox.texts(entry.id) == {"control": "PCN-1"}
    assert (desk.outbox.counts.words, desk.outbox.keeps) == ("", "")
    assert "PLANTED" not in repr(entry) + repr(claim("PCN-1")) + repr(receipt)
    actions = [(each.action, each.outcome) for each in await desk.kept.log.entries(3)]
    assert ("claim sent", "paid") in actions


async def test_without_a_line_it_waits_and_goes_by_itself(desk: Desk, portal: ClaimsPortal) -> None:
    desk.sends_by_itself = True
    portal.down = True
    entry = await submitted(desk, "PCN-1")
    assert (entry.state, entry.left) == (State.QUEUED, False)
    assert desk.offline
    assert desk.outbox.words(entry) == "waits for the line"
    second = await submitted(desk, "PCN-2")
    assert second.waits_for == entry.id
    assert desk.outbox.words(second) == "waits for the earlier claim of this patient"
    assert len(portal.sent) == 3  # the transport's own tries; the second claim wasn't tried
    assert desk.outbox.counts.words == "2 to send"
    portal.down = False
    desk.line.answered("mac")
    await until(desk, second.id, State.ACCEPTED)
    assert portal.payer.processed == ["PCN-1", "PCN-2"]
    assert desk.outbox.counts.words == ""


async def test_a_claim_behind_one_that_is_held_says_so(desk: Desk, portal: ClaimsPortal) -> None:
    portal.down = True
    held = await desk.outbox.hold((await submitted(desk, "PCN-1")).id)
    second = await submitted(desk, "PCN-2")
    assert desk.outbox.words(second) == "the earlier claim is held: release that one first"
    await desk.outbox.release(held.id)
    assert desk.outbox.words(second) == "waits for the earlier claim of this patient"


async def test_a_lost_answer_is_asked_for_again_under_the_same_key(desk: Desk, portal: ClaimsPortal) -> None:
    portal.payer.fault = "drop-after"
    entry = await submitted(desk, "PCN-1")
    assert (entry.state, entry.left, entry.can_cancel, entry.can_edit) == (State.UNKNOWN, True, False, False)
    assert "no answer yet: sent again under its key, which can't double it" in desk.outbox.words(entry)
    assert "Don't key it again" in entry.next_action
    for refused in (desk.outbox.cancel, desk.outbox.hold, desk.outbox.edit):
        with pytest.raises(InvalidRequest):
            await refused(entry.id)
    entry = await desk.outbox.settle(entry.id)
    assert entry.state is State.ACCEPTED
    assert portal.payer.processed == ["PCN-1"]
    assert len({key for _, key, _ in portal.payer.seen}) == 1


async def test_past_the_keys_life_the_payer_is_asked_first(desk: Desk, portal: ClaimsPortal) -> None:
    portal.payer.fault = "drop-after"
    lost = await submitted(desk, "PCN-1")
    desk.line.answered("mac")
    portal.payer.fault = "drop-before"
    never = await submitted(desk, "PCN-2", OTHER)
    later = desk.outbox._pump("mac").clock.now() + timedelta(hours=25)
    desk.outbox._pump("mac").clock.told(later)
    portal.payer.now += timedelta(hours=25)
    assert "the payer is asked before anything is sent again" in desk.outbox.words(lost)
    found = await desk.outbox.settle(lost.id)
    assert (found.state, found.control_number, found.outcome) == (State.ACCEPTED, "ICN1", "P1:20")
    assert await desk.outbox.receipt(found.id) is None
    missing = await desk.outbox.settle(never.id)
    assert missing.state is State.QUEUED
    assert missing.sentence == "The payer doesn't have it, so it is sent again."
    assert (await desk.outbox.settle(never.id)).state is State.ACCEPTED
    assert portal.payer.processed == ["PCN-1", "PCN-2"]
    assert portal.sent[2:] == ["POST /x12", "POST /x12", "POST /claims"]


async def test_hold_release_cancel_and_edit(desk: Desk, portal: ClaimsPortal) -> None:
    desk.go_offline()
    entry = await submitted(desk, "PCN-1")
    held = await desk.outbox.hold(entry.id)
    assert (held.state, desk.outbox.counts.words) == (State.HELD, "1 held")
    with pytest.raises(InvalidRequest, match="held: release it to send it"):
        await desk.outbox.hold(entry.id)
    assert (await desk.outbox.release(entry.id)).state is State.QUEUED
    cancelled = await desk.outbox.cancel(entry.id)
    assert desk.outbox.words(cancelled) == "cancelled, never sent"
    draft = await desk.outbox.edit(entry.id)
    assert draft.texts == {"control": "PCN-1"}
    assert desk.kept.drafts.all == (draft,)
    assert await desk.outbox.entries() == ()
    with pytest.raises(InvalidRequest, match="not in the outbox"):
        await desk.outbox.sent(entry.id)
    desk.go_online()
    again = await desk.outbox.submit(draft, claim("PCN-1"))
    assert again.state is State.ACCEPTED
    assert again.key != entry.key
    assert portal.payer.processed == ["PCN-1"]


async def test_what_the_portal_cannot_read_comes_back_to_be_edited(desk: Desk, portal: ClaimsPortal) -> None:
    entry = await submitted(desk, "BAD-1")
    assert entry.state is State.REJECTED
    assert desk.outbox.words(entry) == "refused by the portal: edit it and submit it again"
    assert desk.outbox.counts.words == "1 refused"
    keyed(desk, "BAD-1")  # begun anew meanwhile
    draft = await desk.outbox.edit(entry.id)
    assert draft.key.record == f"outbox-{entry.id}"
    assert len(desk.kept.drafts.all) == 2


async def test_the_user_may_say_what_the_payer_said(desk: Desk, portal: ClaimsPortal) -> None:
    portal.payer.fault = "drop-after"
    first = await submitted(desk, "PCN-1")
    assert (await desk.outbox.decide(first.id, arrived=True)).state is State.ACCEPTED
    desk.line.answered("mac")
    portal.payer.fault = "drop-before"
    second = await submitted(desk, "PCN-2")
    assert (await desk.outbox.decide(second.id, arrived=False)).state is State.QUEUED
    assert (await desk.outbox.settle(second.id)).state is State.ACCEPTED
    with pytest.raises(InvalidRequest):
        await desk.outbox.decide(second.id, arrived=False)
    assert portal.payer.processed == ["PCN-1", "PCN-2"]


async def test_esc_leaves_it_in_the_outbox(desk: Desk, portal: ClaimsPortal) -> None:
    waiting = asyncio.Event()

    class Slow(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            portal.payer(request)
            waiting.set()
            await asyncio.Event().wait()
            raise AssertionError

    session = desk.asking.sessions.current
    assert session is not None
    usual, session.transport._wire = session.transport._wire, Slow()
    submitting = asyncio.create_task(submitted(desk, "PCN-1"))
    await waiting.wait()
    assert desk.busy
    assert desk.cancel()
    entry = await submitting
    assert (entry.state, entry.fault) == (State.UNKNOWN, "cancelled")
    session.transport._wire = usual
    assert (await desk.outbox.settle(entry.id)).state is State.ACCEPTED
    assert portal.payer.processed == ["PCN-1"]


async def test_a_caller_that_goes_away_leaves_it_in_the_outbox(desk: Desk, portal: ClaimsPortal) -> None:
    for steps in range(12):
        number = f"PCN-{steps}"
        submitting = asyncio.create_task(submitted(desk, number, None))
        for _ in range(steps):
            await asyncio.sleep(0)
        submitting.cancel()
        await asyncio.gather(submitting, return_exceptions=True)
    found = {each.patient_control_number: each for each in await desk.outbox.entries()}
    for _ in range(10):  # what was begun is finished in the background
        await asyncio.sleep(0)
    drafts = {each.texts["control"] for each in desk.kept.drafts.all}
    assert set(portal.payer.processed) <= set(found)
    for steps in range(1, 12):
        assert (f"PCN-{steps}" in found) != (f"PCN-{steps}" in drafts)


async def test_locked_nothing_goes_and_nothing_shows(desk: Desk, portal: ClaimsPortal) -> None:
    desk.sends_by_itself = True
    desk.go_offline()
    entry = await submitted(desk, "PCN-1")
    draft = keyed(desk, "PCN-2")
    desk.locking.lock()
    desk.go_online()
    await asyncio.sleep(0.05)
    assert portal.sent == []
    assert await desk.outbox.entries() == ()
    assert desk.outbox.counts.words == ""
    with pytest.raises(Locked):
        await desk.outbox.entry(entry.id)
    with pytest.raises(Locked):
        await desk.outbox.submit(draft, claim("PCN-2"))
    assert await desk.locking.unlock("correct horse battery")
    await until(desk, entry.id, State.ACCEPTED)


async def test_a_lock_just_before_it_leaves_is_no_doubt(
    desk: Desk, portal: ClaimsPortal, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.sends_by_itself = True
    desk.go_offline()
    entry = await submitted(desk, "PCN-1")
    taken = desk.kept.outgoing.take

    async def locking(*how: Any, **named: Any) -> Any:
        found = await taken(*how, **named)
        desk.locking.lock()
        return found

    monkeypatch.setattr(desk.kept.outgoing, "take", locking)
    desk.go_online()
    async with asyncio.timeout(5):
        while not desk.locked:
            await asyncio.sleep(0.001)
    await asyncio.sleep(0.02)
    (found,) = await desk.kept.outgoing.entries((entry.owner,))
    assert (found.state, found.left, portal.sent) == (State.QUEUED, False, [])


async def test_the_sessions_end_in_mid_submit_neither_loses_nor_doubles(
    desk: Desk, portal: ClaimsPortal
) -> None:
    desk.sends_by_itself = True
    portal.instead("POST /claims", problem("session-ended", 401))
    entry = await submitted(desk, "PCN-1")
    assert (entry.state, entry.left) == (State.QUEUED, False)
    assert desk.current is None
    assert desk.ended is not None
    assert desk.outbox.words(entry) == "waits until frontdesk signs in to Portal"
    second = await submitted(desk, "PCN-2", OTHER)
    assert second.state is State.QUEUED
    await sign_in(desk)
    await until(desk, second.id, State.ACCEPTED)
    assert portal.payer.processed == ["PCN-1", "PCN-2"]


async def test_another_user_neither_sees_nor_sends_it(
    desk: Desk, portal: ClaimsPortal, tmp_path: Path
) -> None:
    desk.go_offline()
    entry = await submitted(desk, "PCN-1")
    await desk.signing.out()
    desk.go_online()
    with pytest.raises(NotSignedIn):
        await desk.outbox.submit(None, claim("PCN-2"))
    assert await desk.outbox.entries() == ()
    assert await desk.outbox.entry(entry.id) is None


def sign_in_another_after(desk: Desk, patch: pytest.MonkeyPatch, where: object, step: str) -> None:
    """While this step is done, the same session becomes another user's."""
    session = desk.asking.sessions.current
    assert session is not None
    done = getattr(where, step)

    def then(*given: Any, **named: Any) -> Any:
        session.signed_in = signed_in_as("another")
        return done(*given, **named)

    patch.setattr(where, step, then)


async def test_who_signed_in_between_does_not_send_it(
    desk: Desk, portal: ClaimsPortal, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.go_offline()
    before = await submitted(desk, "PCN-1")
    desk.go_online()
    session = desk.asking.sessions.current
    assert session is not None
    owner = session.signed_in
    with monkeypatch.context() as patch:
        sign_in_another_after(desk, patch, desk.outbox._out, "take")
        await desk.outbox.settle(before.id)
    session.signed_in = owner
    assert portal.sent == []
    assert await desk.outbox.entry(before.id) == before
    assert (await desk.outbox.settle(before.id)).state is State.ACCEPTED


async def test_who_signed_in_between_does_not_ask_about_it(
    desk: Desk, portal: ClaimsPortal, monkeypatch: pytest.MonkeyPatch
) -> None:
    portal.payer.fault = "drop-after"
    lost = await submitted(desk, "PCN-1")
    desk.line.answered("mac")
    desk.outbox._pump("mac").clock.told(desk.outbox._pump("mac").clock.now() + timedelta(hours=25))
    asked = list(portal.sent)
    sign_in_another_after(desk, monkeypatch, outbox, "known_numbers")
    assert (await desk.outbox.settle(lost.id)).state is State.UNKNOWN
    assert portal.sent == asked


async def test_the_next_start_goes_on_where_the_last_one_ended(portal: ClaimsPortal, tmp_path: Path) -> None:
    system = System()
    first = desk_at(tmp_path, system)
    await sign_in(first)
    portal.payer.fault = "drop-after"
    entry = await submitted(first, "PCN-1")
    await first.signing.out_everywhere()
    first.kept.close()
    content = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"PCN-1" not in content
    assert b"PLANTED" not in content
    second = desk_at(tmp_path, system)
    second.sends_by_itself = True
    await sign_in(second)
    again = await until(second, entry.id, State.ACCEPTED)
    assert again.key == entry.key
    assert portal.payer.processed == ["PCN-1"]
    second.kept.close()


async def test_two_windows_send_one_claim_once(portal: ClaimsPortal, tmp_path: Path) -> None:
    system = System()
    windows = [desk_at(tmp_path, system), desk_at(tmp_path, system)]
    for each in windows:
        await sign_in(each)
    windows[0].go_offline()
    entries = [await submitted(windows[0], f"PCN-{number}", None) for number in range(6)]
    windows[0].go_online()
    for each in windows:
        each.sends_by_itself = True
        await each.outbox.welcome(entries[0].owner)
    for entry in entries:
        await until(windows[entry.id % 2], entry.id, State.ACCEPTED)
    assert sorted(portal.payer.processed) == [f"PCN-{number}" for number in range(6)]
    assert len(portal.sent) == 6
    for each in windows:
        each.kept.close()


async def test_one_draft_submitted_in_two_windows_is_one_claim(portal: ClaimsPortal, tmp_path: Path) -> None:
    system = System()
    first, second = desk_at(tmp_path, system), desk_at(tmp_path, system)
    await sign_in(first)
    draft = keyed(first, "PCN-1")
    await sign_in(second)
    assert second.kept.drafts.of(draft.key) is not None
    await first.outbox.submit(draft, claim("PCN-1"))
    with pytest.raises(InvalidRequest, match="Another window has submitted"):
        await second.outbox.submit(draft, claim("PCN-1"))
    assert portal.payer.processed == ["PCN-1"]
    for each in (first, second):
        each.kept.close()


async def test_a_store_that_fails_leaves_the_draft(
    desk: Desk, portal: ClaimsPortal, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = keyed(desk, "PCN-1")
    from offline_cache.store import outbox

    def full(*_: object) -> int:
        raise dbapi2.OperationalError("PLANTED")

    monkeypatch.setattr(outbox, "put_in", full)
    with pytest.raises(StoreFault):
        await desk.outbox.submit(draft, claim("PCN-1"))
    assert desk.kept.drafts.of(draft.key) == draft
    assert portal.sent == []


async def test_in_memory_it_works_the_same_and_says_so(portal: ClaimsPortal, tmp_path: Path) -> None:
    desk = desk_at(tmp_path)
    await sign_in(desk)
    desk.go_offline()
    await submitted(desk, "PCN-1")
    assert desk.outbox.keeps.startswith("Drafts, answers and unsent claims are kept in memory only")
    await desk.passwords.open_vault("four random words here")
    (entry,) = await desk.outbox.entries()
    assert desk.outbox.keeps == ""
    desk.go_online()
    assert (await desk.outbox.settle(entry.id)).state is State.ACCEPTED
    desk.kept.close()


async def test_one_fault_of_the_portal_spares_it_the_others(desk: Desk, portal: ClaimsPortal) -> None:
    desk.sends_by_itself = True
    desk.go_offline()
    for number in range(5):
        await submitted(desk, f"PCN-{number}", None)
    portal.instead("POST /claims", *[problem("maintenance", 503, headers={"Retry-After": "600"})] * 5)
    desk.go_online()
    async with asyncio.timeout(10):
        while not portal.requests or not portal.requests[-1].url.path.endswith("/claims"):
            await asyncio.sleep(0.01)
    await asyncio.sleep(0.1)
    assert sum(each.url.path.endswith("/claims") for each in portal.requests) == 1
    entries = await desk.outbox.entries()
    assert all(each.state is State.QUEUED and not each.left for each in entries)
    assert desk.outbox.words(entries[-1]).startswith("waits; goes at ")
