"""What limits or costs the member's care: one provider only, long-term care, copays."""

from decimal import Decimal

from x12.eligibility.medicaid.facts import Copay, LongTermCare, Restriction
from x12.eligibility.medicaid.members import MEDICAID
from x12.eligibility.medicare.insurers import related, write_provider
from x12.eligibility.medicare.measures import BENEFIT, PLAN, dates, period
from x12.eligibility.medicare.pile import Pile, stating
from x12.eligibility.records import Benefit
from x12.party import Party

_LONG_TERM_CARE = "54"
_MONTH = "34"


def read_restrictions(pile: Pile) -> tuple[Restriction, ...]:
    """The providers that the member is bound to."""
    return tuple(_restriction(each) for each in pile.take(stating("N")))


def write_restriction(restriction: Restriction) -> Benefit:
    """EB01 N with the provider."""
    return Benefit(
        "N",
        service_types=("30",),
        insurance_type=MEDICAID,
        dates=dates(PLAN, restriction.period),
        related=write_provider(restriction.provider, restriction.provider_name),
    )


def read_long_term_care(pile: Pile) -> tuple[LongTermCare, ...]:
    """Stays, each with the monthly amount that follows it."""
    stays = pile.take(stating("D", service_type=_LONG_TERM_CARE))
    paid = pile.take(
        stating("J", service_type=_LONG_TERM_CARE, time_period=_MONTH), lambda each: each.amount is not None
    )
    amounts = [each.amount for each in paid] if len(paid) == len(stays) else [None] * len(stays)
    if len(paid) != len(stays):
        pile.left += paid
    return tuple(_stay(stay, amount) for stay, amount in zip(stays, amounts, strict=True))


def write_long_term_care(stay: LongTermCare) -> list[Benefit]:
    """EB01 D with the facility, then EB01 J with what the member pays a month."""
    named = stay.facility or stay.npi
    facility = Party("FA", stay.facility, id_qualifier="XX" if stay.npi else "", id_code=stay.npi)
    benefits = [
        Benefit(
            "D",
            service_types=(_LONG_TERM_CARE,),
            insurance_type=MEDICAID,
            dates=dates(BENEFIT, stay.period),
            related=(facility,) if named else (),
        )
    ]
    if stay.patient_paid is not None:
        benefits.append(
            Benefit(
                "J",
                service_types=(_LONG_TERM_CARE,),
                insurance_type=MEDICAID,
                time_period=_MONTH,
                amount=stay.patient_paid,
            )
        )
    return benefits


def read_copays(pile: Pile) -> tuple[Copay, ...]:
    """What the member pays for each kind of service."""
    taken = pile.take(stating("B"), lambda each: each.amount is not None)
    return tuple(
        Copay(each.service_types, each.amount, " ".join(each.messages))
        for each in taken
        if each.amount is not None
    )


def write_copay(copay: Copay) -> Benefit:
    """EB01 B with an amount."""
    return Benefit(
        "B",
        service_types=copay.service_types,
        insurance_type=MEDICAID,
        amount=copay.amount,
        messages=(copay.text,) if copay.text else (),
    )


def _restriction(benefit: Benefit) -> Restriction:
    party = related(benefit, "1P")
    named = (party.id_code, party.name) if party else ("", "")
    return Restriction(*named, period(benefit))


def _stay(benefit: Benefit, patient_paid: Decimal | None) -> LongTermCare:
    party = related(benefit, "FA")
    facility, npi = (party.name, party.id_code) if party else ("", "")
    return LongTermCare(facility, npi, period(benefit), patient_paid)
