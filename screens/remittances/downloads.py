"""Downloading from a page: one honest line of progress, Esc stops, the same key goes on."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from api_client.errors import Cancelled, PortalError
from screens.printing.saving import usual_folder
from screens.remittances.words import counted
from screens.saying import said
from tui.prompt import Prompt

if TYPE_CHECKING:
    from offline_cache.remittances.records import Fetched, Progress
    from tui.shell import Shell

EVERY = 0.4
"""Seconds between two repaints: bytes on the line count."""


class ProgressLine:
    """Says how far it is on the status line, when that has changed, and not more often than it is read."""

    def __init__(self, shell: Shell, hint: Callable[[], str] = lambda: " Esc stops.") -> None:
        self._shell = shell
        self._hint = hint
        self._at = time.monotonic()
        self._words = ""

    def __call__(self, progress: Progress) -> None:
        """Take a report."""
        now, words = time.monotonic(), progress.words
        if now - self._at < EVERY or words == self._words:
            return
        self._at, self._words = now, words
        self._shell.say(f"{words}.{self._hint()}")
        self._shell.settle()


def download(
    shell: Shell,
    wanted: Sequence[str],
    then: Callable[[tuple[Fetched, ...]], object],
    folder: Path | None = None,
    stopped: Callable[[], object] = lambda: None,
) -> None:
    """Fetch what the portal calls so, say how it came out, and go on with `then`.

    `stopped` is for what didn't come to its end.
    """

    def done(fetched: tuple[Fetched, ...]) -> None:
        shell.say(*told(fetched))
        then(fetched)

    def failed(error: PortalError) -> bool:
        stopped()
        if not isinstance(error, Cancelled):
            return False
        shell.say("Stopped. What has come is kept: the same key goes on from there.", "caution")
        return True

    shell.request(
        shell.desk.remittances.fetch(wanted, folder, ProgressLine(shell)),
        done,
        saying=f"Downloading {counted(len(wanted), 'remittance')}.",
        failed=failed,
    )


def told(fetched: Sequence[Fetched]) -> tuple[str, str]:
    """How it came out: a sentence and its style."""
    fine = [each for each in fetched if each.error is None]
    errors = [each.error for each in fetched if each.error is not None]
    paths = [each.path for each in fine if each.path]
    parts = []
    if len(fine) == 1 and paths:
        how = "Already there, and the same" if fine[0].already_there else "Saved and verified"
        parts.append(f"{how}: {paths[0]}")
    elif fine:
        where = f" and saved to {paths[0].parent}" if paths else ""
        known = sum(each.already_there for each in fine)
        there = f" ({known} of them there already)" if known else ""
        parts.append(f"{counted(len(fine), 'remittance')} downloaded{where}, verified{there}.")
    if errors:
        parts.append(f"{len(errors)} failed: {said(errors[0])}")
    return " ".join(parts), "stop" if errors else "good"


def ask_folder(shell: Shell, then: Callable[[Path], object]) -> None:
    """Ask where to; Enter alone is the folder for saved pages, Esc writes nothing."""
    usual = usual_folder(shell)

    def answered(text: str, _picked: int) -> None:
        then(Path(text.strip()).expanduser() if text.strip() else usual)

    shell.ask(Prompt(f"Folder (Enter: {_short(usual)}):", answered))


def _short(path: Path) -> str:
    text = str(path)
    return text if len(text) <= _LONGEST else f"...{text[-_LONGEST:]}"


_LONGEST = 36
