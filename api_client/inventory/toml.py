"""The sheet as TOML: what was kept about portals, the reviews, and the checklists gone through."""

import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import Any

from api_client.errors import Misconfigured
from api_client.inventory.records import ChecklistRun, Flag, InventoryEntry, Review

_FROM_PROFILE = {"portal_id", "name", "payer", "url"}
_KEPT = tuple(each.name for each in fields(InventoryEntry) if each.name not in _FROM_PROFILE)


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that is kept: entries by portal id (their profile's part empty), reviews and runs oldest first."""

    entries: Mapping[str, InventoryEntry]
    reviews: tuple[Review, ...] = ()
    runs: tuple[ChecklistRun, ...] = ()


def parse_sheet(content: bytes, path: Path) -> Sheet:
    """Read what `write_sheet` wrote; raises Misconfigured for anything else."""
    try:
        document = tomllib.loads(content.decode())
        return Sheet(
            {key: _entry(key, table) for key, table in document.get("portal", {}).items()},
            tuple(map(_review, document.get("review", []))),
            tuple(map(_run, document.get("checklist", []))),
        )
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, KeyError, TypeError, ValueError, AttributeError):
        raise Misconfigured(
            f"{path} can't be read, so the portal inventory is not shown.",
            next_action="Correct the file, or move it away to start a new one.",
        ) from None


def write_sheet(sheet: Sheet) -> bytes:
    """The sheet as a file; empty values are left out."""
    import tomli_w

    document = {
        "portal": {key: _kept(entry) for key, entry in sheet.entries.items()},
        "review": [_filled(asdict(each)) for each in sheet.reviews],
        "checklist": [_filled(asdict(each)) for each in sheet.runs],
    }
    return tomli_w.dumps(document).encode()


def _kept(entry: InventoryEntry) -> dict[str, Any]:
    return _filled({key: getattr(entry, key) for key in _KEPT})


def _filled(table: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in table.items() if value not in (None, "", ())}


def _entry(portal_id: str, table: Mapping[str, Any]) -> InventoryEntry:
    entry = InventoryEntry(portal_id, "", "", "")
    changes = {key: _checked(key, value, getattr(entry, key)) for key, value in table.items() if key in _KEPT}
    return replace(entry, **changes)


def _checked(key: str, value: object, usual: object) -> Any:
    """A value of the kind that stands in the record; raises ValueError for another."""
    match usual:
        case tuple() if isinstance(value, list) and all(isinstance(each, str) for each in value):
            return tuple(value)
        case None if type(value) is date:
            return value
        case str() | int() if type(value) is type(usual):
            return value
    raise ValueError(key)


def _review(table: Mapping[str, Any]) -> Review:
    flags = tuple(Flag(each["portal_id"], each["user"], each["words"]) for each in table.get("flagged", []))
    return Review(_day(table["on"]), str(table["by"]), tuple(map(str, table.get("confirmed", []))), flags)


def _run(table: Mapping[str, Any]) -> ChecklistRun:
    if table["checklist"] not in {"onboarding", "offboarding", "quarterly"}:
        raise ValueError("checklist")
    return ChecklistRun(
        checklist=table["checklist"],
        subject=str(table.get("subject", "")),
        by=str(table.get("by", "")),
        started=_day(table["started"]),
        done=tuple(map(str, table.get("done", []))),
        ended=_day(table["ended"]) if "ended" in table else None,
    )


def _day(value: object) -> date:
    if type(value) is not date:
        raise ValueError("not a date")
    return value
