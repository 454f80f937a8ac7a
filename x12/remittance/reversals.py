"""Claims whose earlier payment is taken back, beside what replaces them (CLP02 22 and its correction)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from x12.remittance.amounts import NOTHING
from x12.remittance.items import ClaimEntry, Item
from x12.remittance.records import REVERSAL


@dataclass(frozen=True, slots=True)
class ReversalPair:
    """A reversal, and the claim of the same patient control number that replaces it, if there is one."""

    reversal: ClaimEntry
    correction: ClaimEntry | None

    @property
    def change(self) -> Decimal:
        """What the two together add to the payment, in US dollars; negative where money is taken back."""
        return self.reversal.paid + (self.correction.paid if self.correction else NOTHING)


def reversal_pairs(read: Callable[[], Iterable[Item]]) -> tuple[ReversalPair, ...]:
    """Link each reversal in a file with its correction.

    `read` opens the stream anew; it is called a second time only where there are reversals, so that no other
    claim has to be remembered. Several reversals under one number take the corrections in their order.
    """
    reversals = [each for each in read() if isinstance(each, ClaimEntry) and each.status == REVERSAL]
    if not reversals:
        return ()
    numbers = {each.patient_control_number for each in reversals}
    waiting: dict[str, list[ClaimEntry]] = {}
    for item in read():
        if (
            isinstance(item, ClaimEntry)
            and item.status != REVERSAL
            and item.patient_control_number in numbers
        ):
            waiting.setdefault(item.patient_control_number, []).append(item)
    return tuple(_pair(each, waiting) for each in reversals)


def _pair(reversal: ClaimEntry, waiting: dict[str, list[ClaimEntry]]) -> ReversalPair:
    """The next correction of its number, one for each reversal."""
    found = waiting.get(reversal.patient_control_number, [])
    return ReversalPair(reversal, found.pop(0) if found else None)
