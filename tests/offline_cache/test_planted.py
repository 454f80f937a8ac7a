"""Planted identifiers and secrets turn up in no repr, message, log or file."""

import logging
from datetime import date
from pathlib import Path

import httpx
import pytest

from api_client import session as session_module
from api_client.credentials.keeper import Keeper
from api_client.errors import PortalError
from api_client.places import places
from api_client.profile import PortalProfile
from api_client.records import MbiQuestion
from offline_cache.desk import Desk
from offline_cache.patients import Patient
from tests.api_client.fake_portal import CODE, PASSWORD, PROFILE, TOKEN, FakePortal, session_with
from tests.api_client.wires import problem
from x12.eligibility.records import Member, Question
from x12.parts import on
from x12.party import Party

MBI, SSN, LAST, FIRST = "1S00A00AA00", "900112222", "PLANTEDLAST", "PLANTEDFIRST"
PLANTED = (MBI, SSN, LAST, FIRST, "1950", PASSWORD, TOKEN, CODE, "wrongpass1")


async def _day(desk: Desk, portal: FakePortal) -> list[object]:
    """Do everything once, right and wrong, and give every object and error that a caller gets to see."""
    seen: list[object] = [await desk.signing.banner("mac")]

    async def fails(work: object) -> None:
        try:
            await work  # type: ignore[misc]
        except PortalError as error:
            seen.extend([error, str(error), error.next_action, vars(error), error.__cause__])

    await fails(desk.signing.begin("mac", "frontdesk", "wrongpass1"))
    seen.append(await desk.signing.begin("mac", "frontdesk", PASSWORD))
    await fails(desk.signing.finish("000000"))
    seen.append(await desk.signing.finish(CODE))
    party = Party("IL", LAST, FIRST, id_qualifier="MI", id_code=MBI, is_person=True)
    member = Member(
        party, date(1950, 1, 2), dates=(on("291", date(2025, 6, 2)),), questions=(Question(("30",)),)
    )
    inquiry, question = desk.eligibility.inquiry(member), MbiQuestion(LAST, FIRST, date(1950, 1, 2), SSN)
    seen += [await desk.eligibility.ask(inquiry), question]
    seen += [await desk.eligibility.mbi_lookup(question), desk.answers]
    echo = f"{LAST} {MBI} {SSN} {TOKEN}"
    for answer in (
        problem("invalid", 422, detail=echo, errors=[]),
        problem("odd", 400, detail=echo),
        httpx.Response(500, text=echo),
        httpx.Response(200, text=echo),
        httpx.ReadError(echo),
        httpx.InvalidURL(echo),
    ):
        for route in ("POST /x12", "POST /mbi-lookup"):
            portal.instead(route, *[answer] * 3)
        await fails(desk.eligibility.ask(inquiry))
        await fails(desk.eligibility.mbi_lookup(question))
    desk.carry(Patient(LAST, FIRST, date(1950, 1, 2), MBI, SSN))
    seen.append(await desk.passwords.keep("mac", "frontdesk", PASSWORD))
    seen.append(await desk.passwords.saved("mac"))
    seen += [desk, desk.patients, desk.current, desk.signed_in, *vars(desk).values()]
    return seen


async def test_a_day_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    portal = FakePortal()

    def open_session(profile: PortalProfile) -> session_module.Session:
        return session_with(portal, profile)

    monkeypatch.setattr(session_module, "open_session", open_session)
    desk = Desk(home=tmp_path, keeper=Keeper(places(tmp_path), system=()))
    desk.portals.add(PROFILE)
    seen = await _day(desk, portal)
    files = [path.read_text() for path in tmp_path.rglob("*") if path.is_file()]
    logged = [record.getMessage() for record in caplog.records]
    urls = [str(request.url) for request in portal.requests]
    text = "\n".join([*map(repr, seen), *map(str, seen), *files, *logged, *urls])
    assert len(seen) > 60
    assert [each for each in PLANTED if each in text] == []
    await desk.signing.out_everywhere()
