"""Membership and who else pays: spans, managed care, other insurance, restrictive messages."""

import re

from x12.eligibility.medicaid.facts import ManagedCare, MemberSpan, OtherInsurance, RestrictiveMessage
from x12.eligibility.medicare.insurers import read_insurer, related, write_insurer
from x12.eligibility.medicare.measures import BEGIN, BENEFIT, PLAN, dates, period
from x12.eligibility.medicare.pile import Pile, stating
from x12.eligibility.records import WHOLE_PLAN, Benefit
from x12.parts import Reference

MEDICAID = "MC"
_ACTIVE = frozenset("12345")
_INACTIVE = frozenset("678")
_ELIGIBLE = "307"
_CLINICIAN = "PCC"
_MESSAGE = re.compile(r"(?P<code>\d{2}/\d{3}|\d{3}) (?P<text>.+)")


def read_spans(pile: Pile) -> tuple[MemberSpan, ...]:
    """Every span of membership, and 'none on these days'."""
    taken = pile.take(
        lambda each: each.information in _ACTIVE | _INACTIVE,
        lambda each: each.insurance_type in {"", MEDICAID} and each.is_of_whole_plan,
    )
    return tuple(
        MemberSpan(each.plan, period(each, (PLAN, _ELIGIBLE)), each.information in _ACTIVE) for each in taken
    )


def write_span(span: MemberSpan) -> Benefit:
    """EB01 1 with DTP 291, or 6 with DTP 307."""
    return Benefit(
        "1" if span.active else "6",
        service_types=WHOLE_PLAN,
        insurance_type=MEDICAID,
        plan=span.coverage_type,
        dates=dates(PLAN if span.active else _ELIGIBLE, span.period),
    )


def read_managed_care(pile: Pile) -> tuple[ManagedCare, ...]:
    """Plans and clinicians through whom care goes."""
    return tuple(_managed(each) for each in pile.take(stating("MC")))


def write_managed_care(care: ManagedCare) -> Benefit:
    """EB01 MC; the clinician is party P3, an organization is a payer."""
    clinician = care.kind == _CLINICIAN
    return Benefit(
        "MC",
        service_types=WHOLE_PLAN,
        insurance_type="" if clinician else "HM",
        plan=care.kind,
        dates=dates(PLAN, care.period),
        related=write_insurer(care.insurer, "P3" if clinician else "PR"),
    )


def read_other_insurance(pile: Pile) -> tuple[OtherInsurance, ...]:
    """Who pays first."""
    return tuple(
        OtherInsurance(
            benefit.insurance_type,
            read_insurer(related(benefit, "PR")),
            benefit.reference("IG"),
            period(benefit, (BEGIN, PLAN, BENEFIT)),
        )
        for benefit in pile.take(stating("R"))
    )


def write_other_insurance(insurance: OtherInsurance) -> Benefit:
    """EB01 R with the kind of insurance."""
    return Benefit(
        "R",
        service_types=WHOLE_PLAN,
        insurance_type=insurance.kind,
        references=(Reference("IG", insurance.policy),) if insurance.policy else (),
        dates=dates(BEGIN, insurance.period),
        related=write_insurer(insurance.insurer),
    )


def read_messages(pile: Pile) -> tuple[RestrictiveMessage, ...]:
    """Messages of the form `code text`."""
    taken = pile.take(stating("F"), lambda each: any(map(_MESSAGE.fullmatch, each.messages)))
    found = (_MESSAGE.fullmatch(text) for benefit in taken for text in benefit.messages)
    return tuple(RestrictiveMessage(each["code"], each["text"]) for each in found if each)


def write_message(message: RestrictiveMessage) -> Benefit:
    """EB01 F with the message."""
    text = f"{message.code} {message.text}"
    return Benefit("F", service_types=WHOLE_PLAN, insurance_type=MEDICAID, messages=(text,))


def _managed(benefit: Benefit) -> ManagedCare:
    clinician = related(benefit, "P3")
    kind = benefit.plan or (_CLINICIAN if clinician else "")
    return ManagedCare(kind, read_insurer(clinician or related(benefit, "PR")), period(benefit))
