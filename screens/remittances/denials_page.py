"""Denials at a glance: why, how often, how much, over a period of payment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from screens.printing import NotKept, keep
from screens.printing.saving import usual_folder
from screens.reflow import ReflowView
from screens.remittances import keys
from screens.remittances.claims_export import told_where
from screens.remittances.denial_lines import denial_lines
from screens.remittances.explaining import explain
from screens.remittances.found_page import FoundClaimsPage, claims_with
from screens.remittances.sheets import LETTERS, QUESTION, Kind, denials_sheet
from tui.page import Page
from tui.prompt import Prompt
from x12.identifiers import Unacceptable
from x12.identifiers.dates import parse_date

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from offline_cache.remittances.records import FoundClaim, ReasonTotal
    from tui.keys import Key
    from tui.text import Line
    from tui.widgets.page_view import Entry

USUAL_DAYS = 90


class DenialsPage(Page):
    """The last 90 days first; `t` takes other dates."""

    KEYS: ClassVar[tuple[Key, ...]] = (keys.PERIOD, keys.EXPORT_DENIALS)
    title = "Denials"

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._last = desk.today()
        self._first = self._last - timedelta(days=USUAL_DAYS)
        self._totals: tuple[ReasonTotal, ...] | None = None
        current = desk.current
        self.subject = current.portal.name if current else ""
        self._view = ReflowView(self._lines, explain)
        super().__init__(self._view)

    def opened(self) -> None:
        """Count."""
        if self._totals is None:
            self._count()

    def _count(self) -> None:
        self.shell.request(
            self._desk.remittances.denials(self._first, self._last), self._counted, saying="Counting."
        )

    def _counted(self, totals: tuple[ReasonTotal, ...]) -> None:
        self._totals = totals
        self._view.remake()

    def _lines(self, cells: int) -> tuple[Line | Entry, ...]:
        if self._totals is None:
            return ()
        return tuple(denial_lines(self._totals, self._first, self._last, cells, self._opens))

    def _opens(self, code: str) -> Callable[[], None]:
        work = claims_with(self._desk, code, self._first, self._last)

        def opened(found: tuple[FoundClaim, ...]) -> None:
            self.shell.open(FoundClaimsPage(self._desk, found, f"denied, with {code}"))

        return lambda: self.shell.request(work(), opened, saying="Reading.")

    def why_not(self, key: Key) -> str:
        """An empty sheet says nothing."""
        return "There is nothing to save." if key is keys.EXPORT_DENIALS and not self._totals else ""

    def action_period(self) -> None:
        """Ask for two dates."""
        self.shell.ask(Prompt("Paid from and to (such as 9/1/25 11/21/25):", self._period))

    def _period(self, text: str, _picked: int) -> None:
        try:
            first, last = period_of(text, self._desk.today())
        except Unacceptable as error:
            self.shell.say(str(error), "stop")
            return
        self._first, self._last = first, last
        self._count()

    def action_export(self) -> None:
        """CSV or JSON."""
        self.shell.ask(
            Prompt(
                QUESTION,
                lambda letter, _picked: told_where(self.shell, self._export(LETTERS[letter])),
                letters="cj",
            )
        )

    def _export(self, kind: Kind) -> Path | NotKept:
        content = denials_sheet(self._totals or (), kind).encode()
        try:
            path = keep(content, usual_folder(self.shell), "denials", kind, self._desk.now())
        except NotKept as error:
            return error
        self._desk.kept.log.note("denials exported", kind, self._desk.owner)
        return path


def period_of(text: str, today: date) -> tuple[date, date]:
    """Two dates, or one to today. Raises Unacceptable."""
    words = text.replace(" to ", " ").split()
    if not 1 <= len(words) <= 2:
        raise Unacceptable("Key the first and the last day, such as 9/1/25 11/21/25.")
    first = parse_date(words[0], today)
    last = parse_date(words[1], today) if len(words) == 2 else today
    if last < first:
        raise Unacceptable("The last day is before the first.")
    return first, last
