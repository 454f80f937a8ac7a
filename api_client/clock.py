"""The portal's clock, as far as its answers tell it."""

import time
from datetime import date, datetime, timedelta


class PortalClock:
    """Runs on from the last time that the portal told; before that it is this machine's clock."""

    __slots__ = ("_ahead",)

    def __init__(self) -> None:
        self._ahead = timedelta()

    def told(self, server_time: datetime) -> None:
        """Take the portal's time from an answer that has just arrived, unless it is absurd."""
        if 2000 <= server_time.year < 2200:
            self._ahead = server_time - _local()

    def told_day(self, day: date) -> None:
        """Take the portal's date and keep this machine's time of day."""
        self._ahead = timedelta(days=(day - _local().date()).days)

    def now(self) -> datetime:
        """The portal's time in this machine's time zone, aware."""
        return (_local() + self._ahead).astimezone()

    def today(self) -> date:
        """The portal's date, where this machine stands."""
        return self.now().date()


def _local() -> datetime:
    return datetime.fromtimestamp(time.time()).astimezone()
