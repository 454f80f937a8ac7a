"""Saving an answer as a page: one question, one key, and where the file went."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from screens.eligibility.noting import note
from screens.eligibility.page_to_keep import document_of
from screens.printing import Format, NotKept, keep, rendered
from tui.prompt import Prompt

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from screens.eligibility.reading import Reading
    from tui.shell import Shell

_QUESTION = "Save as PDF (p), text (t), masked PDF (m), masked text (x)?"
_QUESTION_MASKED = "Save masked: PDF (p), text (t)? With who it is: PDF (w), text (x)?"
_WAYS: dict[str, tuple[Format, bool]] = {
    "p": ("pdf", False),
    "t": ("txt", False),
    "m": ("pdf", True),
    "x": ("txt", True),
}
_WAYS_MASKED: dict[str, tuple[Format, bool]] = {
    "p": ("pdf", True),
    "t": ("txt", True),
    "w": ("pdf", False),
    "x": ("txt", False),
}


def ask_how_to_keep(shell: Shell, reading: Reading) -> None:
    """Ask for the form; Esc saves nothing. With `masked` in the settings the quick keys save masked pages."""
    settings = shell.settings
    ways = _WAYS_MASKED if settings.masked else _WAYS

    def answered(letter: str, _picked: int) -> None:
        kind, masked = ways[letter]
        try:
            path = keep_page(shell.desk, reading, kind, masked=masked, folder=settings.printing)
        except NotKept as error:
            shell.say(f"{error.sentence} {error.next_action}", "stop")
            return
        shell.say(f"Saved, for you alone to read: {path}", "good")

    question = _QUESTION_MASKED if settings.masked else _QUESTION
    shell.ask(Prompt(question, answered, letters="".join(ways)))


def keep_page(desk: Desk, reading: Reading, kind: Format, *, masked: bool, folder: str = "") -> Path:
    """Write the page to a new file in `folder`, '' for the usual one; raises NotKept."""
    shown = reading.masked() if masked else reading
    asked_by = next((each for each in desk.signed_in if each.portal.id == reading.profile.id), None)
    document = document_of(shown, asked_by)
    where = Path(folder) if folder else desk.places.printed
    path = keep(rendered(document, kind), where, document.name, kind, desk.now())
    note(desk, reading, "page saved", f"{'masked ' if masked else ''}{kind}")
    return path
