"""What wants somebody at the payer: returned claims, requests for records, denials that can be appealed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from api_client.claims.listed import ClaimFilter, ClaimPage, ListedClaim
from offline_cache.claims.waiting import appeal_by, appeal_window
from x12.codes.actions import Action
from x12.status.records import StatusCode
from x12.status.words import explain

if TYPE_CHECKING:
    from api_client.profile import Kind

_ON_THE_WAY = timedelta(days=60)
"""A claim that was decided so long after its receipt is still looked at."""
RETURNED = ClaimFilter(statuses=("returned",), order="act_by")
_FILED_TOO_LATE = "718"
"""Status code of a denial that Medicare gives no appeal rights with."""
_WORTH_IT = frozenset({Action.APPEAL, Action.RESPOND})
"""What a denied claim asked for in vain can be sent with an appeal only."""
ASKED_FOR = ClaimFilter(statuses=("additional-documentation",), order="act_by")


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
    """Whether there are denied claims that were not looked at."""
    unread_letters: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing wants anybody."""
        return not (self.returned.total or self.asked_for.total or self.denials or self.unread_letters)


def denied(kind: Kind, today: date) -> ClaimFilter:
    """The search for claims that may have been denied within the time for an appeal, oldest first."""
    since = today - appeal_window(kind) - _ON_THE_WAY
    return ClaimFilter(statuses=("denied",), received_from=since, order="received", descending=False)


def appealable(rows: tuple[ListedClaim, ...], kind: Kind, today: date) -> tuple[Denial, ...]:
    """Those of them that are worth an appeal and still in time, the first to run out first."""
    found = [
        Denial(row, appeal_by(kind, row.finalized_on))
        for row in rows
        if row.finalized_on
        and not row.appealed_on
        and explain(status_of(row)).action in _WORTH_IT
        and not (kind == "mac" and row.status_code == _FILED_TOO_LATE)
    ]
    return tuple(sorted((each for each in found if each.appeal_by >= today), key=lambda each: each.appeal_by))


def status_of(row: ListedClaim) -> StatusCode:
    """The claim's status code as 277 has it."""
    return StatusCode(row.category, row.status_code, row.entity)
