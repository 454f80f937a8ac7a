"""Users, second factors and the inventory through the desk, on the bundled backend."""

from collections.abc import AsyncIterator, Iterator
from datetime import date, timedelta
from pathlib import Path

import httpx
import pytest

from api_client.credentials.totp import code_now
from api_client.errors import (
    AccountDisabled,
    AccountLocked,
    DuplicatePerson,
    InvalidRequest,
    Locked,
    NotAllowed,
    NotRecertified,
    SessionEnded,
    Unreachable,
    WrongCode,
    WrongCredentials,
)
from api_client.inventory.records import ChecklistRun, Review
from api_client.records import Challenge
from api_client.users.records import Person
from mock_backend.process import BackendProcess, start
from offline_cache.desk import Desk
from tests.backend_fixture import sign_in
from x12.eligibility.records import Member, Question
from x12.party import Party

pytestmark = pytest.mark.socket
TODAY = date(2025, 6, 2)
PERSON = Person(
    "Jo", "Newman", "", date(1990, 2, 3), "4321", "02139", "jo.newman@larkfield.example", "617-555-0199"
)


@pytest.fixture
def backend() -> Iterator[BackendProcess]:
    with start(today=TODAY, scale=20) as running:
        yield running


@pytest.fixture
async def desk(backend: BackendProcess, tmp_path: Path) -> AsyncIterator[Desk]:
    made = Desk(home=tmp_path)
    await made.portals.open_demo(backend.url)
    yield made
    await made.signing.out_everywhere()
    assert list(tmp_path.iterdir()) == []


async def begin(desk: Desk, user: str, password: str, portal_id: str = "mac") -> Challenge:
    await desk.signing.banner(portal_id)
    return await desk.signing.begin(portal_id, user, password)


async def by_passcode(desk: Desk, user: str, password: str) -> None:
    challenge = await begin(desk, user, password)
    assert "passcode" in challenge.methods
    sent = await desk.signing.send_passcode()
    assert sent.sent_to.endswith("***@larkfield.example")
    assert sent.lifetime == timedelta(hours=12)
    await desk.signing.finish(await desk.signing.demo_passcode())


async def ask(desk: Desk) -> None:
    party = Party("IL", "NOBODY", "NO", id_qualifier="MI", id_code="1SG4TE5MK73", is_person=True)
    member = Member(party, date(1950, 1, 2), questions=(Question(("30",)),))
    await desk.eligibility.ask(desk.eligibility.inquiry(member))


async def test_a_users_whole_life(desk: Desk) -> None:
    await sign_in(desk, "mac", "admin")
    directory = await desk.users.all()
    assert directory.you == "admin"
    npi = directory.npis[0].npi
    user, told = await desk.users.create(PERSON, ["eligibility"], [npi])
    assert (user.id, user.person, user.roles) == ("jnewman", PERSON, ("portal", "eligibility"))
    assert told.password not in repr(told) + repr(user)
    assert "4321" not in repr(user)
    with pytest.raises(DuplicatePerson) as caught:
        await desk.users.create(PERSON, ["eligibility"], [npi])
    assert caught.value.existing_id == "jnewman"
    assert "jnewman" in caught.value.fields[0].sentence
    user = await desk.users.assign("jnewman", ["claims", "eligibility"], [npi])
    assert user.roles == ("portal", "eligibility", "claims")
    assert (await desk.users.find("jnewman")).person == PERSON
    assert (await desk.users.deactivate("jnewman")).status == "deactivated"
    with pytest.raises(AccountDisabled, match="deactivated") as out:
        await begin(desk, "jnewman", told.password)
    assert "Account Administrator" in out.value.next_action
    await desk.users.reactivate("jnewman")
    again = await desk.users.reset_password("jnewman")
    assert (await desk.users.make_backup("jnewman")).standing == "backup"
    words = [each.words for each in await desk.users.history("jnewman")]
    assert words[0] == "Appointed backup primary user"
    assert len(words) == 6
    await by_passcode(desk, "jnewman", again.password)
    assert desk.current is not None
    assert desk.current.must_change == "temporary"


async def test_what_is_due_is_found_and_renewed(desk: Desk) -> None:
    await sign_in(desk, "mac", "admin")
    due = (await desk.users.all()).due(TODAY + timedelta(days=45))
    assert [(user.id, access.lapsed) for user, access in due][:2] == [("plapsed", True), ("rbackup", False)]
    user, access = due[0]
    renewed = await desk.users.recertify(user.id, [access.npi])
    assert renewed.npis[0].recertify_by == TODAY + timedelta(days=365)


async def test_fields_and_unknown_users_are_named(desk: Desk) -> None:
    await sign_in(desk, "mac", "admin")
    with pytest.raises(InvalidRequest) as caught:
        await desk.users.create(PERSON, ["dancing"], [])
    assert {each.field for each in caught.value.fields} == {"roles", "npis"}
    with pytest.raises(InvalidRequest, match="no user with that id"):
        await desk.users.deactivate("nobody?")
    linked = await desk.users.link("bservice", ["claims"], [(await desk.users.all()).npis[0].npi])
    assert linked.standing == "linked"
    await desk.users.unlink("bservice")


async def test_others_are_told_whom_to_ask(desk: Desk) -> None:
    await sign_in(desk, "mac", "frontdesk")
    with pytest.raises(NotAllowed) as caught:
        await desk.users.all()
    assert caught.value.next_action == "Ask Account Administrator (admin) to add it to your role."
    await by_passcode(desk, "plapsed", "plapsed-demo-pass")
    with pytest.raises(NotRecertified) as lapsed:
        await ask(desk)
    assert "recertify" in lapsed.value.next_action


async def test_a_remembered_passcode_needs_no_other(desk: Desk) -> None:
    assert desk.account.remembered("mac") is None
    await by_passcode(desk, "frontdesk", "frontdesk-demo-pass")
    until = desk.account.remembered("mac")
    assert until is not None
    assert timedelta(hours=11) < until - desk.now() <= timedelta(hours=12)
    await desk.signing.out()
    challenge = await begin(desk, "frontdesk", "frontdesk-demo-pass")
    assert challenge.remembered
    await desk.signing.finish("")
    await desk.signing.out()
    assert not (await begin(desk, "biller", "biller-demo-pass")).remembered
    desk.account.forget_remembered("mac")
    assert not (await begin(desk, "frontdesk", "frontdesk-demo-pass")).remembered
    with pytest.raises(InvalidRequest):
        await desk.signing.finish("")


async def test_an_authenticator_is_enrolled_and_the_demo_goes_on_with_it(desk: Desk) -> None:
    await sign_in(desk, "mac", "frontdesk")
    with pytest.raises(WrongCredentials):
        await desk.account.start_totp("wrong")
    enrollment = await desk.account.start_totp("frontdesk-demo-pass")
    assert enrollment.secret in enrollment.uri
    assert enrollment.secret not in repr(enrollment)
    with pytest.raises(WrongCode):
        await desk.account.confirm_totp("000000")
    codes = await desk.account.confirm_totp(code_now(enrollment.secret).digits)
    assert len(codes) == 10
    await desk.signing.out()
    await sign_in(desk, "mac", "frontdesk")
    assert (await desk.account.look()).mfa.recovery_codes_left == 10
    await desk.signing.out()
    await begin(desk, "frontdesk", "frontdesk-demo-pass")
    await desk.signing.finish(codes[0])
    assert len(await desk.account.new_recovery_codes("frontdesk-demo-pass")) == 10


async def test_the_lock_opens_for_a_code_that_the_portal_takes(desk: Desk, backend: BackendProcess) -> None:
    await sign_in(desk, "mac", "frontdesk")
    desk.locking.lock()
    with pytest.raises(Locked):
        await desk.users.all()
    with pytest.raises(WrongCode):
        await desk.locking.unlock_with_code("000000")
    httpx.put(
        f"{backend.url}/faults",
        json={"faults": [{"operation": "reauthenticate", "kind": "drop-before"}]},
    ).raise_for_status()
    saved = await desk.passwords.saved("mac", "frontdesk")
    assert saved is not None
    assert saved.code is not None
    with pytest.raises(Unreachable):
        await desk.locking.unlock_with_code(saved.code.digits)
    assert desk.locked
    await desk.locking.unlock_with_code(saved.code.digits)
    assert not desk.locked


async def test_five_wrong_codes_at_the_lock_sign_out(desk: Desk) -> None:
    await sign_in(desk, "mmis", "biller")
    desk.locking.lock()
    for _ in range(4):
        with pytest.raises(WrongCode):
            await desk.locking.unlock_with_code("000000")
    with pytest.raises(AccountLocked):
        await desk.locking.unlock_with_code("000000")
    assert desk.signed_in == ()
    with pytest.raises(SessionEnded):
        await desk.locking.unlock_with_code("000000")


async def test_a_changed_demo_password_is_filled_in_from_then_on(desk: Desk) -> None:
    await sign_in(desk, "mmis", "frontdesk")
    await desk.account.change_password("frontdesk-demo-pass", "kestrels over the hills")
    saved = await desk.passwords.saved("mmis", "frontdesk")
    assert saved is not None
    assert saved.password == "kestrels over the hills"


async def test_each_portal_has_its_own_clock(desk: Desk) -> None:
    await sign_in(desk, "mac", "frontdesk")
    await sign_in(desk, "mmis", "frontdesk")
    assert (await desk.signing.time_left("mac")).ends_in <= timedelta(minutes=30)
    assert (await desk.signing.keep_alive("mac")).idle == timedelta()


async def test_the_sheet_fills_itself_in(desk: Desk) -> None:
    assert [each.portal_id for each in desk.inventory.entries()] == ["mac", "mmis"]
    assert [each.kind for each in desk.inventory.warnings()] == ["review"]
    await sign_in(desk, "mac", "frontdesk")
    entry = desk.inventory.entry("mac")
    assert (entry.user, entry.last_sign_in) == ("frontdesk", TODAY)
    assert entry.can_do == ("eligibility", "mbi-lookup")
    await desk.account.look()
    entry = desk.inventory.entry("mac")
    assert entry.password_expires_on == TODAY + timedelta(days=10)
    assert entry.recertify_by == TODAY + timedelta(days=31)
    assert entry.mfa == "authenticator, passcode"
    assert entry.administrator == "Account Administrator, 617-555-0100"
    assert [each.kind for each in desk.inventory.warnings()] == ["review", "password", "recertification"]
    desk.inventory.record_review(Review(TODAY, "Ann", ("mac/frontdesk",)))
    assert "review" not in {each.kind for each in desk.inventory.warnings()}
    assert desk.inventory.reviews()[0].confirmed == ("mac/frontdesk",)
    run = ChecklistRun("onboarding", "Jo", "Ann", TODAY, ("services",))
    desk.inventory.record_run(run)
    assert desk.inventory.runs() == (run,)
    assert desk.inventory.csv().count("\r\n") == 3
