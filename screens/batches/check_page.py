"""A file before it goes: what the check on this computer found, and one key that submits it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from api_client.errors import Cancelled, PortalError
from offline_cache.batches.records import BatchAnswers
from screens.batches import keys
from screens.batches.check_lines import check_lines
from screens.batches.detail_page import DetailPage
from screens.reflow import ReflowView
from tui.page import Page
from tui.prompt import Prompt

if TYPE_CHECKING:
    from offline_cache.batches.records import BatchCheck
    from offline_cache.desk import Desk
    from tui.keys import Key
    from tui.shell import Shell
    from tui.text import Line

_STOPPED = "Stopped. The payer may have the file: submit it again to find out, it is never taken in twice."


def ask_for_file(shell: Shell) -> None:
    """Ask for a path and look the file over; Esc leaves everything as it is."""

    def answered(text: str, _picked: int) -> None:
        if text.strip():
            look_over(shell, Path(text.strip()).expanduser())

    shell.ask(Prompt("837 file:", answered))


def look_over(shell: Shell, path: Path) -> None:
    """Check a file and show what was found."""

    def told(claims: int) -> None:
        shell.say(f"{claims:,} claims looked over. Esc stops.")
        shell.settle()

    shell.request(
        shell.desk.batches.check(path, told),
        lambda check: shell.open(CheckPage(path, check)),
        saying="Looking the file over.",
    )


class CheckPage(Page):
    """Nothing has been sent yet when this page comes up."""

    title = "Batch to submit"
    KEYS: ClassVar[tuple[Key, ...]] = (keys.SEND, keys.RECHECK)

    def __init__(self, path: Path, check: BatchCheck) -> None:
        self._path, self._check = path, check
        self._sent_as = ""
        self._view = ReflowView(self._lines)
        super().__init__(self._view)

    def opened(self) -> None:
        """Say where it would go."""
        current = self.desk.current
        self.subject = current.portal.name if current else ""

    def _lines(self, cells: int) -> tuple[Line, ...]:
        return tuple(check_lines(self._check, self._sent_as, cells))

    def why_not(self, key: Key) -> str:
        """What there is nothing to send of."""
        if key is keys.SEND and not self._check.claims:
            return "There is no claim in it to submit."
        if key is keys.SEND and self._sent_as:
            return f"It was submitted: {self._sent_as}."
        return ""

    def action_again(self) -> None:
        """Look at the file as it is now, corrected perhaps."""
        self.shell.request(
            self.desk.batches.check(self._path), self._checked, saying="Looking the file over again."
        )

    def _checked(self, check: BatchCheck) -> None:
        if check.key != self._check.key:
            self._sent_as = ""
        self._check = check
        self._view.remake()

    def action_send(self) -> None:
        """At once where nothing is wrong; else a question first."""
        if self._check.is_ready:
            self._send()
            return
        will = "rejected as it is" if not self._check.is_accepted else "taken in without those claims"

        def answered(letter: str, _picked: int) -> None:
            if letter == "y":
                self._send()

        label = f"It would be {will}. Submit anyway: yes (y) or no (n)?"
        self.shell.ask(Prompt(label, answered, letters="yn"))

    def _send(self) -> None:
        self.shell.request(
            submitted(self.desk, self._check, self._path),
            self._shown,
            saying=f"Submitting {self._check.claims:,} claims.",
            failed=self._failed,
        )

    def _failed(self, error: PortalError) -> bool:
        if not isinstance(error, Cancelled):
            return False
        self.shell.say(_STOPPED, "caution")
        return True

    def _shown(self, sent: tuple[BatchAnswers, bool]) -> None:
        answers, was_there = sent
        self._sent_as = answers.batch.tracking_number
        self._view.remake()
        self.shell.open(DetailPage(answers, self._path))
        if was_there:
            self.shell.say(
                "This very file was submitted before: nothing of it was taken in again.", "caution"
            )
        else:
            self.shell.say(f"Submitted; its tracking number is {self._sent_as}.", "good")


async def submitted(desk: Desk, check: BatchCheck, path: Path) -> tuple[BatchAnswers, bool]:
    """Submit the bytes that were checked; with what answers them already, and whether the portal had them."""
    sent = await desk.batches.submit(check, path=path)
    try:
        return await desk.batches.answers(sent.batch.tracking_number), sent.was_there
    except PortalError:  # it was submitted, which is what matters; F5 asks again
        return BatchAnswers(sent.batch), sent.was_there
