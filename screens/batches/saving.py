"""Writing what answers a batch into a folder of the user's choice."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tui.prompt import Prompt

if TYPE_CHECKING:
    from api_client.remittances.placing import Placed
    from offline_cache.batches.records import BatchAnswers
    from offline_cache.desk import Desk
    from tui.shell import Shell

_LONGEST = 36


def ask_to_write(shell: Shell, answers: BatchAnswers) -> None:
    """Ask where to; Enter alone is the folder for saved pages, Esc writes nothing."""
    usual = Path(shell.settings.printing) if shell.settings.printing else shell.desk.places.printed
    shown = str(usual) if len(str(usual)) <= _LONGEST else f"...{str(usual)[-_LONGEST:]}"

    def answered(text: str, _picked: int) -> None:
        folder = Path(text.strip()).expanduser() if text.strip() else usual
        shell.request(
            write_all(shell.desk, answers, folder),
            lambda placed: shell.say(told(placed), "good"),
            saying="Writing.",
        )

    shell.ask(Prompt(f"Folder (Enter: {shown}):", answered))


async def write_all(desk: Desk, answers: BatchAnswers, folder: Path) -> tuple[Placed, ...]:
    """Every file that is ready; raises FolderFault or DiskFull."""
    number = answers.batch.tracking_number
    return tuple([await desk.batches.save(number, file, folder) for file in answers.files])


def told(placed: tuple[Placed, ...]) -> str:
    """Where they are."""
    count = "1 file" if len(placed) == 1 else f"{len(placed)} files"
    there = sum(each.already_there for each in placed)
    same = f", {there} of them there already" if there else ""
    return f"{count} in {placed[0].path.parent}{same}."
