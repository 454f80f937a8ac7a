"""The desk as screens use it."""

import asyncio
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from api_client import session as session_module
from api_client.credentials.keeper import Keeper
from api_client.errors import (
    Cancelled,
    ChallengeExpired,
    Locked,
    Misconfigured,
    NotSignedIn,
    ServerFault,
    SessionEnded,
    Unreachable,
    WrongCode,
)
from api_client.places import places
from api_client.profile import PortalProfile, new_profile
from api_client.records import MbiQuestion
from offline_cache.desk import Desk
from offline_cache.patients import Patient
from tests.api_client.fake_portal import CODE, PASSWORD, PROFILE, TOKEN, FakePortal, session_with
from tests.api_client.wires import problem
from x12.eligibility.records import EligibilityInquiry, Member, Question
from x12.parts import on
from x12.party import Party

MBI = "1S00A00AA00"


@pytest.fixture
def portal(monkeypatch: pytest.MonkeyPatch) -> FakePortal:
    made = FakePortal()

    def open_session(profile: PortalProfile) -> session_module.Session:
        return session_with(made, profile)

    monkeypatch.setattr(session_module, "open_session", open_session)
    return made


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(home=tmp_path, keeper=Keeper(places(tmp_path), system=()))
    made.portals.add(PROFILE)
    return made


async def sign_in(desk: Desk, portal_id: str = "mac") -> None:
    await desk.signing.banner(portal_id)
    await desk.signing.begin(portal_id, "frontdesk", PASSWORD)
    await desk.signing.finish(CODE)


def inquiry(desk: Desk) -> EligibilityInquiry:
    party = Party("IL", "EXAMPLE", "PAT", id_qualifier="MI", id_code=MBI, is_person=True)
    dates = (on("291", date(2025, 6, 2)),)
    member = Member(party, date(1950, 1, 2), dates=dates, questions=(Question(("30",)),))
    return desk.eligibility.inquiry(member)


async def test_from_sign_in_to_answer(desk: Desk, portal: FakePortal) -> None:
    assert desk.current is None
    await sign_in(desk)
    assert desk.current is not None
    assert desk.current.user.id == "frontdesk"
    before = datetime.now(UTC)
    answer = await desk.eligibility.ask(inquiry(desk))
    assert answer.value.subscriber is not None
    assert answer.source == "portal"
    assert answer.portal_id == "mac"
    assert before <= answer.as_of <= datetime.now(UTC)
    assert desk.answers == (answer,)
    assert desk.last_line.requests == 1
    assert 0 < desk.last_line.sent < 1500
    assert answer.sent_lines()[0].startswith("ISA*00*")
    assert any(line.startswith("NM1*IL*1*EXAMPLE") for line in answer.received_lines())
    assert desk.patient == Patient("EXAMPLE", "PAT", date(1950, 1, 2), mbi=MBI)
    assert MBI not in repr(answer)
    assert MBI not in repr(desk.patient)
    assert desk.today() == datetime(2025, 6, 2, 15, tzinfo=UTC).astimezone().date()


async def test_sign_out_forgets_everything(desk: Desk, portal: FakePortal) -> None:
    await sign_in(desk)
    await desk.eligibility.ask(inquiry(desk))
    await desk.signing.out()
    assert (desk.current, desk.signed_in, desk.patients, desk.answers) == (None, (), (), ())
    with pytest.raises(NotSignedIn):
        await desk.signing.keep_alive()
    assert portal.requests[-1].method == "DELETE"
    assert not any(TOKEN in repr(value) for value in vars(desk).values())


async def test_a_wrong_code_can_be_followed_by_the_right_one(desk: Desk, portal: FakePortal) -> None:
    await desk.signing.banner("mac")
    await desk.signing.begin("mac", "frontdesk", PASSWORD)
    with pytest.raises(WrongCode):
        await desk.signing.finish("000000")
    assert desk.current is None
    await desk.signing.finish(CODE)
    assert desk.current is not None


async def test_two_portals_at_once(desk: Desk, portal: FakePortal) -> None:
    desk.portals.add(replace(PROFILE, id="other", path="mac"))
    await sign_in(desk)
    await sign_in(desk, "other")
    assert [each.portal.id for each in desk.signed_in] == ["mac", "other"]
    assert desk.current is not None
    assert desk.current.portal.id == "other"
    assert desk.switch("mac").portal.id == "mac"
    await desk.signing.out()
    assert desk.current.portal.id == "other"
    await desk.signing.out_everywhere()
    assert desk.signed_in == ()
    with pytest.raises(NotSignedIn):
        desk.switch("mac")


async def test_the_session_ends_and_the_same_user_goes_on(desk: Desk, portal: FakePortal) -> None:
    await sign_in(desk)
    desk.carry(Patient("EXAMPLE"))
    portal.instead("POST /x12", problem("session-ended", 401))
    with pytest.raises(SessionEnded):
        await desk.eligibility.ask(inquiry(desk))
    assert desk.current is None
    assert desk.ended is not None
    assert desk.ended.user.id == "frontdesk"
    assert desk.patient is not None
    await sign_in(desk)
    assert desk.ended is None
    assert desk.patient is not None


async def test_another_user_does_not_see_the_patients(desk: Desk, portal: FakePortal) -> None:
    await sign_in(desk)
    desk.carry(Patient("EXAMPLE"))
    portal.instead("GET /session", problem("session-ended", 401))
    with pytest.raises(SessionEnded):
        await desk.signing.time_left()
    assert desk.ended is not None
    desk.ended = replace(desk.ended, user=replace(desk.ended.user, id="somebody"))
    await sign_in(desk)
    assert desk.patients == ()


async def test_who_signs_in_past_the_lock_gets_no_other_session(desk: Desk, portal: FakePortal) -> None:
    desk.portals.add(replace(PROFILE, id="other", path="mac"))
    await sign_in(desk)
    await sign_in(desk, "other")
    desk.locking.lock()
    await sign_in(desk)
    assert not desk.locked
    assert [each.portal.id for each in desk.signed_in] == ["mac"]


async def test_a_code_without_a_password_is_too_late(desk: Desk, portal: FakePortal) -> None:
    with pytest.raises(ChallengeExpired):
        await desk.signing.finish(CODE)


async def test_esc_calls_off_a_question(desk: Desk, portal: FakePortal) -> None:
    await sign_in(desk)
    assert not desk.cancel()
    asking = asyncio.create_task(desk.eligibility.ask(inquiry(desk)))
    while not desk.busy:
        await asyncio.sleep(0)
    assert desk.cancel()
    with pytest.raises(Cancelled):
        await asking
    assert not desk.busy
    assert (await desk.eligibility.ask(inquiry(desk))).value is not None


async def test_a_screen_that_goes_away_cancels_silently(desk: Desk, portal: FakePortal) -> None:
    await sign_in(desk)
    asking = asyncio.create_task(desk.eligibility.ask(inquiry(desk)))
    while not desk.busy:
        await asyncio.sleep(0)
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    assert not desk.busy


async def test_retries_are_said(desk: Desk, portal: FakePortal) -> None:
    await sign_in(desk)
    said: list[str] = []
    desk.listen(None, said.append)
    portal.instead("POST /x12", httpx.ReadError("x"))
    await desk.eligibility.ask(inquiry(desk))
    assert said == ["The line broke; try 2 of 3 in 1 s.", ""]
    assert desk.last_line.requests == 2


async def test_lines_are_counted_when_a_question_fails_too(desk: Desk, portal: FakePortal) -> None:
    await sign_in(desk)
    portal.instead("POST /x12", *[httpx.ReadError("x")] * 3)
    with pytest.raises(Unreachable):
        await desk.eligibility.ask(inquiry(desk))
    assert desk.last_line.requests == 3
    assert desk.answers == ()


async def test_locked_it_answers_nothing_and_opens_for_the_password(desk: Desk, portal: FakePortal) -> None:
    await sign_in(desk)
    asked = inquiry(desk)
    await desk.eligibility.ask(asked)
    desk.locking.lock()
    assert desk.locked
    assert (desk.patients, desk.answers) == ((), ())
    with pytest.raises(Locked):
        await desk.eligibility.ask(asked)
    with pytest.raises(Locked):
        await desk.signing.keep_alive()
    assert not await desk.locking.unlock("guess")
    assert await desk.locking.unlock(PASSWORD)
    assert not desk.locked
    assert (await desk.eligibility.ask(asked)).value is not None


async def test_five_wrong_passwords_sign_out(desk: Desk, portal: FakePortal) -> None:
    await sign_in(desk)
    desk.locking.lock()
    for _ in range(4):
        assert not await desk.locking.unlock("guess")
    with pytest.raises(SessionEnded, match="Five wrong passwords"):
        await desk.locking.unlock("guess")
    assert desk.signed_in == ()
    assert not desk.locked


async def test_an_mbi_found_is_carried_on(desk: Desk, portal: FakePortal) -> None:
    await sign_in(desk)
    question = MbiQuestion("EXAMPLE", "PAT", date(1950, 1, 2), "900112222")
    answer = await desk.eligibility.mbi_lookup(question)
    assert answer.value is not None
    assert answer.value.mbi == MBI
    assert desk.patient == Patient("EXAMPLE", "PAT", date(1950, 1, 2), mbi=MBI)
    assert (await desk.eligibility.mbi_lookup(replace(question, ssn="900990000"))).value is None
    assert "900112222" not in repr(question) + repr(answer) + repr(desk.patients)


async def test_the_newest_patient_comes_first_and_once(desk: Desk) -> None:
    for name in ("ONE", "TWO", "ONE"):
        desk.carry(Patient(name, mbi=f"1S00A00AA0{len(name)}" if name == "ONE" else "9S99Y99YY99"))
    assert [each.last_name for each in desk.patients] == ["ONE", "TWO"]
    for number in range(80):
        desk.carry(Patient(member_id=str(number)))
    assert len(desk.patients) == 50


async def test_passwords_are_kept_found_and_forgotten(desk: Desk) -> None:
    assert await desk.passwords.saved("mac") is None
    said = await desk.passwords.keep("mac", "frontdesk", PASSWORD)
    assert "this session only" in said
    saved = await desk.passwords.saved("mac")
    assert saved is not None
    assert (saved.user, saved.password) == ("frontdesk", PASSWORD)
    assert desk.passwords.user("mac") == "frontdesk"
    await desk.passwords.forget("mac")
    assert desk.passwords.user("mac") is None
    assert [place.id for place in await desk.passwords.places()] == ["vault", "session"]


async def test_removing_a_portal_forgets_its_password(desk: Desk, portal: FakePortal) -> None:
    await desk.passwords.keep("mac", "frontdesk", PASSWORD)
    await sign_in(desk)
    await desk.portals.remove("mac")
    assert desk.profiles == ()
    assert desk.signed_in == ()
    with pytest.raises(Misconfigured, match="known: none yet"):
        desk.profile("mac")
    desk.portals.add(PROFILE)
    assert desk.passwords.user("mac") is None


async def test_nothing_but_settings_is_on_disk(desk: Desk, portal: FakePortal, tmp_path: Path) -> None:
    await desk.passwords.keep("mac", "frontdesk", PASSWORD)
    await sign_in(desk)
    await desk.eligibility.ask(inquiry(desk))
    content = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert not any(each.encode() in content for each in (PASSWORD, TOKEN, MBI, "EXAMPLE", CODE))


@pytest.mark.parametrize("route", ["GET /session/banner", "POST /session", "POST /session/code"])
async def test_damaged_answers_at_sign_in(desk: Desk, portal: FakePortal, route: str) -> None:
    portal.instead(route, *[httpx.Response(200, text="<html>")] * 3)
    with pytest.raises(ServerFault) as caught:
        await sign_in(desk)
    assert caught.value.next_action
    assert desk.current is None


def test_the_date_is_this_machines_until_a_portal_tells(desk: Desk) -> None:
    assert abs(desk.now() - datetime.now(UTC)) < timedelta(minutes=1)


def test_importing_the_desk_loads_nothing_heavy() -> None:
    heavy = "httpx", "certifi", "keyring", "secretstorage", "cryptography", "pyotp", "platformdirs", "tomli_w"
    code = f"import sys, offline_cache.desk; print(sorted({set(heavy)} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


def test_profiles_last(tmp_path: Path) -> None:
    Desk(home=tmp_path).portals.add(new_profile("a", "mmis", "https://a.example"))
    assert [each.id for each in Desk(home=tmp_path).profiles] == ["a"]
