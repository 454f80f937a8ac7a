"""The summary of one remittance on the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from offline_cache.remittances.records import ClaimFilter
from screens.reflow import ReflowView
from screens.remittances import keys
from screens.remittances.downloads import ask_folder, told
from screens.remittances.explaining import PROVIDER_LEVEL, STATUS, explain
from screens.remittances.opening import open_claims
from screens.remittances.printing import ask_how_to_print
from screens.remittances.summary_lines import summary_lines
from screens.remittances.whence import of_summary
from screens.remittances.words import named_check
from tui.page import Page

if TYPE_CHECKING:
    from offline_cache.remittances.records import CheckSummary
    from tui.keys import Key
    from tui.text import Line
    from tui.widgets.page_view import Entry


class SummaryPage(Page):
    """Enter on a status or a reason lists the claims that have it."""

    KEYS: ClassVar[tuple[Key, ...]] = (keys.CLAIMS, keys.DENIED, keys.PRINT, keys.SAVE)
    title = "Remittance"

    def __init__(self, summary: CheckSummary) -> None:
        self._summary = summary
        self._whence = of_summary(summary)
        self.subject = f"{summary.check.payer} {named_check(summary.check)}".strip()
        super().__init__(ReflowView(self._lines, explain))

    def _lines(self, cells: int) -> tuple[Line | Entry, ...]:
        return tuple(summary_lines(self._summary, cells, self._opens))

    def _opens(self, code: str) -> Callable[[], None] | None:
        if code.startswith(PROVIDER_LEVEL):
            return None
        wanted = (
            ClaimFilter(status=code.removeprefix(STATUS))
            if code.startswith(STATUS)
            else ClaimFilter(reason=code)
        )
        return lambda: open_claims(self.shell, self._whence, wanted)

    def why_not(self, key: Key) -> str:
        """Without a claim there is nothing to list."""
        return "There is no claim in it." if key is keys.CLAIMS and not self._summary.check.claims else ""

    def action_claims(self) -> None:
        """All of them."""
        open_claims(self.shell, self._whence, ClaimFilter())

    def action_denied(self) -> None:
        """Those that were denied."""
        open_claims(self.shell, self._whence, ClaimFilter(denied=True))

    def action_print(self) -> None:
        """The summary, or all claims."""
        ask_how_to_print(self.shell, self._summary)

    def action_save(self) -> None:
        """The file as it came."""
        ask_folder(
            self.shell,
            lambda folder: self.shell.request(
                self.desk.remittances.save(self._summary.check.id, folder),
                lambda fetched: self.shell.say(*told((fetched,))),
                saying="Writing.",
            ),
        )
