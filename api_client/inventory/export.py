"""The sheet as CSV for a spreadsheet (RFC 4180), with nothing in it that one would run."""

import csv
import io
from collections.abc import Iterable
from datetime import date

from api_client.inventory.records import InventoryEntry

HEADINGS = (
    "Portal", "Payer", "Address", "User", "Can do", "Administrator", "Last sign-in", "Disabled after",
    "Password changed", "Password expires", "Second factor", "Recertify by", "Notes",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\0", "＝", "＋", "－", "＠")


def as_csv(entries: Iterable[InventoryEntry]) -> str:
    """Headings and one row for each portal; dates as YYYY-MM-DD."""
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet)
    writer.writerow(HEADINGS)
    for each in entries:
        writer.writerow(map(_cell, _row(each)))
    return sheet.getvalue()


def _row(entry: InventoryEntry) -> tuple[str | date | None, ...]:
    return (
        entry.name, entry.payer, entry.url, entry.user, "; ".join(entry.can_do), entry.administrator,
        entry.last_sign_in, entry.disabled_after, entry.password_changed_on, entry.password_expires_on,
        entry.mfa, entry.recertify_by, entry.notes,
    )  # fmt: skip


def _cell(value: str | date | None) -> str:
    """A cell's text; a quote before what a spreadsheet would take for a formula (OWASP)."""
    text = value if isinstance(value, str) else value.isoformat() if value else ""
    return f"'{text}" if text.startswith(_FORMULA) else text
