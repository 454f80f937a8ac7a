"""One checklist for one person: what is done, what comes next and why."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from api_client.errors import PortalError
from screens.headed import HeadedList
from screens.inventory.keys import DONE, DROP
from screens.saying import said
from tui.forms.kinds import us_date
from tui.page import Page
from tui.text import EMPTY, Line, line, wrap_line

if TYPE_CHECKING:
    from datetime import date

    from api_client.inventory.records import Checklist, ChecklistRun, Step
    from offline_cache.desk import Desk
    from tui.keys import Key


class RunPage(Page):
    """Every tick is kept at once; the last one ends the list."""

    KEYS: ClassVar[tuple[Key, ...]] = (DONE, DROP)

    def __init__(self, desk: Desk, checklist: Checklist, run: ChecklistRun) -> None:
        self._desk = desk
        self._checklist = checklist
        self._run = run
        self.title = checklist.title
        self.subject = run.subject
        self._list: HeadedList[Step] = HeadedList(
            lambda step: row(step, self._run), self._heads, chosen=lambda _step: None, explain=why
        )
        super().__init__(self._list)

    def opened(self) -> None:
        """Show it, the cursor at the next step."""
        self._list.fill(self._checklist.steps)
        steps = [step.id for step in self._checklist.steps]
        waiting = next((step for step in steps if step not in self._run.done), steps[0])
        self._list.go_to(steps.index(waiting))

    def _heads(self, cells: int) -> tuple[Line, ...]:
        return heads(self._checklist, self._run, cells)

    def why_not(self, key: Key) -> str:
        """A list that is closed stays closed."""
        if key is DROP and self._run.ended is not None:
            return f"It was closed on {us_date(self._run.ended)}."
        return ""

    def action_done(self) -> None:
        """Tick the step under the cursor, or take the tick back."""
        step = self._list.record
        if step is not None and self._keep(ticked(self._checklist, self._run, step.id, self._desk.today())):
            self.opened()

    def action_close(self) -> None:
        """End the list with what is done."""
        if self._keep(replace(self._run, ended=self._desk.today())):
            self.shell.back()
            self.shell.say("Closed; what was not done stays marked open.")

    def _keep(self, run: ChecklistRun) -> bool:
        try:
            self._desk.inventory.record_run(run)
        except PortalError as error:
            self.shell.say(said(error), "stop")
            return False
        self._run = run
        return True


def ticked(checklist: Checklist, run: ChecklistRun, step_id: str, today: date) -> ChecklistRun:
    """The run with a step done, or not after all; with the last step it ends today."""
    marked = {*run.done} ^ {step_id}
    done = tuple(step.id for step in checklist.steps if step.id in marked)
    return replace(run, done=done, ended=today if len(done) == len(checklist.steps) else None)


def heads(checklist: Checklist, run: ChecklistRun, cells: int) -> tuple[Line, ...]:
    """How far it is, and the next step."""
    waiting = next((step for step in checklist.steps if step.id not in run.done), None)
    begun = f"Begun {us_date(run.started)} by {run.by}."
    if waiting is None:
        return (line(("All is done. ", "good"), begun), EMPTY)
    count = line((f"{len(run.done)} of {len(checklist.steps)} done. ", "heading"), begun)
    following = wrap_line(
        line(("Next: ", "label"), f"{waiting.words}. ", (waiting.why, "dim")), cells, indent=6
    )
    return (count, *following, EMPTY)


def row(step: Step, run: ChecklistRun) -> Line:
    """A tick and the step."""
    done = step.id in run.done
    return line(
        ("[x] " if done else "[ ] ", "good" if done else "key"), (step.words, "dim" if done else "value")
    )


def why(step: Step) -> tuple[Line, ...]:
    """Why the step stands there."""
    return (line(f"{step.words}: {step.why}"),)
