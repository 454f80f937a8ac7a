"""What this session's eligibility answers say about who pays first, at the claim form."""

from dataclasses import replace
from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from offline_cache.answer import Answer
from offline_cache.desk import Desk
from screens import registry
from screens.claim_entry.first_payer import FirstPayer, first_payer, unsaid
from tests.screens.claim_entry.conftest import SignIn
from tests.screens.claim_entry.hands import carried, open_form
from tests.screens.claim_entry.settings import a_setting
from tests.screens.on_portal import client, reads
from tests.x12.claims import examples
from tui.forms import Answers
from x12.eligibility.medicaid import MedicaidCoverage, write_medicaid
from x12.eligibility.medicaid.facts import MemberSpan, OtherInsurance
from x12.eligibility.medicare import MedicareCoverage, write_medicare
from x12.eligibility.medicare.facts import Entitlement, Insurer, SecondaryPayer
from x12.eligibility.records import EligibilityResponse, Member
from x12.identifiers.dates import Period
from x12.party import Party

PORTAL = a_setting().portal
MEDICAID = replace(a_setting("mmis").portal, id=PORTAL.id)
SINCE = Period(date(2020, 1, 1))
DAY = date(2026, 5, 17)
NUMBER = "1S00E00AA00"
INSURER = Insurer("SEAWAY GROUP HEALTH")
ACTIVE = (Entitlement("A", SINCE), Entitlement("B", SINCE))


def desk_that_heard(*patients: Member) -> Any:
    """A desk with these answers, the newest first."""
    heard = datetime(2026, 5, 18, tzinfo=UTC)
    answers = (EligibilityResponse(Party("PR", "PAYER"), subscriber=each) for each in patients)
    return SimpleNamespace(
        answers=tuple(Answer(each, heard, "portal", PORTAL.id, ("T",)) for each in answers)
    )


def member(*payers: SecondaryPayer, number: str = NUMBER) -> Member:
    """Somebody with Medicare and these insurers before it."""
    who = Member(Party("IL", "SAMPLE", "PAT", id_qualifier="MI", id_code=number, is_person=True))
    return write_medicare(who, MedicareCoverage(entitlements=ACTIVE, secondary=payers))


def found(desk: Any, day: date = DAY) -> FirstPayer | None:
    return first_payer(desk, PORTAL, NUMBER, day)


def test_an_insurer_before_medicare_fills_the_form() -> None:
    first = found(desk_that_heard(member(SecondaryPayer("12", SINCE, insurer=INSURER))))
    assert first is not None
    assert "Bill SEAWAY GROUP HEALTH first, then Medicare." in first.said
    assert "05/17/2026" in first.said
    assert first.texts == {"other": "Y", "other-name": "SEAWAY GROUP HEALTH", "msp": "12"}


def test_one_for_an_injury_is_said_and_fills_nothing() -> None:
    first = found(desk_that_heard(member(SecondaryPayer("47", SINCE, insurer=INSURER))))
    assert first is not None
    assert "first for what it covers" in first.said
    assert first.texts == {}


def test_nobody_pays_first_where_no_answer_of_the_patient_and_day_says_so() -> None:
    ended = SecondaryPayer("12", Period(date(2020, 1, 1), date(2021, 1, 1)), insurer=INSURER)
    now = SecondaryPayer("12", SINCE, insurer=INSURER)
    assert found(desk_that_heard()) is None
    assert found(desk_that_heard(member(ended))) is None
    assert found(desk_that_heard(member(now, number="1S00E00AA01"))) is None
    assert found(desk_that_heard(member(), member(now))) is None


def test_an_insurer_before_medicaid_has_no_reason() -> None:
    coverage = MedicaidCoverage(
        spans=(MemberSpan("STANDARD", SINCE),), other_insurance=(OtherInsurance("C1", INSURER, "P1", SINCE),)
    )
    who = Member(Party("IL", "SAMPLE", "PAT", id_qualifier="MI", id_code="100000000001", is_person=True))
    desk = desk_that_heard(write_medicaid(who, coverage))
    first = first_payer(desk, MEDICAID, "100000000001", DAY)
    assert first is not None
    assert first.texts == {"other": "Y", "other-name": "SEAWAY GROUP HEALTH"}


@pytest.mark.parametrize(
    ("answers", "where"),
    [(Answers({"other": "N"}), "other"), (Answers({"other": "Y", "other-order": "S"}), "other-order")],
)
def test_a_claim_that_is_billed_first_all_the_same_is_warned_of(answers: Answers, where: str) -> None:
    claim = examples.office_visit()
    patient = member(SecondaryPayer("12", SINCE, insurer=INSURER), number=claim.member_id)
    (warning,) = unsaid(claim, desk_that_heard(patient), PORTAL, answers)
    assert (warning.field_id, warning.stops) == (where, False)
    assert "Bill SEAWAY GROUP HEALTH first" in warning.said
    second = examples.secondary_to_a_plan()
    assert not list(unsaid(second, desk_that_heard(patient), PORTAL, answers))


async def _answered(desk: Desk, situation: str) -> None:
    """Ask about somebody in that situation, and carry them to the form."""
    person = carried(desk, situation)
    assert person.medicare is not None
    party = Party("IL", person.filed.last, person.filed.first, id_qualifier="MI",
                  id_code=person.medicare.mbi, is_person=True)  # fmt: skip
    await desk.eligibility.ask(desk.eligibility.inquiry(Member(party, person.birth, person.sex)))
    carried(desk, situation)


@pytest.mark.story
@pytest.mark.socket
async def test_the_form_opens_with_the_insurer_that_the_answer_names(sign_in: SignIn) -> None:
    desk = await sign_in()
    await _answered(desk, "payer 12 first")
    async with client(desk, registry.home) as user:
        await open_form(user)
        reads(user, "first, then Medicare.")
        await user.press("f7")
        user.sees("Other insurance Y")
        await user.press("f8", "f8", "f8")
        user.sees("Medicare second 12")
