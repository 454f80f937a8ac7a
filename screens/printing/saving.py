"""Saves a page beside the keys, and says where it went."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any

from screens.printing.document import Document
from screens.printing.keeping import NotKept, keep
from screens.printing.rendering import Format, rendered

if TYPE_CHECKING:
    from tui.shell import Shell

PLAIN_WAYS: dict[str, Format] = {"p": "pdf", "t": "txt"}


def usual_folder(shell: Shell) -> Path:
    """The folder for saved pages."""
    return Path(shell.settings.printing) if shell.settings.printing else shell.desk.places.printed


def save(shell: Shell, work: Coroutine[Any, Any, Path | NotKept]) -> None:
    """Wait for the file; say where it is or why it isn't."""

    def saved(found: Path | NotKept) -> None:
        if isinstance(found, NotKept):
            shell.say(f"{found.sentence} {found.next_action}", "stop")
        else:
            shell.say(f"Saved, for you alone to read: {found}", "good")

    shell.request(work, saved, saying="Printing.")


async def page_file(shell: Shell, make: Callable[[], Document], kind: Format, noted: str) -> Path | NotKept:
    """Drawn in a thread, since a long one takes a while; `noted` is what the access log says of it."""
    desk, folder = shell.desk, usual_folder(shell)

    def work() -> Path | NotKept:
        document = make()
        try:
            return keep(rendered(document, kind), folder, document.name, kind, desk.now())
        except NotKept as error:
            return error

    found = await asyncio.to_thread(work)
    if isinstance(found, Path):
        desk.kept.log.note(noted, kind, desk.owner)
    return found
