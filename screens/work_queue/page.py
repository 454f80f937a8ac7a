"""The work queue: claims that want somebody, drafts, and what is stuck in the outbox."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, ClassVar

from api_client.errors import LineFault, PortalError
from offline_cache.claims.queue import DENIED
from offline_cache.outbox.records import State
from offline_cache.outbox.words import clock_time
from screens.draft_words import charge_words, day_words, patient_words
from screens.headed import HeadedList
from screens.listening import may_ask, while_there
from screens.saying import said
from screens.tasks import Task, claim_tasks, denials_task, letters_task, summary, task_row
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
_NOBODY = "Nothing wants anybody."
_NOT_ASKED = "Not asked yet; F5 asks."


@dataclass(frozen=True, slots=True)
class Ways:
    """What the claim screens do with a claim by its id."""

    opens: Open
    fixes: Open
    checks: Callable[[Shell], None]


class TaskList(HeadedList[Task]):
    """A list whose head says that it is narrowed."""

    def _apply(self, words: str, cursor: int) -> None:
        super()._apply(words, cursor)
        self.resized()


class QueuePage(Page):
    """Enter opens, one key goes straight to the fix."""

    title = "Work queue"
    KEYS: ClassVar[tuple[Key, ...]] = (keys.FIX, keys.CHECK, keys.AGAIN)

    def __init__(self, desk: Desk, places: Sequence[Place], ways: Ways) -> None:
        self._desk = desk
        self._titles = {place.id: place.title for place in places}
        self._ways = ways
        self._queue: Queue | None = None
        self._told_at: datetime | None = None
        """When the payer told it."""
        self._trouble = ""
        """Why it didn't tell it again."""
        self._asking = False
        self._doing: dict[Task, Callable[[], object]] = {}
        self._list = TaskList(
            lambda task: task_row(task, desk.today(), self._list.width - 2),
            self._heads,
            chosen=self._open,
            empty=_NOT_ASKED,
        )
        desk.line.listen(while_there(self._line_changed))
        super().__init__(self._list)

    def opened(self) -> None:
        """Ask at the first visit; when coming back ask anew meanwhile, since something may have been done."""
        current = self._desk.current
        portal = current.portal.name if current else ""
        if portal != self.subject:
            self._leave()
            self.subject = portal
            self.action_again()
        else:
            self.shell.background(self._read(), self._show)

    def _leave(self) -> None:
        """Nothing of the portal before may be taken for this one's."""
        self._queue, self._list.filter, self._list.empty = None, "", _NOT_ASKED
        if self.subject:
            self._list.fill(())

    def _line_changed(self) -> None:
        """Ask by itself what could not be asked without a line."""
        if self._trouble and not self._asking and may_ask(self, self._desk):
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
        self._asking = True
        try:
            return await self._desk.claims.queue(), entries, ""
        except LineFault as error:
            return None, entries, said(error)
        finally:
            self._asking = False

    def _show(self, found: tuple[Queue | None, Sequence[OutboxEntry], str]) -> None:
        queue, entries, self._trouble = found
        if queue is not None or not self._trouble:
            self._queue, self._told_at = queue, datetime.now(UTC)
        self._list.empty = _NOT_ASKED if self._trouble and self._queue is None else _NOBODY
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
            task = denials_task(self._queue)
            if task is not None:
                self._doing[task] = self._list_denials
                yield task

    def _list_denials(self) -> None:
        self._desk.handing.claims(DENIED)
        self.shell.go("claims")

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
        who, keyed = patient_words(draft), " ".join(filter(None, (day_words(draft), charge_words(draft))))
        saved = f"kept {draft.saved_at.astimezone():%m/%d %H:%M}"
        what = f"draft: {title}, {keyed or saved}" if who else f"draft, {saved}: go on with it"
        task = Task("d", None, who or title, what, style="value", record=draft.key.record)
        self._doing[task] = lambda: self._resume(draft)
        return task

    def _resume(self, draft: Draft) -> None:
        self._desk.handing.draft(draft.key.form, draft.key.record)
        portal = draft.key.owner.portal_id
        if self._desk.current is None or self._desk.current.portal.id != portal:
            self._desk.switch(portal)
        self.shell.go(draft.key.form)

    def _heads(self, cells: int) -> tuple[Line, ...]:
        told, style = self._told()
        words = (
            f"Only rows that hold '{self._list.filter}'; / and Enter show all." if self._list.filter else ""
        )
        rows = ((self._trouble, "caution"), (told, style), (words, "caution"))
        return (
            *(row for text, style in rows if text for row in wrap_line(line((text, style)), cells)),
            EMPTY,
            line(("   Left  Who                  Service      Charge  What to do", "heading")),
        )

    def _told(self) -> tuple[str, str]:
        """What the payer told last, and since when nothing newer is known."""
        if self._queue is None:
            return "", ""
        told = summary(self._queue)
        words = f"{told}." if told else "The payer waits for nothing."
        if self._trouble and self._told_at is not None:
            words = f"As of {clock_time(self._told_at, datetime.now(UTC))}: {words}"
        return words, "good" if self._queue.is_empty else "stop"

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
