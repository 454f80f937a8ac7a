"""Saving an answer as a page: one question, one key, and where the file went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from screens.eligibility.noting import note
from screens.eligibility.page_to_keep import document_of
from screens.printing import Format, NotKept, keep, rendered
from tui.prompt import Prompt

if TYPE_CHECKING:
    from pathlib import Path

    from offline_cache.desk import Desk
    from screens.eligibility.reading import Reading
    from tui.shell import Shell

_QUESTION = "Save as PDF (p), text (t), masked PDF (m), masked text (x)?"
_WAYS: dict[str, tuple[Format, bool]] = {
    "p": ("pdf", False),
    "t": ("txt", False),
    "m": ("pdf", True),
    "x": ("txt", True),
}


def ask_how_to_keep(shell: Shell, reading: Reading) -> None:
    """Ask for the form; Esc saves nothing."""

    def answered(letter: str, _picked: int) -> None:
        kind, masked = _WAYS[letter]
        try:
            path = keep_page(shell.desk, reading, kind, masked=masked)
        except NotKept as error:
            shell.say(f"{error.sentence} {error.next_action}", "stop")
            return
        shell.say(f"Saved, for you alone to read: {path}", "good")

    shell.ask(Prompt(_QUESTION, answered, letters="".join(_WAYS)))


def keep_page(desk: Desk, reading: Reading, kind: Format, *, masked: bool) -> Path:
    """Write the page to a new file in the folder for printed pages; raises NotKept."""
    shown = reading.masked() if masked else reading
    asked_by = next((each for each in desk.signed_in if each.portal.id == reading.profile.id), None)
    document = document_of(shown, asked_by)
    path = keep(rendered(document, kind), desk.places.data / "printed", document.name, kind, desk.now())
    note(desk, reading, "page saved", f"{'masked ' if masked else ''}{kind}")
    return path
