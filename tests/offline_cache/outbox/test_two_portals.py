"""Two payers at once: what one does with its claims is nothing to the other's."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from api_client import session as session_module
from api_client.profile import PortalProfile
from offline_cache.desk import Desk
from offline_cache.outbox.records import OutboxEntry, State
from tests.api_client.fake_portal import CODE, PASSWORD, PROFILE, SERVER_TIME, session_with, signed_in_body
from tests.api_client.wires import json_answer, problem
from tests.offline_cache.outbox.offices import ClaimsPortal, desk_at, submitted
from tests.offline_cache.store.stores import System

OTHER = replace(PROFILE, id="other", name="Other")


class Office:
    """A desk at two payers; `here` is the current one's."""

    def __init__(self, desk: Desk, here: ClaimsPortal, there: ClaimsPortal) -> None:
        self.desk = desk
        self.here = here
        self.there = there

    async def sign_in(self, portal_id: str, user: str = "frontdesk", server_time: str = SERVER_TIME) -> None:
        """Somebody is there."""
        portal = self.here if portal_id == "mac" else self.there
        body = signed_in_body() | {"server_time": server_time}
        body["user"] = body["user"] | {"id": user}
        portal.instead("POST /session/code", json_answer(body, 201))
        await self.desk.signing.banner(portal_id)
        await self.desk.signing.begin(portal_id, user, PASSWORD)
        await self.desk.signing.finish(CODE)

    async def keyed_at(self, portal_id: str, number: str) -> OutboxEntry:
        """A claim that waits in the outbox."""
        self.desk.switch(portal_id)
        chosen = self.desk.line.chosen
        self.desk.line.chosen = True
        entry = await submitted(self.desk, number, None)
        self.desk.line.chosen = chosen
        return entry

    async def on_the_line(self) -> OutboxEntry:
        """A claim that the outbox itself sends to a payer that says nothing."""
        entry = await self.keyed_at("mac", "PCN-1")
        silent = silence(self.desk, "mac")
        self.desk.sends_by_itself = True
        self.desk.outbox.wake()
        await silent.asked.wait()
        return entry

    async def stored(self, entry: OutboxEntry) -> OutboxEntry:
        """It, whoever is signed in."""
        (found,) = await self.desk.kept.outgoing.entries((entry.owner,))
        return found

    async def until(self, number: int, *states: State) -> OutboxEntry:
        """Wait until the outbox itself has brought an entry there."""
        async with asyncio.timeout(10):
            while (entry := await self.desk.outbox.entry(number)) is None or entry.state not in states:
                await asyncio.sleep(0.005)
        return entry


class Silent(httpx.AsyncBaseTransport):
    """Takes a claim and never answers; the rest is as usual."""

    def __init__(self, usual: httpx.AsyncBaseTransport) -> None:
        self.asked = asyncio.Event()
        self._usual = usual

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if not request.url.path.endswith("/claims"):
            return await self._usual.handle_async_request(request)
        self.asked.set()
        await asyncio.Event().wait()
        raise AssertionError


@pytest.fixture
async def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Office]:
    portals = {"mac": ClaimsPortal(), "other": ClaimsPortal()}

    def open_session(profile: PortalProfile) -> session_module.Session:
        return session_with(portals[profile.id], profile)

    monkeypatch.setattr(session_module, "open_session", open_session)
    desk = desk_at(tmp_path, System())
    desk.portals.add(OTHER)
    made = Office(desk, portals["mac"], portals["other"])
    for portal_id in ("other", "mac"):
        await made.sign_in(portal_id)
    yield made
    await desk.signing.out_everywhere()
    desk.kept.close()


def silence(desk: Desk, portal_id: str) -> Silent:
    """The portal says nothing any more."""
    session = desk.asking.sessions.found(portal_id)
    assert session is not None
    assert session.transport._wire is not None
    session.transport._wire = silent = Silent(session.transport._wire)
    return silent


async def test_a_payer_that_wants_to_be_left_alone_holds_up_no_other(office: Office) -> None:
    later = problem("maintenance", 503, headers={"Retry-After": "600"})
    office.here.instead("POST /claims", later)
    here, there = await office.keyed_at("mac", "PCN-1"), await office.keyed_at("other", "PCN-2")
    office.desk.sends_by_itself = True
    office.desk.outbox.wake()
    await office.until(there.id, State.ACCEPTED)
    waits = await office.until(here.id, State.QUEUED)
    while not (told := office.desk.outbox.words(waits)).startswith("waits; goes at "):
        await asyncio.sleep(0.005)
        waits = await office.until(here.id, State.QUEUED)
    third = await office.keyed_at("other", "PCN-3")
    office.desk.outbox.wake()
    await office.until(third.id, State.ACCEPTED)
    assert (office.there.payer.processed, office.here.payer.processed) == (["PCN-2", "PCN-3"], [])
    assert told


async def test_a_silent_payer_holds_up_no_other(office: Office) -> None:
    here = await office.on_the_line()
    there = await office.keyed_at("other", "PCN-2")
    office.desk.outbox.wake()
    await office.until(there.id, State.ACCEPTED)
    assert (await office.until(here.id, State.SENDING)).left


async def test_a_cut_line_to_one_payer_is_none_to_the_other(office: Office) -> None:
    here, there = await office.keyed_at("mac", "PCN-1"), await office.keyed_at("other", "PCN-2")
    office.here.down = True
    office.desk.line.lost("mac")
    office.desk.sends_by_itself = True
    office.desk.outbox.wake()
    await office.until(there.id, State.ACCEPTED)
    waits = await office.until(here.id, State.QUEUED)
    assert (office.desk.outbox.words(waits), office.here.sent) == ("waits for the line", [])
    office.here.down = False
    office.desk.line.answered("mac")
    await office.until(here.id, State.ACCEPTED)


async def test_each_payers_key_goes_by_its_own_clock(office: Office) -> None:
    office.here.payer.fault = "drop-after"
    office.desk.switch("mac")
    lost = await submitted(office.desk, "PCN-1", None)
    assert lost.state is State.UNKNOWN
    told = datetime.fromisoformat(SERVER_TIME)
    for hours in (30, -30):  # the other payer's clock is wrong by more than a key's life
        await office.sign_in("other", server_time=f"{told + timedelta(hours=hours):%Y-%m-%dT%H:%M:%SZ}")
        assert "sent again under its key" in office.desk.outbox.words(lost)
    entry = await office.keyed_at("other", "PCN-2")
    assert abs(entry.created_at - (told - timedelta(hours=30))) < timedelta(minutes=1)
    assert lost.created_at.astimezone(UTC).date() == told.date()
    assert (await office.desk.outbox.settle(lost.id)).state is State.ACCEPTED
    assert office.here.sent == ["POST /claims", "POST /claims"]


async def test_signing_out_calls_off_what_is_on_the_line(office: Office) -> None:
    desk, entry = office.desk, await office.on_the_line()
    assert (await office.stored(entry)).state is State.SENDING
    await desk.signing.out()
    left = await office.stored(entry)
    assert (left.state, left.left, left.fault) == (State.UNKNOWN, True, "cancelled")
    there = await office.keyed_at("other", "PCN-2")
    desk.outbox.wake()
    await office.until(there.id, State.ACCEPTED)
    logged = {(each.action, each.outcome) for each in await desk.kept.log.entries()}
    assert ("claim sent", "cancelled") in logged
    await office.sign_in("mac")
    await desk.outbox.settle(entry.id)
    again = await office.until(entry.id, State.ACCEPTED)
    assert (again.key, office.here.payer.processed) == (entry.key, ["PCN-1"])


@pytest.mark.parametrize("current", ["mac", "other"])
async def test_nothing_stays_on_the_line_for_the_next_user(office: Office, current: str) -> None:
    desk, entry = office.desk, await office.on_the_line()
    desk.switch(current)
    session = desk.asking.sessions.found("mac")
    assert session is not None
    await desk.signing.end_idle("mac")
    assert (await office.stored(entry)).state is State.SENDING  # its answer may still come
    await office.sign_in("mac", "another")
    assert (await office.stored(entry)).state is State.UNKNOWN
    assert await desk.outbox.entry(entry.id) is None
    session.transport._wire = httpx.MockTransport(office.here)
    own = await office.keyed_at("mac", "PCN-2")
    desk.outbox.wake()
    await office.until(own.id, State.ACCEPTED)
    assert office.here.payer.processed == ["PCN-2"]


async def test_whoever_signs_in_at_the_lock_finds_nothing_on_the_line(office: Office) -> None:
    desk, entry = office.desk, await office.on_the_line()
    desk.locking.lock()
    await office.sign_in("other", "another")
    assert (await office.stored(entry)).state is State.UNKNOWN
    assert [each.portal.id for each in desk.signed_in] == ["other"]


async def test_a_portal_that_is_removed_gets_nothing_more(office: Office) -> None:
    entry = await office.on_the_line()
    await office.desk.portals.remove("mac")
    assert (await office.stored(entry)).state is State.UNKNOWN


async def test_the_end_of_the_program_leaves_nothing_on_the_line(office: Office) -> None:
    entry = await office.on_the_line()
    await office.desk.signing.out_everywhere()
    assert (await office.stored(entry)).state is State.UNKNOWN
