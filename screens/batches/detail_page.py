"""One batch: what became of it, its files, and the way to correct what was rejected."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from offline_cache.answer import segment_lines
from screens.batches import keys
from screens.batches.correcting import correct_claim, may_key
from screens.batches.detail_lines import detail_lines
from screens.batches.saving import ask_to_write
from screens.raw import raw_lines
from screens.reflow import ReflowView
from tui.page import Page
from tui.text import Line, line

if TYPE_CHECKING:
    from offline_cache.batches.records import BatchAnswers, ReadFile, RejectedClaim
    from tui.keys import Key
    from tui.shell import Shell
    from tui.widgets.page_view import Entry


def open_batch(shell: Shell, tracking_number: str) -> None:
    """Fetch what answers a batch and show it."""
    shell.request(
        shell.desk.batches.answers(tracking_number),
        lambda answers: shell.open(DetailPage(answers)),
        saying="Fetching what answers it.",
    )


class DetailPage(Page):
    """`path` is the file that was sent, where it is known."""

    title = "Batch"
    KEYS: ClassVar[tuple[Key, ...]] = (keys.CORRECT, keys.RAW, keys.WRITE, keys.LOOK)

    def __init__(self, answers: BatchAnswers, path: Path | None = None) -> None:
        self._answers = answers
        self.path = path
        self.subject = answers.batch.tracking_number
        self._view = ReflowView(self._lines, self._explained)
        super().__init__(self._view)

    def opened(self) -> None:
        """Where the file was, if it was submitted in this run."""
        if self.path is None:
            self.path = self.desk.batches.path_of(self._answers.batch.tracking_number)

    def _lines(self, cells: int) -> tuple[Line | Entry, ...]:
        return tuple(detail_lines(self._answers, self._correct, self._raw, cells))

    def _explained(self, index: str) -> tuple[Line, ...]:
        reasons = self._answers.rejected[int(index)].reasons
        return tuple(line((each.code, "key"), f"  {each.words}. {each.next_action}") for each in reasons)

    @property
    def _here(self) -> RejectedClaim | None:
        """The rejected claim under the cursor."""
        entry = self._view.entry
        return self._answers.rejected[int(entry.code)] if entry is not None and entry.code else None

    def why_not(self, key: Key) -> str:
        """Keys that have nothing to work on."""
        if key is keys.CORRECT:
            if not self._answers.rejected:
                return "No claim of it was rejected by itself."
            return may_key(self.shell) or ("" if self._here else "Go to a rejected claim first.")
        if key in {keys.RAW, keys.WRITE} and not self._answers.files:
            return "No file is ready yet: F5 asks again."
        return ""

    # -- keys ----------------------------------------------------------------------------------------

    def action_correct(self) -> None:
        """The claim under the cursor."""
        claim = self._here
        if claim is not None:
            self._correct(claim)

    def _correct(self, claim: RejectedClaim) -> None:
        reason = may_key(self.shell)
        if reason:
            self.shell.say(reason, "caution")
        else:
            correct_claim(self, claim)

    def action_raw(self) -> None:
        """All files, from the first."""
        self.shell.open(FilesPage(self._answers.files, self.subject))

    def _raw(self, file_id: str) -> None:
        ids = [each.id for each in self._answers.files]
        self.shell.open(FilesPage(self._answers.files, self.subject, ids.index(file_id)))

    def action_write(self) -> None:
        """Into a folder."""
        ask_to_write(self.shell, self._answers)

    def action_again(self) -> None:
        """Only what is new is fetched."""
        self.shell.request(
            self.desk.batches.answers(self.subject, self._answers), self._looked, saying="Asking again."
        )

    def _looked(self, answers: BatchAnswers) -> None:
        changed = answers.batch != self._answers.batch
        self._answers = answers
        self._view.remake()
        self.shell.say("It has gone on." if changed else "Nothing has changed.")


class FilesPage(Page):
    """The files as they came, one segment a row; one key goes on to the next."""

    KEYS: ClassVar[tuple[Key, ...]] = (keys.OTHER_FILE,)

    def __init__(self, files: tuple[ReadFile, ...], subject: str, at: int = 0) -> None:
        self._files, self._at = files, at
        self.subject = subject
        super().__init__(ReflowView(self._lines))
        self._name()

    def _lines(self, cells: int) -> tuple[Line, ...]:
        text = self._files[self._at].raw.decode(errors="replace")
        return tuple(raw_lines(segment_lines(text), cells))

    def _name(self) -> None:
        self.title = f"{self._files[self._at].kind} as received"

    def why_not(self, key: Key) -> str:
        """There may be only one."""
        return "This is the only file." if key is keys.OTHER_FILE and len(self._files) < 2 else ""

    def action_other_file(self) -> None:
        """The next one, from its first line."""
        self._at = (self._at + 1) % len(self._files)
        self._name()
        self.show(ReflowView(self._lines))
