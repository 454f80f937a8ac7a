"""Checklists: begin one for somebody who comes or leaves, go on with one, look at those that are done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from api_client.errors import PortalError
from api_client.inventory.records import ChecklistRun
from screens.inventory.run_page import RunPage
from screens.menu import Item, MenuView, Row, paragraph
from screens.saying import said
from tui.forms.kinds import us_date
from tui.page import Page
from tui.prompt import Prompt
from tui.text import EMPTY, line

if TYPE_CHECKING:
    from api_client.inventory.records import Checklist
    from offline_cache.desk import Desk

_LETTERS = "abcdefgh"
_DIGITS = "123456789"
_QUESTIONS = {
    "onboarding": "Who comes (name or user id)?",
    "offboarding": "Who leaves (name or user id)?",
    "quarterly": "For which quarter?",
}


class ChecklistsPage(Page):
    """The lists there are, then those begun, newest first."""

    title = "Checklists"

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._menu = MenuView(self._rows)
        super().__init__(self._menu)

    def opened(self) -> None:
        """Show how far they are now."""
        self._menu.fill()

    def _rows(self, cells: int) -> tuple[Row, ...]:
        try:
            return self._lists(self._desk.inventory.runs())
        except PortalError as error:
            return (*paragraph(error.sentence, cells, "stop"), *paragraph(error.next_action, cells))

    def _lists(self, runs: tuple[ChecklistRun, ...]) -> tuple[Row, ...]:
        lists = self._desk.inventory.checklists()
        open_runs = [run for run in runs if run.ended is None]
        going = f"{len(open_runs)} under way." if open_runs else "None is under way."
        begin = (
            Item(_LETTERS[index], each.title, f"{len(each.steps)} steps", self._beginning(each))
            for index, each in enumerate(lists)
        )
        return (
            line((going, "caution" if open_runs else "good"), " Choose one to begin or to go on with."),
            EMPTY,
            *begin,
            EMPTY,
            *(self._run(run, index) for index, run in enumerate((*open_runs, *_ended(runs)))),
        )

    def _run(self, run: ChecklistRun, index: int) -> Item:
        checklist = self._list(run.checklist)
        begun = f"begun {us_date(run.started)} by {run.by}"
        far = f"{len(run.done)} of {len(checklist.steps)} done"
        state = f"closed {us_date(run.ended)}, {far}" if run.ended else f"{far}, {begun}"
        key = _DIGITS[index] if index < len(_DIGITS) else ""
        title = f"{checklist.title}: {run.subject}" if run.subject else checklist.title
        return Item(key, title, state, lambda: self.shell.open(RunPage(self._desk, checklist, run)))

    def _list(self, checklist_id: str) -> Checklist:
        return next(each for each in self._desk.inventory.checklists() if each.id == checklist_id)

    def _beginning(self, checklist: Checklist) -> Callable[[], None]:
        def answered(text: str, _picked: int) -> None:
            subject = " ".join(text.split())[:60]
            if subject:
                self._begin(checklist, subject)
            else:
                self.shell.say("Nothing was begun: a list is kept under a name.", "caution")

        return lambda: self.shell.ask(Prompt(_QUESTIONS[checklist.id], answered))

    def _begin(self, checklist: Checklist, subject: str) -> None:
        current = self._desk.current
        run = ChecklistRun(checklist.id, subject, current.user.name if current else "", self._desk.today())
        try:
            self._desk.inventory.record_run(run)
        except PortalError as error:
            self.shell.say(said(error), "stop")
            return
        self.shell.open(RunPage(self._desk, checklist, run))


def _ended(runs: tuple[ChecklistRun, ...]) -> tuple[ChecklistRun, ...]:
    return tuple(run for run in runs if run.ended is not None)
