"""The 271 about a Medicaid member: spans, managed care, other insurance, messages, long-term care, copays."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from mock_backend.eligibility.asked import Asked
from mock_backend.eligibility.medicaid_rules import Enrolled
from mock_backend.eligibility.member import answered_member
from mock_backend.eligibility.refusal import PLAN_DATES, response
from mock_backend.eligibility.windows import common, overlap
from mock_backend.people.calendar import ONE_DAY
from mock_backend.people.medicaid import LongTermCare, ManagedCare, Medicaid, OtherInsurance
from x12.eligibility.medicare.facts import Insurer
from x12.eligibility.parts import Contact, Reference, between, on
from x12.eligibility.records import SERVICE_DATE, Benefit, EligibilityInquiry, EligibilityResponse, Party
from x12.identifiers.dates import Period

_MEDICAID = "MC"
_MANAGED = {"MCO": "HM", "PCC": "PC", "SCO": "HM"}
_LONG_TERM_CARE, _MONTH = "54", "34"


def medicaid_answer(
    inquiry: EligibilityInquiry, asked: Asked, found: Enrolled, payer: Party
) -> EligibilityResponse:
    """What the programme knows about the member for the days that were asked about."""
    member = answered_member(inquiry, asked, found.person, found.file.member_id)
    told = replace(member, benefits=tuple(_benefits(found.file, asked.dates)))
    return response(inquiry, payer, replace(inquiry.provider, kept=()), told)


def _benefits(file: Medicaid, asked: Period) -> Iterator[Benefit]:
    spans = [span for span in file.spans if overlap(span.period, asked)]
    for span in spans:
        covered = common(span.period, asked)
        dates = (between(SERVICE_DATE, covered.start, covered.end),)
        yield Benefit("1", "", ("30",), _MEDICAID, span.coverage_type, dates=dates)
    if not spans:
        yield _inactive(file, asked)
        return
    yield from (_managed(each) for each in file.managed_care if overlap(each.period, asked))
    yield from (_insured(each) for each in file.other_insurance if overlap(each.period, asked))
    for message in file.messages:
        if overlap(message.period, asked):
            yield Benefit("F", "", ("30",), _MEDICAID, messages=(f"{message.code} {message.text.upper()}",))
    for stay in file.long_term_care:
        if overlap(stay.period, asked):
            yield from _long_term_care(stay)
    for copay in file.copays:
        amount = Decimal(copay.cents) / 100
        yield Benefit("B", "", (copay.service_type,), _MEDICAID, amount=amount, messages=(copay.says,))


def _inactive(file: Medicaid, asked: Period) -> Benefit:
    """Not covered on any of the days; with the first day without coverage where it ended before."""
    ends = [span.period.end for span in file.spans if span.period.end and span.period.end < asked.start]
    dates = (on(PLAN_DATES, max(ends) + ONE_DAY),) if ends else ()
    return Benefit("6", "", ("30",), _MEDICAID, dates=dates)


def _managed(enrolment: ManagedCare) -> Benefit:
    return Benefit(
        "MC",
        service_types=("30",),
        insurance_type=_MANAGED[enrolment.kind],
        plan=enrolment.kind,
        dates=(between(SERVICE_DATE, enrolment.period.start, enrolment.period.end),),
        related=(_reachable("P3" if enrolment.kind == "PCC" else "PR", enrolment.plan),),
    )


def _insured(insurance: OtherInsurance) -> Benefit:
    return Benefit(
        "R",
        service_types=("30",),
        insurance_type=insurance.kind,
        references=(Reference("IG", insurance.policy),) if insurance.policy else (),
        dates=(between("290", insurance.period.start, insurance.period.end),),
        related=(_reachable("PR", insurance.insurer),),
    )


def _long_term_care(stay: LongTermCare) -> Iterator[Benefit]:
    yield Benefit(
        "D",
        service_types=(_LONG_TERM_CARE,),
        insurance_type=_MEDICAID,
        dates=(between("292", stay.period.start, stay.period.end),),
        messages=("LONG-TERM CARE",),
        related=(Party("FA", stay.facility, id_qualifier="XX", id_code=stay.npi),),
    )
    yield Benefit(
        "J",
        service_types=(_LONG_TERM_CARE,),
        insurance_type=_MEDICAID,
        time_period=_MONTH,
        amount=Decimal(stay.patient_paid),
        messages=("PATIENT PAID AMOUNT, SAMPLE",),
    )


def _reachable(entity: str, insurer: Insurer) -> Party:
    """An organisation with its address and telephone, as far as it has them."""
    numbers = (("TE", insurer.phone),) if insurer.phone else ()
    contacts = (Contact(numbers=numbers),) if numbers else ()
    return Party(entity, insurer.name, address=insurer.address, contacts=contacts)
