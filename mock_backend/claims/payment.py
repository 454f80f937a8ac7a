"""When money moves: one payment day a week, one remittance a day for each provider."""

import hashlib
from datetime import date, timedelta

_FRIDAY = 4
FLOOR_DAYS = 14
"""A clean electronic claim is not paid before this day after its receipt."""


def payment_day(day: date) -> date:
    """The first payment day on or after a day."""
    return day + timedelta(days=(_FRIDAY - day.weekday()) % 7)


def check_number(portal: str, npi: str, paid_on: date) -> str:
    """The number of the transfer to a provider on that day (TRN02 of the remittance)."""
    letter = "M" if portal == "mac" else "S"
    return f"EFT{letter}{paid_on:%y%m%d}{npi[-4:]}"


def remittance_id(portal: str, npi: str, paid_on: date) -> str:
    """The opaque name of that remittance."""
    return hashlib.blake2b(f"remittance:{portal}:{npi}:{paid_on}".encode(), digest_size=9).hexdigest()
