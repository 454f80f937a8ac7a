"""One claim payment with what else is known of it here: other decisions on the same claim."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from offline_cache.remittances.records import ClaimRow, FoundClaim
    from screens.remittances.whence import Whence
    from x12.remittance.records import ClaimPayment

_MOST = 50
_NO_NUMBER = frozenset({"", "0"})


@dataclass(frozen=True, slots=True)
class OneClaim:
    """A claim payment, its row, and the payment that it stands in. Its repr shows nothing of the patient."""

    whence: Whence
    row: ClaimRow = field(repr=False)
    claim: ClaimPayment = field(repr=False)
    others: tuple[FoundClaim, ...] = field(default=(), repr=False)
    """What else was decided on the same claim: what it reverses, what corrects it, ..."""

    @property
    def is_medicare(self) -> bool:
        """Whether a MAC decided it (CLP06 MA or MB)."""
        return self.claim.filing_indicator in ("MA", "MB")


async def read_one(desk: Desk, whence: Whence, row: ClaimRow) -> OneClaim:
    """Read a claim back, and look for other decisions under the same number of ours."""
    claim = await desk.remittances.claim(row.id)
    number = row.patient_control_number
    found = () if number in _NO_NUMBER else await desk.remittances.find(number, _MOST)
    others = tuple(
        each for each in found if each.row.patient_control_number == number and each.row.id != row.id
    )
    return OneClaim(whence, row, claim, others)
