"""The HTTP headers that matter here, as values."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

AGENT = "claimdeck/0.1"
_LONGEST_WAIT = 7 * 24 * 3600


def instant(text: str) -> datetime | None:
    """An HTTP date (RFC 9110 section 5.6.7), or None."""
    try:
        value = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError):
        return None
    return value if value.tzinfo else value.replace(tzinfo=UTC)


def retry_instant(text: str) -> datetime | None:
    """When Retry-After says to come back, given in seconds or as a date; None where it is absent or odd."""
    text = text.strip()
    if text.isascii() and text.isdecimal() and len(text) < 9:
        return datetime.now(UTC) + timedelta(seconds=min(int(text), _LONGEST_WAIT))
    return instant(text) if text else None
