"""The payments that a payer has issued: what its claims pay, and what moves beside them (PLB)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mock_backend.claims.payment import check_number, remittance_id
from mock_backend.claims.settling import Payment
from mock_backend.people.drawing import stream
from mock_backend.portals import Portal
from x12.remittance.records import ProviderAdjustment

OVERPAYMENT, FORWARDING, INTEREST, ADJUSTMENT = "WO", "FB", "L6", "CS"
_CENT = Decimal("0.01")
_NOTHING = Decimal("0.00")


@dataclass(frozen=True, slots=True)
class Issue:
    """One remittance and its payment."""

    id: str
    check_number: str
    paid_on: date
    npi: str
    claims: int
    paid: Decimal
    """What its claims sum up to."""
    adjustments: tuple[ProviderAdjustment, ...]

    @property
    def amount(self) -> Decimal:
        """What is transferred: never below zero, since the rest is forwarded."""
        return self.paid - sum((each.amount for each in self.adjustments), _NOTHING)


def issued(portal: Portal, payments: Iterable[Payment], seed: int) -> Iterator[Issue]:
    """The payments in the order of their days; what one can't take back the next ones do."""
    owed: dict[str, tuple[Decimal, str]] = {}
    for payment in payments:
        known_as = remittance_id(portal.id, payment.npi, payment.paid_on)
        items = [*_occasional(payment, seed, known_as)]
        carried, reference = owed.pop(payment.npi, (_NOTHING, ""))
        if carried:
            items.append(moved(payment, FORWARDING, carried, reference))
        short = sum((each.amount for each in items), _NOTHING) - payment.amount
        if short > 0:  # the claims don't pay enough for all that is taken back
            number = f"FB{payment.paid_on:%Y%m%d}"
            items.append(moved(payment, FORWARDING, -short, number))
            owed[payment.npi] = short, number
        yield Issue(
            known_as,
            check_number(portal.id, payment.npi, payment.paid_on),
            payment.paid_on,
            payment.npi,
            payment.claims,
            payment.amount,
            tuple(items),
        )


def _occasional(payment: Payment, seed: int, known_as: str) -> Iterator[ProviderAdjustment]:
    """Now and then interest, a recovered overpayment, or a correction to either side."""
    if payment.amount < 50:
        return
    chance = stream(seed, f"provider adjustments {known_as}", 0)
    number = f"{payment.paid_on:%y%j}{chance.randrange(10**6):06}"
    if chance.random() < 0.2:
        yield moved(payment, INTEREST, -_share(payment.amount, chance.uniform(0.0002, 0.002)), number)
    if chance.random() < 0.15:
        yield moved(payment, OVERPAYMENT, _share(payment.amount, chance.uniform(0.02, 0.3)), number)
    if chance.random() < 0.1:
        side = chance.choice((-1, 1))
        yield moved(payment, ADJUSTMENT, side * _share(payment.amount, chance.uniform(0.01, 0.05)), number)


def _share(amount: Decimal, share: float) -> Decimal:
    return max(_CENT, (amount * Decimal(f"{share:.6f}")).quantize(_CENT))


def moved(payment: Payment, reason: str, amount: Decimal, reference: str) -> ProviderAdjustment:
    """Money that moves beside the claims (PLB), above zero away from the provider.

    The provider's fiscal year ends with the calendar's.
    """
    year_end = date(payment.paid_on.year, 12, 31)
    return ProviderAdjustment(
        provider=payment.npi,
        fiscal_period_end=year_end,
        reason=reason,
        amount=amount,
        reference=reference,
    )
