"""A letter or a receipt as a page to keep, for its user alone."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from screens.printing import Document, Format, NotKept, keep, rendered
from tui.prompt import Prompt

if TYPE_CHECKING:
    from tui.shell import Shell

_FORMATS: dict[str, Format] = {"p": "pdf", "t": "txt"}


def ask_how_to_print(shell: Shell, make: Callable[[], Document], what: str) -> None:
    """Ask for the form; Esc saves nothing."""

    def answered(letter: str, _picked: int) -> None:
        shell.request(
            _file(shell, make(), _FORMATS[letter]), lambda found: _say(shell, found), saying="Printing."
        )

    shell.ask(Prompt(f"The {what}: PDF (p) or text (t)?", answered, letters="pt"))


async def _file(shell: Shell, document: Document, kind: Format) -> Path | NotKept:
    desk = shell.desk
    folder = Path(shell.settings.printing) if shell.settings.printing else desk.places.printed

    def work() -> Path | NotKept:
        try:
            return keep(rendered(document, kind), folder, document.name, kind, desk.now())
        except NotKept as error:
            return error

    found = await asyncio.to_thread(work)
    if isinstance(found, Path):
        # by its name: a letter's title has words of the payer's
        desk.kept.log.note(f"{document.name.replace('-', ' ')} saved", kind, desk.owner)
    return found


def _say(shell: Shell, found: Path | NotKept) -> None:
    if isinstance(found, NotKept):
        shell.say(f"{found.sentence} {found.next_action}", "stop")
    else:
        shell.say(f"Saved, for you alone to read: {found}", "good")
