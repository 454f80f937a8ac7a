"""Reviews as they were recorded: when, by whom, with what result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api_client.errors import PortalError
from screens.reflow import ReflowView
from screens.saying import said
from tui.forms.kinds import us_date
from tui.page import Page
from tui.text import EMPTY, Line, fit, line, wrap_line
from tui.widgets.record_list import RecordList

if TYPE_CHECKING:
    from api_client.inventory.records import Review
    from offline_cache.desk import Desk

_ON, _KEPT, _FLAGGED = 12, 10, 10


class PastReviewsPage(Page):
    """Newest first; Enter opens one."""

    title = "Reviews"

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._list: RecordList[Review] = RecordList(
            (),
            row,
            chosen=lambda review: self.shell.open(PastReviewPage(review)),
            heading=line((f"{fit('Date', _ON)}{fit('Right', _KEPT)}{fit('Flagged', _FLAGGED)}By", "heading")),
            empty="No review is recorded yet.",
        )
        super().__init__(self._list)

    def opened(self) -> None:
        """Read them."""
        try:
            self._list.show(self._desk.inventory.reviews())
        except PortalError as error:
            self.shell.say(said(error), "stop")


class PastReviewPage(Page):
    """One review in full."""

    title = "Review"

    def __init__(self, review: Review) -> None:
        self.subject = us_date(review.on)
        super().__init__(ReflowView(lambda cells: told(review, cells)))


def row(review: Review) -> Line:
    """When, how many, who."""
    right, flagged = str(len(review.confirmed)), str(len(review.flagged))
    style = "caution" if review.flagged else "value"
    return line(fit(us_date(review.on), _ON), fit(right, _KEPT), (fit(flagged, _FLAGGED), style), review.by)


def told(review: Review, cells: int) -> tuple[Line, ...]:
    """What was found, then what was right."""
    lines: list[Line] = [line((f"By {review.by} on {us_date(review.on)}.", "heading")), EMPTY]
    for flag in review.flagged:
        said_of = line((f"{flag.portal_id}/{flag.user}  ", "caution"), flag.words)
        lines.extend(wrap_line(said_of, cells, indent=2))
    if not review.flagged:
        lines.append(line(("Nothing was flagged.", "good")))
    lines.extend((EMPTY, line(("Found right", "heading"))))
    lines.extend(line(each) for each in review.confirmed)
    return tuple(lines if review.confirmed else [*lines, line("none")])
