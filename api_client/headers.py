"""The HTTP headers that matter here, as values."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

AGENT = "claimdeck/0.1"
_LONGEST_WAIT = 7 * 24 * 3600


def instant(text: str) -> datetime | None:
    """An HTTP date (RFC 9110 section 5.6.7) in UTC; None where it is absent, odd or absurd."""
    try:
        value = parsedate_to_datetime(text)
        value = value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)
    except (ValueError, TypeError, OverflowError):
        return None
    return value if 2000 <= value.year < 2200 else None


def retry_instant(text: str) -> datetime | None:
    """When Retry-After says to come back, given in seconds or as a date; None where it is absent or odd."""
    text = text.strip()
    if text.isascii() and text.isdecimal() and len(text) < 9:
        return datetime.now(UTC) + timedelta(seconds=min(int(text), _LONGEST_WAIT))
    return instant(text) if text else None
