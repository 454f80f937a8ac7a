"""What a remittance comes to: the figures of one payment, added up as its claims come by."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from x12.remittance.amounts import NOTHING
from x12.remittance.figures import ClaimFigures, read_figures
from x12.remittance.header import RemittanceHeader
from x12.remittance.items import ClaimEntry, Item, ProviderAdjustments, RemittanceEnd, RemittanceStart
from x12.remittance.records import DENIED, REVERSAL, ProviderAdjustment


@dataclass(frozen=True, slots=True)
class ReasonTotal:
    """How often one reason took something off in one group, and how much; US dollars."""

    group: str
    reason: str
    count: int
    amount: Decimal


@dataclass(frozen=True, slots=True)
class PaymentSummary:
    """The figures of one check or electronic payment; US dollars."""

    claims: int
    reversals: int
    denied: int
    """Claims with status 4."""
    unpaid: int
    """Claims that pay nothing, the denied ones among them."""
    billed: Decimal
    allowed: Decimal
    paid: Decimal
    patient_responsibility: Decimal
    by_group: dict[str, Decimal]
    """Adjustments by group code, the largest first."""
    by_reason: tuple[ReasonTotal, ...]
    """Adjustments by group and reason, the largest first."""
    provider_adjustments: tuple[ProviderAdjustment, ...] = ()

    @property
    def adjusted(self) -> Decimal:
        """What the provider adjustments take off the payment; negative where they raise it."""
        return sum((each.amount for each in self.provider_adjustments), NOTHING)

    @property
    def payment(self) -> Decimal:
        """What the payment should be: what the claims pay, less the provider adjustments."""
        return self.paid - self.adjusted


@dataclass(slots=True)
class Summing:
    """Adds claims up one by one, in memory of the reasons that came so far."""

    claims: int = 0
    reversals: int = 0
    denied: int = 0
    unpaid: int = 0
    billed: Decimal = NOTHING
    allowed: Decimal = NOTHING
    paid: Decimal = NOTHING
    patient_responsibility: Decimal = NOTHING
    _reasons: dict[tuple[str, str], tuple[int, Decimal]] = field(default_factory=dict)
    _provider: list[ProviderAdjustment] = field(default_factory=list)

    def add(self, claim: ClaimFigures) -> None:
        """Add a claim; a reversal takes its own amounts back, since they are negative."""
        self.claims += 1
        self.reversals += claim.status == REVERSAL
        self.denied += claim.status == DENIED
        self.unpaid += not claim.paid
        self.billed += claim.charge
        self.allowed += claim.allowed
        self.paid += claim.paid
        self.patient_responsibility += claim.patient_responsibility or NOTHING
        reasons = self._reasons
        for each in claim.all_adjustments:
            count, amount = reasons.get((each.group, each.reason), (0, NOTHING))
            reasons[each.group, each.reason] = count + 1, amount + each.amount

    def adjust(self, adjustments: Iterable[ProviderAdjustment]) -> None:
        """Add provider adjustments."""
        self._provider += adjustments

    def summary(self) -> PaymentSummary:
        """All that was added so far."""
        by_reason = [
            ReasonTotal(group, reason, count, amount)
            for (group, reason), (count, amount) in self._reasons.items()
        ]
        by_reason.sort(key=lambda each: (-abs(each.amount), each.group, each.reason))
        return PaymentSummary(
            claims=self.claims,
            reversals=self.reversals,
            denied=self.denied,
            unpaid=self.unpaid,
            billed=self.billed,
            allowed=self.allowed,
            paid=self.paid,
            patient_responsibility=self.patient_responsibility,
            by_group=_by_group(by_reason),
            by_reason=tuple(by_reason),
            provider_adjustments=tuple(self._provider),
        )


def summaries(items: Iterable[Item]) -> Iterator[tuple[RemittanceHeader, PaymentSummary]]:
    """The figures of each remittance in a stream, in one pass."""
    header: RemittanceHeader | None = None
    summing = Summing()
    for item in items:
        match item:
            case ClaimEntry():
                summing.add(read_figures(item))
            case RemittanceStart():
                header, summing = item.header, Summing()
            case ProviderAdjustments():
                summing.adjust(item.adjustments)
            case RemittanceEnd() if header:
                yield header, summing.summary()


def effect(adjustment: ProviderAdjustment) -> str:
    """What a provider adjustment does to the payment: PLB's sign is the reverse of what one expects."""
    if adjustment.amount < 0:
        return "raises the payment"
    return "lowers the payment" if adjustment.amount > 0 else "leaves the payment as it is"


def _by_group(reasons: Iterable[ReasonTotal]) -> dict[str, Decimal]:
    totals: dict[str, Decimal] = {}
    for each in reasons:
        totals[each.group] = totals.get(each.group, NOTHING) + each.amount
    return dict(sorted(totals.items(), key=lambda item: (-abs(item[1]), item[0])))
