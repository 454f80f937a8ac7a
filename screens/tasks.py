"""What wants somebody, as rows and in one sentence; for the home page and the work queue. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from tui.text import Line, cut, fit, line

if TYPE_CHECKING:
    from api_client.claims.listed import ListedClaim
    from offline_cache.claims.queue import Queue

_WHO = 20


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do."""

    sign: str
    """As lists of claims have it: `!` returned, `?` records asked for, `x` denied."""
    until: date | None
    who: str = field(repr=False)
    what: str = field(repr=False)
    claim: str = ""
    """The portal's id of the claim; '' where it is about none."""
    style: str = "stop"
    record: str = ""
    """What tells a draft from another one that reads the same."""


def claim_tasks(queue: Queue) -> Iterator[Task]:
    """Returned claims and requests by deadline, then denials by theirs."""
    first = [
        *(_task(row, row.act_by, "!", "returned: correct") for row in queue.returned.rows),
        *(_task(row, row.act_by, "?", "records asked for") for row in queue.asked_for.rows),
    ]
    yield from sorted(first, key=lambda each: each.until or date.max)
    for denial in queue.denials:
        yield _task(denial.claim, denial.appeal_by, "x", "denied: appeal", "caution")


def denials_task(queue: Queue) -> Task | None:
    """The row that leads to the denials that aren't here; None where all are."""
    if not queue.more_denials:
        return None
    return Task("x", None, "More denials", "that can be appealed: list them all", style="caution")


def letters_task(queue: Queue) -> Task | None:
    """The row of unread letters; None where there are none."""
    unread = queue.unread_letters
    if not unread:
        return None
    return Task(
        "n", None, "Letters", f"{unread:,} unread: read {'it' if unread == 1 else 'them'}", style="caution"
    )


def task_row(task: Task, today: date, cells: int) -> Line:
    """Sign, days left, who, what."""
    room = max(0, cells - _WHO - 10)
    return line(
        (f"{task.sign} ", task.style),
        (f"{left(task.until, today):>4}  ", "caution"),
        f"{fit(task.who, _WHO)} ",
        cut(task.what, room),
    )


def left(until: date | None, today: date) -> str:
    """`12d`, `now` on the last day; '' without a deadline."""
    if until is None:
        return ""
    return f"{(until - today).days}d" if until != today else "now"


def summary(queue: Queue) -> str:
    """`3 returned, 1 asks for records, 9 denials to appeal by 12/20, 2 letters`; '' for nothing."""
    told = []
    if queue.returned.total:
        told.append(f"{queue.returned.total:,} returned")
    if queue.asked_for.total:
        told.append(f"{queue.asked_for.total:,} ask{'s' if queue.asked_for.total == 1 else ''} for records")
    if queue.denials:
        count = f"{len(queue.denials)}{'+' if queue.more_denials else ''}"
        word = "denial" if len(queue.denials) == 1 else "denials"
        told.append(f"{count} {word} to appeal by {queue.denials[0].appeal_by:%m/%d}")
    elif queue.more_denials:
        told.append("denials to look through")
    if queue.unread_letters:
        told.append(f"{queue.unread_letters:,} letter{'' if queue.unread_letters == 1 else 's'}")
    return ", ".join(told)


def _task(row: ListedClaim, until: date | None, sign: str, what: str, style: str = "stop") -> Task:
    who = ", ".join(part for part in (row.last_name, row.first_name) if part)
    on = f"{row.service_from:%m/%d/%y}" if row.service_from else " " * 8
    return Task(sign, until, who, f"{on} {row.charge:>10,.2f}  {what}", row.id, style)
