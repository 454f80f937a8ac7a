"""The claims that a list shows, as a file."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from screens.printing import NotKept, keep
from screens.printing.saving import usual_folder
from screens.remittances.all_rows import all_rows
from screens.remittances.sheets import LETTERS, QUESTION, Kind, claims_sheet
from tui.prompt import Prompt

if TYPE_CHECKING:
    from offline_cache.remittances.records import Check, ClaimFilter
    from tui.shell import Shell


def ask_how_to_export(shell: Shell, check: Check, wanted: ClaimFilter) -> None:
    """Ask for the form; Esc saves nothing."""

    def answered(letter: str, _picked: int) -> None:
        shell.request(
            _export(shell, check, wanted, LETTERS[letter]),
            lambda found: told_where(shell, found),
            saying="Writing.",
        )

    shell.ask(Prompt(QUESTION, answered, letters="cj"))


def told_where(shell: Shell, found: Path | NotKept) -> None:
    """Where it went, or why not."""
    if isinstance(found, NotKept):
        shell.say(f"{found.sentence} {found.next_action}", "stop")
    else:
        shell.say(f"Saved, for you alone to read: {found}", "good")


async def _export(shell: Shell, check: Check, wanted: ClaimFilter, kind: Kind) -> Path | NotKept:
    desk, folder = shell.desk, usual_folder(shell)
    rows = [row async for row in all_rows(desk, check, wanted)]

    def work() -> Path | NotKept:
        try:
            return keep(claims_sheet(rows, kind).encode(), folder, "remittance-claims", kind, desk.now())
        except NotKept as error:
            return error

    found = await asyncio.to_thread(work)
    if isinstance(found, Path):
        desk.kept.log.note("remittance claims exported", kind, desk.owner)
    return found
