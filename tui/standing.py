"""What stands at the right of the status line, and what is said of a session's time."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tui.text import EMPTY, Line, line

if TYPE_CHECKING:
    from tui.guard import Ends


def standing(portal: str, user: str, left: timedelta | None, notice: str = "") -> Line:
    """Portal and user; how long the session lasts when that is short; anything else in a word or two."""
    if not portal:
        return line((notice, "caution")) if notice else EMPTY
    spans: list[tuple[str, str]] = []
    if notice:
        spans.append((f"{notice}  ", "caution"))
    if left is not None:
        spans.append((f"{minutes(left)} left  ", "caution"))
    spans.append((f"{portal} {user}".strip(), "standing"))
    return line(*spans)


def minutes(left: timedelta) -> str:
    """Whole minutes; under one, 'under 1 min', so that the line doesn't change every second."""
    whole = int(left.total_seconds() // 60)
    return f"{whole} min" if whole else "under 1 min"


def alert_line(portal: str, ends: Ends, *, locked: bool) -> Line:
    """The alert, in one row: which session ends, when, and what stays it. Only the digits change in it."""
    if locked:
        what = "Open the lock to stay signed in."
    elif ends.answered:
        what = "Telling the portal that you are here."
    else:
        what = "Press any key to stay signed in."
    return line((f" {clock(ends.left)} left at {portal}. {what}", "alert"))


def clock(left: timedelta) -> str:
    """Minutes and seconds: '1:59'."""
    minutes, seconds = divmod(int(left.total_seconds()), 60)
    return f"{minutes}:{seconds:02}"


def ended_words(portal: str) -> str:
    """What is said when a session has had its time."""
    return f"{portal}: the session ended, because no key was pressed. Sign in: all is as you left it."
