"""Everything that the client asks of a portal, one operation each."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date

from api_client.claims.listed import ClaimFilter
from api_client.correspondence.records import Attachment
from api_client.credentials.totp import code_now
from api_client.errors import DuplicatePerson, PortalError, SignInRefused, WrongCredentials
from api_client.records import MbiQuestion
from api_client.remittances.records import RemittanceQuery
from api_client.users.records import Person
from offline_cache.claims.records import question_about
from offline_cache.outbox.records import OutboxEntry, State
from tests.line_faults.asking_for_records import asked_for_records, notes_in
from tests.line_faults.office import Office
from tests.mock_backend.claims.sending import interchange_of, office_visit
from tests.offline_cache.outbox.test_real_portal import at_the_portal, submission
from tests.offline_cache.test_demo import inquiry

Work = Callable[[], Awaitable[object]]


class Unsettled(PortalError):
    """A claim that waits in the outbox, in the words that the screen has for it."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One operation on its way: what is done on the bad line, what is done again on a good one."""

    work: Work
    again: Work
    answers: tuple[type[PortalError], ...] = ()
    """Errors that are the portal's answer, and no failure."""
    count: Callable[[], Awaitable[int]] | None = None
    """How often the portal has done it, which has to be once after that."""


Operation = Callable[[Office], Awaitable[Attempt]]


async def _banner(office: Office) -> Attempt:
    return _same(lambda: office.visitor.signing.banner("mac"))


async def _password_step(office: Office) -> Attempt:
    desk = office.visitor
    saved = await desk.passwords.saved("mac", "biller")
    assert saved is not None
    await desk.signing.banner("mac")
    return _same(lambda: desk.signing.begin("mac", saved.user, saved.password))


async def _passcode(office: Office) -> Attempt:
    await (await _password_step(office)).work()
    return _same(office.visitor.signing.send_passcode)


async def _code(office: Office) -> Attempt:
    digits = await _before_code(office)

    async def once_more() -> None:
        await office.visitor.signing.finish(await _before_code(office))

    return Attempt(lambda: office.visitor.signing.finish(digits), once_more)


async def _before_code(office: Office) -> str:
    desk, (portal_id, user) = office.visitor, office.next_visit()
    saved = await desk.passwords.saved(portal_id, user)
    assert saved is not None
    assert saved.code is not None
    await desk.signing.banner(portal_id)
    await desk.signing.begin(portal_id, saved.user, saved.password)
    return saved.code.digits


async def _eligibility(office: Office) -> Attempt:
    desk = office.desk
    desk.switch("mac")
    assert desk.demo is not None
    asked = inquiry(desk, desk.demo.try_these["mac"][0])
    return _same(lambda: desk.eligibility.ask(asked))


async def _mbi_lookup(office: Office) -> Attempt:
    office.desk.switch("mac")
    question = MbiQuestion("NOBODY", "AT ALL", date(1950, 1, 2), "900112222")
    return _same(lambda: office.desk.eligibility.mbi_lookup(question))


async def _claim(office: Office) -> Attempt:
    desk, number = office.desk, f"LINE-{office.number()}"
    desk.switch("mac")
    sent = submission(desk, number)
    entries: list[OutboxEntry] = []

    async def submit() -> None:
        entries.append(await desk.outbox.submit(None, sent))
        _settled(entries[-1])

    async def settle() -> None:
        entries.append(await desk.outbox.settle(entries[-1].id))
        _settled(entries[-1])

    return Attempt(submit, settle, count=lambda: at_the_portal(desk, number))


def _settled(entry: OutboxEntry) -> None:
    if entry.state is not State.ACCEPTED:
        raise Unsettled(entry.sentence or "The claim waits.", next_action=entry.next_action)


async def _claim_search(office: Office) -> Attempt:
    office.desk.switch("mac")
    return _same(lambda: office.desk.claims.search(ClaimFilter(), limit=20))


async def _claim_detail(office: Office) -> Attempt:
    office.desk.switch("mac")
    rows = (await office.desk.claims.search(ClaimFilter(), limit=5)).rows
    row = rows[office.number() % 5]
    return _same(lambda: office.desk.claims.detail(row.id))


async def _claim_status(office: Office) -> Attempt:
    office.desk.switch("mac")
    row = (await office.desk.claims.search(ClaimFilter(), limit=1)).rows[0]
    return _same(lambda: office.desk.claims.ask(question_about(row)))


async def _records(office: Office) -> Attempt:
    """The answer to a request of its own, with a file."""
    desk, number = office.desk, f"ADR-{office.number()}"
    desk.switch("mac")
    asked = await asked_for_records(desk, number)
    response = replace(asked, attachments=(Attachment(notes_in(desk.places.data), "notes"),))

    async def count() -> int:
        return len((await desk.claims.detail(asked.claim_id)).value.cases)

    return Attempt(
        lambda: desk.correspondence.respond(response),
        lambda: desk.correspondence.respond(response),
        count=count,
    )


async def _letters(office: Office) -> Attempt:
    office.desk.switch("mac")
    return _same(office.desk.correspondence.letters)


async def _letter(office: Office) -> Attempt:
    office.desk.switch("mac")
    letter = (await office.desk.correspondence.letters(limit=1)).rows[0]
    return _same(lambda: office.desk.correspondence.letter(letter.id))


async def _remittance_search(office: Office) -> Attempt:
    office.desk.switch("mac")
    return _same(lambda: office.desk.remittances.search(RemittanceQuery(limit=20)))


async def _remittance_download(office: Office) -> Attempt:
    desk = office.desk
    desk.switch("mac")
    found = await desk.remittances.search(RemittanceQuery(limit=20))
    check = min((each for each in found.checks if each.state != "kept"), key=lambda each: each.bytes)

    async def fetch() -> None:
        (fetched,) = await desk.remittances.fetch([check.remittance_id])
        if fetched.error is not None:
            raise fetched.error
        assert (await desk.remittances.summary(check.id)).findings == ()

    return _same(fetch)


async def _batch(office: Office) -> Attempt:
    desk = office.desk
    desk.switch("mac")
    body, before = batch_of(office), len(await desk.batches.list())

    async def submit() -> None:
        await desk.batches.submit(body)

    async def count() -> int:
        return len(await desk.batches.list()) - before

    return Attempt(submit, submit, count=count)


async def _batches(office: Office) -> Attempt:
    office.desk.switch("mac")
    return _same(office.desk.batches.list)


async def _batch_file(office: Office) -> Attempt:
    """A TA1, 999 or 277CA of a file that was sent on a good line."""
    desk = office.desk
    desk.switch("mac")
    number = (await desk.batches.submit(batch_of(office))).batch.tracking_number
    while not (ready := (await desk.batches.find(number)).ready):
        await asyncio.sleep(0.05)
    return _same(lambda: desk.batches.fetch(number, ready[-1].id))


def batch_of(office: Office) -> bytes:
    """An 837 of three claims, another one each time."""
    numbers = (f"LINE-B{office.number()}" for _ in range(3))
    return interchange_of(*(office_visit(None, patient_control_number=each) for each in numbers))


async def _users(office: Office) -> Attempt:
    office.desk.switch("mmis")
    return _same(office.desk.users.all)


async def _user(office: Office) -> Attempt:
    office.desk.switch("mmis")
    return _same(lambda: office.desk.users.find("frontdesk"))


async def _user_history(office: Office) -> Attempt:
    office.desk.switch("mmis")
    return _same(lambda: office.desk.users.history("frontdesk"))


async def _user_created(office: Office) -> Attempt:
    """The second try finds the person there, where the first one came through."""
    desk, number = office.desk, office.number()
    desk.switch("mmis")
    name = f"Newcomer{chr(ord('a') + number % 26)}{chr(ord('a') + number // 26 % 26)}"
    born = date(1980, 1, 1 + number % 28)
    person = Person("Line", name, "", born, f"{number:04}", "02139", "a@b.example", "617-555-0100")

    npi = (await desk.users.all()).npis[0].npi

    async def create() -> None:
        await desk.users.create(person, ("portal",), (npi,))

    async def count() -> int:
        found = (await desk.users.all()).users
        return sum(1 for each in found if name.casefold() in each.name.casefold())

    return Attempt(create, create, (DuplicatePerson,), count)


async def _user_assigned(office: Office) -> Attempt:
    desk = office.desk
    desk.switch("mmis")
    user = await desk.users.find("biller")
    npis = tuple(each.npi for each in user.npis)
    return _same(lambda: desk.users.assign("biller", user.roles, npis))


async def _account(office: Office) -> Attempt:
    office.desk.switch("mmis")
    return _same(office.desk.account.look)


async def _second_factor(office: Office) -> Attempt:
    desk = office.desk
    desk.switch("mmis")
    saved = await desk.passwords.saved("mmis", "admin")
    assert saved is not None
    return _same(lambda: desk.account.start_totp(saved.password))


async def _second_factor_confirmed(office: Office) -> Attempt:
    """Whoever doesn't know whether it was confirmed begins anew, as the screen says."""
    desk = office.desk
    desk.switch("mmis")
    saved = await desk.passwords.saved("mmis", "admin")
    assert saved is not None

    async def code() -> str:
        return code_now((await desk.account.start_totp(saved.password)).secret).digits

    async def once_more() -> None:
        await desk.account.confirm_totp(await code())

    digits = await code()
    return Attempt(lambda: desk.account.confirm_totp(digits), once_more)


async def _password_change(office: Office) -> Attempt:
    """Where nobody knows whether it was changed, the portal refuses the old one if it was."""
    desk = office.desk
    desk.switch("mmis")
    saved = await desk.passwords.saved("mmis", "admin")
    assert saved is not None
    new = f"Salt marsh {office.number()} heron!"

    async def change() -> None:
        await desk.account.change_password(saved.password, new)

    async def count() -> int:
        await office.visitor.signing.banner("mmis")
        try:
            await office.visitor.signing.begin("mmis", "admin", new)
        except WrongCredentials:
            return 0
        return 1

    return Attempt(change, change, (WrongCredentials,), count)


async def _recovery_codes(office: Office) -> Attempt:
    desk = office.desk
    desk.switch("mmis")
    saved = await desk.passwords.saved("mmis", "admin")
    assert saved is not None
    return _same(lambda: desk.account.new_recovery_codes(saved.password))


async def _reauthenticate(office: Office) -> Attempt:
    """With a wrong code: a right one is good for one sign-in only."""
    office.desk.switch("mmis")
    attempt = _same(lambda: office.desk.locking.unlock_with_code("000000"))
    return replace(attempt, answers=(SignInRefused,))


async def _session(office: Office) -> Attempt:
    return _same(lambda: office.desk.signing.time_left("mmis"))


async def _keep_alive(office: Office) -> Attempt:
    return _same(lambda: office.desk.signing.keep_alive("mmis"))


async def _profile_test(office: Office) -> Attempt:
    profile = office.desk.profile("mac")
    return _same(lambda: office.desk.portals.test(profile))


async def _sign_out(office: Office) -> Attempt:
    """Signing out always works: here at once, at the portal if it can be told."""
    return Attempt(office.visitor.signing.out, office.visitor.signing.out)


def _same(work: Work) -> Attempt:
    return Attempt(work, work)


OPERATIONS: dict[str, Operation] = {
    "notice": _banner,
    "user and password": _password_step,
    "passcode": _passcode,
    "code": _code,
    "sign out": _sign_out,
    "time left": _session,
    "keep alive": _keep_alive,
    "test of a portal": _profile_test,
    "eligibility": _eligibility,
    "MBI lookup": _mbi_lookup,
    "claim": _claim,
    "claim search": _claim_search,
    "claim detail": _claim_detail,
    "claim status (276)": _claim_status,
    "records": _records,
    "letters": _letters,
    "one letter": _letter,
    "remittance search": _remittance_search,
    "remittance download": _remittance_download,
    "batch": _batch,
    "batches": _batches,
    "file of a batch": _batch_file,
    "users": _users,
    "one user": _user,
    "user's history": _user_history,
    "user created": _user_created,
    "user's roles": _user_assigned,
    "own account": _account,
    "second factor": _second_factor,
    "second factor confirmed": _second_factor_confirmed,
    "recovery codes": _recovery_codes,
    "code at the lock": _reauthenticate,
    "password change": _password_change,
}
