"""What wants somebody at the payer: returned claims, requests for records, denials that can be appealed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from api_client.claims.listed import ClaimFilter, ClaimPage, ListedClaim
from x12.codes.actions import Action
from x12.status.records import StatusCode
from x12.status.words import explain

RETURNED = ClaimFilter(statuses=("returned",), order="act_by")
_WORTH_IT = frozenset({Action.APPEAL, Action.RESPOND})
"""What a denied claim asked for in vain can be sent with an appeal only."""
ASKED_FOR = ClaimFilter(statuses=("additional-documentation",), order="act_by")
DENIED = ClaimFilter(statuses=("denied",), order="appeal_by")
"""Those that can still be appealed, the first to run out first."""


@dataclass(frozen=True, slots=True)
class Denial:
    """A denied claim, and the last day for an appeal."""

    claim: ListedClaim
    appeal_by: date


@dataclass(frozen=True, slots=True)
class Queue:
    """The most urgent first; the totals count those that aren't here, too."""

    returned: ClaimPage
    asked_for: ClaimPage
    denials: tuple[Denial, ...]
    more_denials: bool = False
    """Whether there are more that can be appealed than were looked at."""
    unread_letters: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing wants anybody."""
        claims = self.returned.total or self.asked_for.total or self.denials or self.more_denials
        return not (claims or self.unread_letters)


def appealable(rows: tuple[ListedClaim, ...]) -> tuple[Denial, ...]:
    """Those of them that are worth an appeal."""
    return tuple(
        Denial(row, row.appeal_by)
        for row in rows
        if row.appeal_by and not row.appealed_on and explain(status_of(row)).action in _WORTH_IT
    )


def status_of(row: ListedClaim) -> StatusCode:
    """The claim's status code as 277 has it."""
    return StatusCode(row.category, row.status_code, row.entity)
