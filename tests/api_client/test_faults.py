"""Every fault of a line or a portal at every operation: recovered, or the right error with its way out."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from api_client import session as session_module
from api_client.eligibility import SAYS_NOTHING
from api_client.errors import (
    LineFault,
    NotAvailable,
    PortalError,
    PortalFault,
    ServerFault,
    TimedOut,
    TooMany,
    Unreachable,
)
from api_client.records import MbiQuestion
from api_client.retries import Retries
from mock_backend.process import BackendProcess, start
from offline_cache.desk import Desk
from tests.api_client.fake_portal import no_pause
from tests.backend_fixture import set_faults
from x12.eligibility.records import EligibilityInquiry, Member, Question
from x12.parts import on
from x12.party import Party

pytestmark = pytest.mark.socket
KINDS = ("delay", "drop-before", "drop-after", "429", "500", "503", "truncated", "garbled", "slow-drip")
ERRORS: dict[str, type[PortalError]] = {
    "drop-before": Unreachable,
    "drop-after": Unreachable,
    "429": TooMany,
    "500": ServerFault,
    "503": NotAvailable,
    "truncated": ServerFault,
    "garbled": ServerFault,
}
NEVER_REPEATED = {"drop-before", "drop-after", "500", "503", "truncated", "garbled"}
"""What ends a sign-in step at once: whether the portal took the password or the code is not known."""


@pytest.fixture
def backend() -> Iterator[BackendProcess]:
    with start(today=date(2025, 6, 2), scale=40) as running:
        yield running


@pytest.fixture
async def desk(backend: BackendProcess, tmp_path: Path) -> AsyncIterator[Desk]:
    made = Desk(home=tmp_path)
    await made.portals.open_demo(backend.url)
    yield made
    _switch(backend, "*", "", 0)
    await made.signing.out_everywhere()


def _switch(backend: BackendProcess, operation: str, kind: str, times: int, seconds: float = 0.05) -> None:
    """Set one fault, or none."""
    fault = {"operation": operation, "kind": kind, "times": times, "seconds": seconds}
    set_faults(backend, *([fault] if kind else []))


def _patient(desk: Desk, portal_id: str = "mac") -> None:
    """Retry at once, and as often as if nothing had failed before."""
    transport = desk.asking.session(portal_id).transport
    transport._sleep, transport._retries = no_pause, Retries()


class Accounts:
    """The demo's accounts, two sign-ins each: a one-time code works once, this step's and the next."""

    def __init__(self) -> None:
        portals = ("mac", "mmis")
        users = ("frontdesk", "biller", "admin")
        self._left = [(portal, user) for _ in range(2) for portal in portals for user in users]

    def take(self) -> tuple[str, str]:
        return self._left.pop(0)


async def _begin(desk: Desk, portal_id: str, user: str) -> str:
    saved = await desk.passwords.saved(portal_id, user)
    assert saved is not None
    assert saved.code is not None
    _patient(desk, portal_id)
    await desk.signing.banner(portal_id)
    await desk.signing.begin(portal_id, saved.user, saved.password)
    return saved.code.digits


async def _expect(work: Callable[[], Awaitable[object]], error: type[PortalError] | None, what: str) -> None:
    """Hold one attempt to its outcome; an error must be complete and say nothing of a patient."""
    if error is None:
        await work()
        return
    with pytest.raises(error) as caught:
        await work()
    assert type(caught.value) is error, what
    assert caught.value.sentence.endswith("."), what
    assert caught.value.next_action.endswith("."), what
    assert caught.value.__cause__ is None, what
    if isinstance(caught.value, LineFault | PortalFault):
        assert (SAYS_NOTHING in caught.value.sentence) is what.startswith("eligibility "), what


async def test_the_banner(backend: BackendProcess, desk: Desk) -> None:
    for kind in KINDS:
        _patient(desk)
        _switch(backend, "banner", kind, 1)
        await _expect(lambda: desk.signing.banner("mac"), None, kind)
        _switch(backend, "banner", kind, 50)
        await _expect(lambda: desk.signing.banner("mac"), ERRORS.get(kind), kind)


async def test_user_and_password(backend: BackendProcess, desk: Desk) -> None:
    saved = await desk.passwords.saved("mac")
    assert saved is not None
    await desk.signing.banner("mac")
    for kind in KINDS:
        for times in (1, 50):
            _patient(desk)
            recovers = kind not in NEVER_REPEATED and (times == 1 or kind not in ERRORS)
            _switch(backend, "sign-in", kind, times)
            await _expect(
                lambda: desk.signing.begin("mac", saved.user, saved.password),
                None if recovers else ERRORS[kind],
                f"{kind} {times}",
            )


async def test_the_code(backend: BackendProcess, desk: Desk) -> None:
    accounts = Accounts()
    for kind in KINDS:
        portal_id, user = accounts.take()
        digits = await _begin(desk, portal_id, user)
        _switch(backend, "code", kind, 1)
        recovers = kind not in NEVER_REPEATED
        await _expect(partial(desk.signing.finish, digits), None if recovers else ERRORS[kind], kind)
        assert (desk.current is not None) == recovers, kind
        await desk.signing.out_everywhere()


async def test_everything_in_a_session(
    backend: BackendProcess, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    digits = await _begin(desk, "mac", "biller")
    await desk.signing.finish(digits)
    for operation, (work, kinds) in _operations(desk).items():
        for kind in kinds:
            for times in (1, 50):
                _patient(desk)
                _switch(backend, operation, kind, times)
                error = ERRORS.get(kind) if times > 1 else None
                await _expect(work, error, f"{operation} {kind} {times}")
    monkeypatch.setattr(session_module, "PROMPT", 0.2)
    _switch(backend, "session", "delay", 1, seconds=5)
    await _expect(desk.signing.time_left, TimedOut, "delay past the deadline")
    _switch(backend, "session", "slow-drip", 1, seconds=5)
    await _expect(desk.signing.time_left, TimedOut, "drip past the deadline")
    _switch(backend, "*", "", 0)
    assert (await desk.signing.time_left()).ends_in.total_seconds() > 0
    for kind in KINDS:
        _switch(backend, "sign-out", kind, 50)
        await desk.signing.out()
        assert desk.current is None, kind


def _operations(desk: Desk) -> dict[str, tuple[Callable[[], Awaitable[object]], tuple[str, ...]]]:
    question = MbiQuestion("NOBODY", "AT ALL", date(1950, 1, 2), "900112222")
    return {
        "eligibility": (lambda: desk.eligibility.ask(_inquiry(desk)), KINDS),
        "keep-alive": (desk.signing.keep_alive, KINDS),
        "session": (desk.signing.time_left, KINDS),
        # The backend allows ten lookups a minute, so only faults that take few of them.
        "mbi-lookup": (
            lambda: desk.eligibility.mbi_lookup(question),
            ("drop-before", "429", "503", "garbled"),
        ),
    }


def _inquiry(desk: Desk) -> EligibilityInquiry:
    assert desk.demo is not None
    person = desk.demo.try_these["mac"][0].fields
    party = Party(
        "IL",
        person["last_name"],
        person["first_name"],
        id_qualifier="MI",
        id_code=person["mbi"],
        is_person=True,
    )
    born = date.fromisoformat(person["date_of_birth"])
    member = Member(party, born, dates=(on("291", desk.today()),), questions=(Question(("30",)),))
    return desk.eligibility.inquiry(member)
