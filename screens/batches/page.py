"""The files of claims that a portal has got, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from screens.batches import keys
from screens.batches.check_page import ask_for_file
from screens.batches.detail_page import open_batch
from screens.batches.words import counted, moment, status_of, style_of
from screens.headed import HeadedList
from tui.page import Page
from tui.text import EMPTY, Line, fit, line

if TYPE_CHECKING:
    from api_client.batches.records import Batch
    from offline_cache.desk import Desk
    from tui.keys import Key


class BatchesPage(Page):
    """Asks the portal each time that it comes up, since what it lists goes on by itself."""

    title = "Batches"
    KEYS: ClassVar[tuple[Key, ...]] = (keys.SUBMIT, keys.AGAIN)

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._batches: tuple[Batch, ...] = ()
        self._portal = ""
        self._list: HeadedList[Batch] = HeadedList(
            _row,
            self._heads,
            chosen=lambda batch: open_batch(self.shell, batch.tracking_number),
            empty="None yet: s submits an 837 file.",
            explain=_explained,
        )
        super().__init__(self._list)

    def opened(self) -> None:
        """Ask for the list; back from another page that happens while it is read."""
        current = self._desk.current
        if current is None:
            return
        if current.portal.id != self._portal:
            self._portal, self.subject = current.portal.id, current.portal.name
            self._batches = ()
            self._list.fill(())
            self.action_again()
        else:
            self.shell.background(self._desk.batches.list(), self._listed)

    def _listed(self, batches: tuple[Batch, ...]) -> None:
        self._batches = batches
        self._list.fill(batches)

    def _heads(self, cells: int) -> tuple[Line, ...]:
        working = sum(each.is_open for each in self._batches)
        in_work = f", {working:,} in work" if working else ""
        text = f"{counted(len(self._batches), 'file')} submitted{in_work}. s submits another."
        names = f"{fit('Tracking', 16)}{fit('Submitted', 16)}{fit('Claims', 8)}{fit('Status', 22)}Files ready"
        return (line(text), EMPTY, line((names, "heading")))

    # -- keys ----------------------------------------------------------------------------------------

    def action_submit(self) -> None:
        """Ask for the file, look it over, show what was found."""
        ask_for_file(self.shell)

    def action_again(self) -> None:
        """The list as it is now."""
        self.shell.request(self._desk.batches.list(), self._listed, saying="Asking for the batches.")


def _row(batch: Batch) -> Line:
    claims = f"{batch.claims:,}" if batch.claims else "-"
    files = " ".join(dict.fromkeys(each.kind for each in batch.ready)) or "-"
    return line(
        f"{fit(batch.tracking_number, 15)} {moment(batch.submitted_at):<15} {claims:>6}  ",
        (fit(status_of(batch), 21), style_of(batch)),
        f" {files}",
    )


def _explained(batch: Batch) -> tuple[Line, ...]:
    if batch.is_open:
        return (line("The payer still works on it; F5 asks again."),)
    if batch.status == "rejected":
        return (line("Nothing of it was taken in. Enter says why; correct the file and submit it again."),)
    if batch.has_failed:
        return (line("The payer failed on it. Enter says how far it came and what to do."),)
    return (line("It is worked through. Enter says which claims were rejected, and why."),)
