"""What time it is: the real time for sessions and codes, the as-of date for everything a payer knows."""

import time
from datetime import UTC, date, datetime
from typing import Protocol


class Clock(Protocol):
    """Says the time. Tests bring one that they set."""

    def now(self) -> float:
        """Seconds since the epoch."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> float:
        """Seconds since the epoch."""
        return time.time()


def moment(seconds: float) -> str:
    """A time as ISO 8601 in UTC, to the second."""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def utc_today(clock: Clock) -> date:
    """Today in UTC."""
    return datetime.fromtimestamp(clock.now(), UTC).date()
