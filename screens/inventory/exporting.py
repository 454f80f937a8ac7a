"""The sheet as a file: CSV that no spreadsheet takes for formulas, or JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING, Literal

from screens.printing.keeping import NotKept, keep
from tui.prompt import Prompt

if TYPE_CHECKING:
    from pathlib import Path

    from api_client.inventory.records import InventoryEntry
    from offline_cache.desk import Desk
    from tui.shell import Shell

Format = Literal["csv", "json"]
_LETTERS: dict[str, Format] = {"c": "csv", "j": "json"}


def as_json(entries: Iterable[InventoryEntry]) -> str:
    """A list of objects; days as YYYY-MM-DD, null where they aren't known."""
    rows = [asdict(each) | {"disabled_after": each.disabled_after} for each in entries]
    return json.dumps(rows, indent=1, ensure_ascii=False, default=str) + "\n"


def sheet_text(desk: Desk, kind: Format) -> str:
    """The whole sheet; raises Misconfigured for a damaged file."""
    return desk.inventory.csv() if kind == "csv" else as_json(desk.inventory.entries())


def export(desk: Desk, kind: Format) -> Path:
    """Write it to a new file in the folder for printed pages; raises NotKept or Misconfigured."""
    content = sheet_text(desk, kind).encode()
    path = keep(content, desk.places.printed, "portal-inventory", kind, desk.now())
    desk.kept.log.note("inventory exported", kind, desk.owner)
    return path


def ask_how_to_export(shell: Shell) -> None:
    """Ask for the form; Esc saves nothing."""
    from api_client.errors import PortalError
    from screens.saying import said

    def answered(letter: str, _picked: int) -> None:
        try:
            path = export(shell.desk, _LETTERS[letter])
        except NotKept as error:
            shell.say(f"{error.sentence} {error.next_action}", "stop")
        except PortalError as error:
            shell.say(said(error), "stop")
        else:
            shell.say(f"Saved, for you alone to read: {path}", "good")

    shell.ask(Prompt("Save as CSV for a spreadsheet (c) or JSON (j)?", answered, letters="cj"))
