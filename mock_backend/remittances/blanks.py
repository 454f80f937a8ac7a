"""Sample claims to be filled in for other patients under other numbers, some of them corrected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from mock_backend.claims.filed import REPLACEMENT, Filed
from mock_backend.claims.judging import judge
from mock_backend.claims.numbers import control_number
from mock_backend.claims.records import Decision, Outcome
from mock_backend.claims.samples.dealing import FULL_VARIETY, Dealer
from mock_backend.claims.settling import Settled
from mock_backend.remittances.claim_payments import claim_payment
from mock_backend.remittances.forms import MARKS, PATIENT, form_of
from x12.remittance.records import ClaimPayment
from x12.remittance.writing import Written

_AGES = range(21, 121)
"""How many days before the payment a claim came that it pays or refuses."""
_CORRECTED_AFTER = timedelta(days=14)
_STRAIGHT = frozenset({"clean", "denied", "rejected"})
"""Ways on which nobody had to look at a claim."""


@dataclass(frozen=True, slots=True)
class Blank:
    """One claim, or a reversal with its correction."""

    form: Written
    claims: int
    paid: Decimal
    """By all its claims together."""


def plain_blanks(dealer: Dealer, paid_on: date) -> tuple[Blank, ...]:
    """One for each sample claim that came some weeks before that day and was paid or refused without more."""
    return tuple(
        _blank([_payment(filed, decision, paid_on)]) for filed, decision in _decided(dealer, paid_on)
    )


def corrected_blanks(dealer: Dealer, paid_on: date) -> tuple[Blank, ...]:
    """One for each of those that was paid for several lines: taken back, and paid without the last one."""
    return tuple(
        _blank(_correction(filed, decision, paid_on))
        for filed, decision in _decided(dealer, paid_on)
        if decision.outcome is Outcome.PAID and len(decision.lines) > 1
    )


def _decided(dealer: Dealer, paid_on: date) -> Iterator[tuple[Filed, Decision]]:
    for serial in range(1, FULL_VARIETY + 1):
        if (paid_on - dealer.received_on(serial)).days in _AGES:
            filed = dealer.filed(serial)
            judged = judge(filed)
            if judged.way in _STRAIGHT:
                yield filed, judged.decision


def _correction(filed: Filed, decision: Decision, paid_on: date) -> list[ClaimPayment]:
    lines = filed.claim.lines[:-1]
    shorter = replace(filed.claim, lines=lines, charge=sum((each.charge for each in lines), Decimal(0)))
    again = judge(replace(filed, claim=shorter)).decision
    first = _payment(filed, decision, paid_on, reversal=True)
    claim = replace(shorter, frequency=REPLACEMENT)
    return [first, _payment(replace(filed, claim=claim), again, paid_on, original=first.payer_control_number)]


def _payment(
    filed: Filed, decision: Decision, paid_on: date, *, reversal: bool = False, original: str = ""
) -> ClaimPayment:
    received_on = filed.today + _CORRECTED_AFTER if original else filed.today
    number = _numbered(filed, received_on, MARKS["corrected_number" if original else "number"])
    claim = replace(filed.claim, patient_control_number=MARKS["own_number"])
    npi = claim.billing.party.id_code
    settled = Settled(number, claim, decision, received_on, paid_on, npi, reversal, original)
    return replace(claim_payment(filed.portal, settled), patient=PATIENT)


def _numbered(filed: Filed, received_on: date, blank: str) -> str:
    """A control number of the day with a blank in the place of the number itself."""
    nines = control_number(
        filed.portal.id, institutional=filed.is_institutional, received_on=received_on, serial=999_999
    )
    before, _, after = nines.rpartition("999999")
    return before + blank + after


def _blank(payments: Sequence[ClaimPayment]) -> Blank:
    paid = sum((each.paid for each in payments), Decimal(0))
    return Blank(form_of(payments), len(payments), paid)
