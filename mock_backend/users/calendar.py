"""Days and moments of accounts: they begin at the backend's as-of date and go on with the real clock."""

from datetime import UTC, date, datetime, timedelta

from mock_backend.clock import Clock, moment, utc_today

DAY = 86_400


class Calendar:
    """A backend that stands for another day than today tells all account days as of that day."""

    def __init__(self, clock: Clock, today: date) -> None:
        self._clock = clock
        self._start = clock.now()
        self._shift = (today - utc_today(clock)).days

    def today(self) -> date:
        """The day it is at the portal."""
        return utc_today(self._clock) + timedelta(days=self._shift)

    def now(self) -> float:
        """The moment it is at the portal, in seconds since the epoch."""
        return self._clock.now() + self._shift * DAY

    def real(self, seconds: float) -> float:
        """A moment that `now` gave, by the real clock."""
        return seconds - self._shift * DAY

    def day(self, seconds: float) -> date:
        """The day of a moment that `now` gave."""
        return datetime.fromtimestamp(seconds, UTC).date()

    def moment(self, seconds: float) -> str:
        """A moment that `now` gave, as ISO 8601."""
        return moment(seconds)

    def from_start(self, days: float) -> float:
        """The moment that many days from the start of the backend."""
        return self._start + (self._shift + days) * DAY

    def in_days(self, days: int) -> date:
        """The day that many days from today."""
        return self.today() + timedelta(days=days)
