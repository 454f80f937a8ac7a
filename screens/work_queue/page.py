"""The work queue: claims that want somebody, drafts, and what is stuck in the outbox."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from api_client.errors import LineFault, PortalError
from offline_cache.outbox.records import State
from screens.headed import HeadedList
from screens.saying import said
from screens.tasks import Task, claim_tasks, letters_task, summary, task_row
from screens.work_queue import keys
from tui.page import Page
from tui.text import EMPTY, Line, line, wrap_line

if TYPE_CHECKING:
    from offline_cache.claims.queue import Queue
    from offline_cache.desk import Desk
    from offline_cache.outbox.records import OutboxEntry
    from offline_cache.store.drafts import Draft
    from tui.keys import Key
    from tui.shell import Place, Shell

_STUCK = {
    State.REJECTED: "refused by the portal: edit it",
    State.UNKNOWN: "no answer yet: it is being settled",
    State.HELD: "held: release it to send it",
}
Open = Callable[["Shell", str], None]


@dataclass(frozen=True, slots=True)
class Ways:
    """What the claim screens do with a claim by its id."""

    opens: Open
    fixes: Open
    checks: Callable[[Shell], None]


class QueuePage(Page):
    """Enter opens, one key goes straight to the fix."""

    title = "Work queue"
    KEYS: ClassVar[tuple[Key, ...]] = (keys.FIX, keys.CHECK, keys.AGAIN)

    def __init__(self, desk: Desk, places: Sequence[Place], ways: Ways) -> None:
        self._desk = desk
        self._titles = {place.id: place.title for place in places}
        self._ways = ways
        self._queue: Queue | None = None
        self._trouble = ""
        self._doing: dict[Task, Callable[[], object]] = {}
        self._list: HeadedList[Task] = HeadedList(
            lambda task: task_row(task, desk.today(), self._list.width - 2),
            self._heads,
            chosen=self._open,
            empty="Nothing wants anybody.",
        )
        super().__init__(self._list)

    def opened(self) -> None:
        """Ask at the first visit; when coming back ask anew meanwhile, since something may have been done."""
        current = self._desk.current
        portal = current.portal.name if current else ""
        if portal != self.subject:
            self.subject = portal
            self.action_again()
        else:
            self.shell.background(self._read(), self._show)

    def action_again(self) -> None:
        """Ask the payer, and look at what is here."""
        self.shell.request(self._read(), self._show, saying="Looking for what wants somebody.")

    async def _read(self) -> tuple[Queue | None, Sequence[OutboxEntry], str]:
        """Without a line, what is here still wants somebody."""
        entries = await self._desk.outbox.entries(self._desk.owner, closed=False)
        current = self._desk.current
        if current is not None and "claim-status" not in current.user.services:
            return None, entries, ""
        try:
            return await self._desk.claims.queue(), entries, ""
        except LineFault as error:
            return None, entries, said(error)

    def _show(self, found: tuple[Queue | None, Sequence[OutboxEntry], str]) -> None:
        self._queue, entries, self._trouble = found
        self._doing = {}
        stuck = [each for each in entries if each.state in _STUCK]
        tasks = [
            *self._claims(),
            *self._letters(),
            *map(self._entry, stuck),
            *map(self._draft, self._desk.kept.drafts.all),
        ]
        self._list.fill(tasks)

    def _claims(self) -> Iterator[Task]:
        if self._queue is not None:
            yield from claim_tasks(self._queue)

    def _letters(self) -> Iterator[Task]:
        task = letters_task(self._queue) if self._queue is not None else None
        if task is not None:
            self._doing[task] = lambda: self.shell.go("letters")
            yield task

    def _entry(self, entry: OutboxEntry) -> Task:
        task = Task("o", None, entry.label, f"outbox: {_STUCK[entry.state]}", style="caution")
        self._doing[task] = lambda: self.shell.go("outbox")
        return task

    def _draft(self, draft: Draft) -> Task:
        title = self._titles.get(draft.key.form, draft.key.form)
        saved = f"{draft.saved_at.astimezone():%m/%d %H:%M}"
        task = Task("d", None, title, f"draft, kept {saved}: go on with it", style="value")
        self._doing[task] = lambda: self._resume(draft)
        return task

    def _resume(self, draft: Draft) -> None:
        self._desk.handing.draft(draft.key.form, draft.key.record)
        portal = draft.key.owner.portal_id
        if self._desk.current is None or self._desk.current.portal.id != portal:
            self._desk.switch(portal)
        self.shell.go(draft.key.form)

    def _heads(self, cells: int) -> tuple[Line, ...]:
        told = summary(self._queue) if self._queue else ""
        words = f"{told}." if told else "The payer waits for nothing." if self._queue else self._trouble
        style = "stop" if self._queue and not self._queue.is_empty else "caution" if self._trouble else "good"
        head = wrap_line(line((words, style)), cells) if words else ()
        return (
            *head,
            EMPTY,
            line(("   Left  Who                  Service      Charge  What to do", "heading")),
        )

    def why_not(self, key: Key) -> str:
        """Nothing to do in an empty list."""
        return "Nothing wants anybody here." if key is keys.FIX and self._list.record is None else ""

    # -- keys ----------------------------------------------------------------------------------------

    def _open(self, task: Task) -> None:
        if task.claim:
            self._ways.opens(self.shell, task.claim)
        else:
            self._do(task)

    def action_fix(self) -> None:
        """The form, the letter, the outbox, the draft: where the work is."""
        task = self._list.record
        if task is None:
            return
        if task.claim:
            self._ways.fixes(self.shell, task.claim)
        else:
            self._do(task)

    def _do(self, task: Task) -> None:
        try:
            self._doing[task]()
        except (KeyError, PortalError):
            self.shell.say("This is not there any more; F5 looks again.", "caution")

    def action_check(self) -> None:
        """One pass over the followed claims."""
        self._ways.checks(self.shell)
