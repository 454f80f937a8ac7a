"""The sheet as CSV for a spreadsheet."""

from collections.abc import Iterable
from datetime import date

from api_client.inventory.records import InventoryEntry
from api_client.sheets import as_sheet

HEADINGS = (
    "Portal", "Payer", "Address", "User", "Can do", "Administrator", "Last sign-in", "Disabled after",
    "Password changed", "Password expires", "Second factor", "Recertify by", "Notes",
)  # fmt: skip


def as_csv(entries: Iterable[InventoryEntry]) -> str:
    """Headings and one row for each portal; dates as YYYY-MM-DD."""
    return as_sheet(HEADINGS, map(_row, entries))


def _row(entry: InventoryEntry) -> tuple[str | date | None, ...]:
    return (
        entry.name, entry.payer, entry.url, entry.user, "; ".join(entry.can_do), entry.administrator,
        entry.last_sign_in, entry.disabled_after, entry.password_changed_on, entry.password_expires_on,
        entry.mfa, entry.recertify_by, entry.notes,
    )  # fmt: skip
