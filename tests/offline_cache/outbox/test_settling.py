"""What a payer's answer proves about a claim, when an entry is due, and what a wrong clock can do."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from api_client.errors import Cancelled, Misconfigured, NotAllowed, PortalError, TooMany
from api_client.profile import RULES
from offline_cache.outbox.clock import OutboxClock
from offline_cache.outbox.planning import LONGEST_WISH, Step, due_at, next_step, pause_after, wished
from offline_cache.outbox.records import Counts, OutboxEntry, State, Taken
from offline_cache.outbox.settling import Finding, Found, claim_in, question, service_dates, weigh
from offline_cache.outbox.verdicts import not_whole, verdict
from offline_cache.store.owner import Owner
from tests.offline_cache.outbox.payer import START, body_of, signed_in_as
from tests.x12.claims.examples import childs_visit, outpatient_visit
from x12.parts import Reference, on
from x12.party import Party
from x12.status.exchange import ClaimStatusReport
from x12.status.records import ClaimStatus, Status, StatusCode

RULE = RULES["mac"]


def reports(*claims: ClaimStatus) -> tuple[ClaimStatusReport, ...]:
    return tuple(ClaimStatusReport(Party("PR", "CMS"), claim=each) for each in claims)


def told(
    code: str, number: str = "PCN1", icn: str = "I1", charge: str = "198.50", day: int = 17
) -> ClaimStatus:
    category, _, status = code.partition(":")
    return ClaimStatus(
        statuses=(Status((StatusCode(category, status),), charge=Decimal(charge)),),
        references=(Reference("EJ", number), Reference("1K", icn)),
        dates=(on("472", date(2026, 5, day)),),
    )


@pytest.mark.parametrize(
    ("answer", "finding"),
    [
        ([told("P1:20")], Finding.FOUND),
        ([told("A3:21")], Finding.FOUND),
        ([told("A4:35")], Finding.NOT_FOUND),
        ([told("D0:35")], Finding.NOT_FOUND),
        ([told("D0:562")], Finding.UNCERTAIN),
        ([told("E1:42")], Finding.UNCERTAIN),
        ([told("P1:20", number="PCN2")], Finding.UNCERTAIN),
        ([told("P1:20", charge="12.00")], Finding.UNCERTAIN),
        ([told("P1:20", day=1)], Finding.UNCERTAIN),
        ([told("P1:20", icn="KNOWN")], Finding.UNCERTAIN),
        ([told("P1:20", icn="KNOWN"), told("F1:65")], Finding.FOUND),
        ([told("A4:35"), told("E1")], Finding.UNCERTAIN),
        ([ClaimStatus()], Finding.UNCERTAIN),
        ([], Finding.UNCERTAIN),
    ],
)
def test_only_a_clear_answer_proves_something(answer: list[ClaimStatus], finding: Finding) -> None:
    claim = claim_in(body_of("PCN1"))
    assert claim is not None
    found = weigh(reports(*answer), claim, frozenset(("KNOWN",)))
    assert found.finding is finding
    if finding is Finding.FOUND:
        assert found.control_number == "I1"
    assert "I1" not in repr(Found(finding, "I1"))


def test_the_question_names_member_days_and_our_number() -> None:
    claim = claim_in(body_of("PCN1"))
    assert claim is not None
    asked = question(claim, signed_in_as())
    assert asked.subscriber is not None
    assert asked.subscriber.member_id == claim.member_id
    assert asked.claim is not None
    assert asked.claim.patient_control_number == "PCN1"
    assert asked.claim.service_dates == service_dates(claim)
    assert asked.dependent is None
    child = question(childs_visit(), signed_in_as())
    assert child.dependent is not None
    assert child.dependent.birth_date is not None
    assert service_dates(outpatient_visit()) is not None
    assert claim_in(b"no claim") is None


def entry(**changes: object) -> OutboxEntry:
    values: dict[str, object] = {
        "id": 1, "owner": Owner("mac", "biller"), "key": "k", "state": State.UNKNOWN, "form": "claim",
        "record": "", "label": "", "patient_control_number": "PCN1", "charge": None, "created_at": START,
        "tries": 1, "left_at": START, "last_sent_at": START, "next_at": None, "missing_at": None, "fault": "",
        "sentence": "", "next_action": "", "reference": "", "control_number": "", "outcome": "",
        "answered_at": None,
    }  # fmt: skip
    return OutboxEntry(**(values | changes))  # type: ignore[arg-type]


def test_a_key_is_relied_on_while_the_portal_surely_knows_it() -> None:
    hours = [0, 23, 24, 48]
    steps = [next_step(entry(), START + timedelta(hours=each), RULE) for each in hours]
    assert steps == [Step.SEND, Step.SEND, Step.ASK, Step.ASK]
    assert next_step(entry(fault="key reused"), START, RULE) is Step.ASK
    missing = entry(missing_at=START + timedelta(hours=48))
    assert next_step(missing, START + timedelta(hours=48, minutes=5), RULE) is Step.SEND
    assert next_step(missing, START + timedelta(hours=49), RULE) is Step.ASK
    late = START + timedelta(hours=30)
    assert due_at(entry(last_sent_at=late), late, RULE) == late + RULE.status_after


def test_pauses_grow_and_wishes_have_an_end() -> None:
    assert pause_after(1) < timedelta(seconds=11)
    assert timedelta(minutes=2) < pause_after(50) <= timedelta(minutes=5)
    least = timedelta(seconds=5)
    assert wished(None, START, least) == least
    assert wished(START - timedelta(days=1), START, least) == least
    assert wished(START + timedelta(days=9000), START, least) == LONGEST_WISH


def test_the_clock_is_the_portals_whatever_this_computers_is_set_to() -> None:
    wall, passed = [START], [0.0]
    clock = OutboxClock(lambda: wall[0], lambda: passed[0])
    assert clock.now() == START
    clock.told(START + timedelta(hours=1))
    wall[0], passed[0] = START - timedelta(days=3), 60.0
    assert clock.now() == START + timedelta(hours=1, seconds=60)
    passed[0] = 0.0
    assert clock.now() == START + timedelta(hours=1)
    assert OutboxClock().now() <= datetime.now(UTC)


@pytest.mark.parametrize(
    ("error", "left", "state"),
    [
        (NotAllowed(), None, State.REJECTED),
        (NotAllowed(), START, State.UNKNOWN),
        (Misconfigured(), None, State.HELD),
        (Misconfigured(), START, State.UNKNOWN),
        (TooMany(), START, State.UNKNOWN),
        (TooMany(), None, State.QUEUED),
        (PortalError(), None, State.UNKNOWN),
    ],
    ids=lambda each: repr(each)[:20],
)
def test_what_may_have_arrived_is_never_called_refused(
    error: PortalError, left: datetime | None, state: State
) -> None:
    taken = Taken(entry(left_at=left), b"", whole=True)
    assert verdict(error, taken, START).state is state


def test_what_was_cancelled_on_the_line_is_not_called_cancelled() -> None:
    found = verdict(Cancelled(), Taken(entry(left_at=None), b"", whole=True), START)
    assert (found.state, found.left) == (State.UNKNOWN, True)
    assert found.sentence == ("The answer was not waited for, so nobody knows yet whether the payer has it.")
    assert found.next_action == ""


def test_a_body_that_changed_is_not_sent() -> None:
    assert not_whole(Taken(entry(left_at=None), b"", whole=False), START).state is State.REJECTED
    assert not_whole(Taken(entry(), b"", whole=False), START).state is State.UNKNOWN
    assert Counts(2, 1, 0, 3).words == "2 to send, 1 unknown, 3 held"
