"""What was begun at one portal stays that portal's, though its user goes on at another meanwhile."""

import asyncio
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from api_client import session as session_module
from api_client.claims.detail import Told
from api_client.claims.listed import ClaimFilter
from api_client.correspondence.records import Contact, RecordsResponse
from api_client.credentials.keeper import Keeper
from api_client.errors import SessionEnded, WentElsewhere
from api_client.places import places
from api_client.profile import PortalProfile
from api_client.session import Session
from offline_cache.claims import desk as claims_desk
from offline_cache.desk import Desk
from tests.api_client.fake_portal import CODE, PASSWORD, PROFILE, FakePortal, Reply, session_with
from tests.api_client.wires import json_answer, problem
from tests.screens.claims.details import detailed, request

OTHER = replace(PROFILE, id="other", name="Other")
FILE = {"id": "f1", "kind": "TA1", "ready": True, "bytes": 3}
BATCH = {
    "tracking_number": "B1",
    "submitted_at": "2025-06-02T15:00:00Z",
    "status": "done",
    "precheck": [],
    "files": [FILE, FILE | {"id": "f2"}],
}


class Office:
    """A desk that is signed in to two portals; the first is the current one."""

    def __init__(self, desk: Desk, here: FakePortal, there: FakePortal) -> None:
        self.desk = desk
        self.here = here
        self.there = there

    def leaving(self, answer: httpx.Response) -> Reply:
        """Answers after the user has gone on to the other portal."""

        def reply(_request: httpx.Request) -> httpx.Response:
            self.desk.switch("other")
            return answer

        return reply


@pytest.fixture
async def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    portals = {"mac": FakePortal(), "other": FakePortal()}

    def open_session(profile: PortalProfile) -> session_module.Session:
        return session_with(portals[profile.id], profile)

    monkeypatch.setattr(session_module, "open_session", open_session)
    desk = Desk(home=tmp_path, keeper=Keeper(places(tmp_path), system=()))
    for profile in (OTHER, PROFILE):
        desk.portals.add(profile)
        await desk.signing.banner(profile.id)
        await desk.signing.begin(profile.id, "frontdesk", PASSWORD)
        await desk.signing.finish(CODE)
    for each in portals.values():
        each.requests.clear()
    return Office(desk, portals["mac"], portals["other"])


@pytest.mark.parametrize("everywhere", [False, True])
async def test_the_connections_of_a_profile_that_was_changed_are_closed(
    office: Office, *, everywhere: bool
) -> None:
    desk = office.desk
    before = desk.asking.session("mac")
    await before.sign_out()
    desk.portals.add(replace(PROFILE, name="Renamed"))
    await desk.signing.banner("mac")
    assert desk.asking.session("mac") is not before
    assert before.transport._wire is not None
    desk.switch("other")
    await (desk.signing.out_everywhere() if everywhere else desk.signing.out())
    assert before.transport._wire is None


async def test_new_remittances_are_asked_for_where_that_began(office: Office) -> None:
    asking = asyncio.ensure_future(office.desk.remittances.new_since_last())
    await asyncio.sleep(0)  # it reads up to when all is here
    office.desk.switch("other")
    with pytest.raises(WentElsewhere, match="another portal"):
        await asking
    assert office.here.requests == office.there.requests == []


async def test_the_files_of_a_batch_are_fetched_where_it_is(office: Office) -> None:
    office.here.instead("GET /batches/B1", office.leaving(json_answer(BATCH)))
    with pytest.raises(WentElsewhere):
        await office.desk.batches.answers("B1")
    assert office.there.requests == []
    office.desk.switch("mac")
    office.here.instead("GET /batches/B1", office.leaving(json_answer(BATCH)))
    with pytest.raises(WentElsewhere):
        await office.desk.batches.fetch("B1", "f1")
    assert office.there.requests == []


async def test_a_batch_is_submitted_where_it_was_chosen(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "file.837"
    path.write_bytes(b"ISA")
    sending = asyncio.ensure_future(office.desk.batches.submit(path))
    await asyncio.sleep(0)  # it reads the file
    office.desk.switch("other")
    with pytest.raises(WentElsewhere):
        await sending
    assert office.here.requests == office.there.requests == []


async def test_what_a_payer_has_already_is_looked_up_where_it_was_sent(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Session] = []

    async def told(session: Session, _claim_id: str, _before: object) -> Told:
        asked.append(session)
        return Told("", "", detailed("additional-documentation", request=request()), "")

    monkeypatch.setattr(claims_desk, "claim_detail", told)
    reused = problem("idempotency-key-reused", 422)
    office.here.instead("POST /claims/abc/response", office.leaving(reused))
    response = RecordsResponse("abc", "ADR1", Contact("B. ILLER", "617-555-0100"))
    with pytest.raises(WentElsewhere):
        await office.desk.correspondence.respond(response)
    assert [each.profile.id for each in asked] == ["mac"]


async def test_more_of_a_list_is_asked_for_where_it_began(office: Office) -> None:
    desk, owner = office.desk, office.desk.owner
    desk.switch("other")
    with pytest.raises(WentElsewhere):
        await desk.correspondence.letters("more", 40, owner)
    with pytest.raises(WentElsewhere):
        await desk.claims.search(ClaimFilter(), "more", 40, owner)
    assert office.here.requests == office.there.requests == []


async def test_the_end_of_a_session_elsewhere_asks_nobody_to_sign_in_here(office: Office) -> None:
    office.here.instead("GET /batches", office.leaving(problem("session-ended", 401)))
    with pytest.raises(WentElsewhere, match=r"The session with Portal .* has ended") as caught:
        await office.desk.batches.list()
    assert not isinstance(caught.value, SessionEnded)
    desk = office.desk
    assert desk.current is not None
    assert (desk.current.portal.id, desk.ended) == ("other", None)
    assert [each.portal.id for each in desk.signed_in] == ["other"]


async def test_a_session_that_ends_behind_the_back_is_not_the_one_to_sign_in_to(office: Office) -> None:
    desk = office.desk
    office.there.instead("POST /session/keep-alive", problem("session-ended", 401))
    with pytest.raises(SessionEnded):
        await desk.signing.keep_alive("other")
    assert desk.ended is None
    office.here.instead("GET /batches", problem("session-ended", 401))
    with pytest.raises(SessionEnded):
        await desk.batches.list()
    assert desk.ended is not None
    assert desk.ended.portal.id == "mac"
    with pytest.raises(SessionEnded):
        await desk.batches.list()
    assert desk.ended.portal.id == "mac"


async def test_an_end_that_was_told_late_is_no_end_of_the_next_session(office: Office) -> None:
    desk = office.desk
    first, asked, answer = desk.current, asyncio.Event(), asyncio.Event()
    session = desk.asking.sessions.current
    assert session is not None

    class Late(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            asked.set()
            await answer.wait()
            return problem("session-ended", 401)

    usual, session.transport._wire = session.transport._wire, Late()
    asking = asyncio.ensure_future(desk.batches.list())
    await asked.wait()
    session.transport._wire = usual
    session._forget()
    await desk.signing.banner("mac")
    await desk.signing.begin("mac", "frontdesk", PASSWORD)
    session._token = ""
    again = await desk.signing.finish(CODE)
    session._token = "another-token-another"
    answer.set()
    with pytest.raises(WentElsewhere):
        await asking
    assert first is not again
    assert (desk.current, desk.ended) == (again, None)
