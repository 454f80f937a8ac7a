"""A line of the sheet, and a desk that has it."""

from dataclasses import replace
from datetime import date

from api_client.inventory.records import InventoryEntry

TODAY = date(2026, 11, 21)
ENTRY = InventoryEntry(
    "mac",
    "Portal",
    "CMS",
    "https://portal.example",
    can_do=("eligibility", "mbi-lookup"),
    user="frontdesk",
    administrator="Account Administrator (admin)",
    last_sign_in=date(2026, 11, 20),
    password_changed_on=date(2026, 10, 2),
    password_expires_on=date(2027, 1, 30),
    mfa="authenticator",
    recertify_by=date(2027, 6, 1),
)
IDLE = replace(ENTRY, last_sign_in=date(2026, 10, 25))
HOSTILE = "\x1b]52;c;x\x07[/b]\u202e=1+1"
