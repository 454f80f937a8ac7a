"""Any 835 from disk: read into the index beside the keys, its first claims shown while it is read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from api_client.errors import Cancelled, PortalError
from offline_cache.remittances.records import ClaimFilter
from screens.reflow import ReflowView, paragraph
from screens.remittances import keys
from screens.remittances.downloads import ProgressLine
from screens.remittances.opening import open_claims, open_summary
from screens.remittances.whence import of_check
from screens.remittances.words import day, money, named_check
from screens.saying import said
from tui.page import Page
from tui.prompt import Prompt
from tui.text import EMPTY, Line, fit, line
from tui.widgets.page_view import Entry

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from offline_cache.remittances.records import Check, Progress
    from tui.keys import Key
    from tui.shell import Shell


_STOPPED = "Stopped. What was read of it isn't complete."


class FilePage(Page):
    """One check leads on to its summary at once; several are listed."""

    KEYS: ClassVar[tuple[Key, ...]] = (keys.STOP, keys.CLAIMS)
    title = "Remittance file"

    def __init__(self, desk: Desk, path: Path) -> None:
        self._desk = desk
        self._path = path
        self._checks: tuple[Check, ...] | None = None
        self._begun: tuple[int, ...] = ()
        self._failed: PortalError | None = None
        self._is_reading = False
        self.subject = path.name
        self._view = ReflowView(self._lines)
        super().__init__(self._view)

    def opened(self) -> None:
        """Begin to read, or go on after a stop."""
        if self._checks is None and not self._is_reading:
            self._is_reading, self._failed = True, None
            self.shell.say("Reading. Esc stops.")
            self.shell.background(self._read(), self._done)
            self._view.remake()

    def _hint(self) -> str:
        return " Esc stops." if self.in_sight else ""

    async def _read(self) -> tuple[Check, ...] | PortalError:
        line_of_progress = ProgressLine(self.shell, self._hint)

        def told(progress: Progress) -> None:
            if progress.opened and not self._begun:
                self._begun = progress.opened
                self._view.remake()
                self.shell.settle()
            line_of_progress(progress)

        try:
            return await self._desk.remittances.open_file(self._path, told)
        except PortalError as error:
            return error

    def _done(self, found: tuple[Check, ...] | PortalError) -> None:
        self._is_reading = False
        if isinstance(found, PortalError):
            self._failed = found
            stopped = isinstance(found, Cancelled)
            self.shell.say(_STOPPED if stopped else said(found), "caution" if stopped else "stop")
        else:
            self._checks = found
            self.shell.say("All of it is read." if self._begun else "", "good")
            if len(found) == 1 and self.in_sight:
                open_summary(self.shell, found[0].id)
        self._view.remake()

    def _lines(self, cells: int) -> tuple[Line | Entry, ...]:
        if self._failed is not None:
            words = _STOPPED if isinstance(self._failed, Cancelled) else said(self._failed)
            again = Entry(line("Read it again"), self.opened)
            return (*paragraph(words, cells, "stop"), EMPTY, again)
        if self._checks is None:
            ready = "Its first claims can be read already: c opens them." if self._begun else ""
            return (line(f"Reading {self._path.name}."), line((ready, "good")))
        heads = (line((f"{len(self._checks)} in this file", "heading")), EMPTY)
        return (*heads, *map(self._row, self._checks))

    def _row(self, check: Check) -> Entry:
        text = f"{day(check.paid_on):11}{fit(named_check(check), 20)}{fit(check.payer, 22)}"
        return Entry(line(text, f"{money(check.amount):>14}"), lambda: open_summary(self.shell, check.id))

    def why_not(self, key: Key) -> str:
        """What there is nothing to do about yet."""
        if key is keys.CLAIMS and not (self._begun or self._checks):
            return "Its first claims aren't here yet."
        return ""

    def label(self, key: Key) -> str:
        """Stop is named while there is something to stop."""
        return "" if key is keys.STOP and not self._is_reading else key.label

    def action_stop(self) -> None:
        """Stop reading; once it is read, go back."""
        if self._is_reading:
            self._desk.cancel()
        else:
            self.shell.back()

    def action_claims(self) -> None:
        """The claims of the first check, as far as they are here."""
        number = self._checks[0].id if self._checks else self._begun[0]
        self.shell.request(
            self._desk.remittances.check(number),
            lambda check: open_claims(self.shell, of_check(self._desk, check), ClaimFilter()),
            saying="Reading.",
        )


def ask_for_file(shell: Shell) -> None:
    """Ask for a path; Esc opens nothing."""

    def answered(text: str, _picked: int) -> None:
        if text.strip():
            shell.open(FilePage(shell.desk, Path(text.strip()).expanduser()))

    shell.ask(Prompt("835 file:", answered))
