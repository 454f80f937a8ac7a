"""Moments as the store writes them: UTC, always as long, so that they sort as they follow each other."""

from datetime import UTC, datetime


def stamp(moment: datetime) -> str:
    """An aware moment as text."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def moment_of(text: str) -> datetime:
    """The moment again, aware."""
    return datetime.fromisoformat(text)
