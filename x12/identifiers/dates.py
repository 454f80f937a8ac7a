"""Dates as people key them and as X12 writes them."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A span of whole days, both ends included; no end says that it goes on, or that it is a single day."""

    start: date
    end: date | None = None

    def covers(self, day: date) -> bool:
        """Whether the day lies within the span; a span without an end goes on."""
        return self.start <= day and (self.end is None or day <= self.end)
