"""What was done to an account, and by whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from screens.reflow import ReflowView
from tui.page import Page
from tui.text import Line, fit, line, wrap_line

if TYPE_CHECKING:
    from api_client.users.records import UserEvent


class HistoryPage(Page):
    """Newest first."""

    title = "User: history"

    def __init__(self, user_id: str, events: Sequence[UserEvent]) -> None:
        self.subject = user_id
        super().__init__(ReflowView(lambda cells: event_lines(events, cells)))


def event_lines(events: Sequence[UserEvent], cells: int) -> tuple[Line, ...]:
    """When, by whom, what."""
    if not events:
        return (line("Nothing was done to this account yet."),)
    heading = line((f"{fit('Time', 18)}{fit('By', 14)}What was done", "heading"))
    rows = [
        wrap_line(
            line(fit(f"{each.at.astimezone():%m/%d/%Y %H:%M}", 18), fit(each.by, 13) + " ", each.words),
            cells,
            indent=32,
        )
        for each in events
    ]
    return (heading, *(row for event in rows for row in event))
