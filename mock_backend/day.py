"""The as-of date of everything that the payers know. It can be moved on, never back."""

from datetime import date, timedelta

from mock_backend.clock import Clock, utc_today
from mock_backend.problems import Problem
from mock_backend.store import Store

LAST_DAY = date(2100, 12, 31)
LONGEST_STEP = 3660
_TABLE = """
CREATE TABLE IF NOT EXISTS day (
    one INTEGER PRIMARY KEY CHECK (one = 1), began TEXT NOT NULL, today TEXT NOT NULL
) WITHOUT ROWID;
"""


class PortalDay:
    """Today as the portals see it, and the day on which this backend's story began."""

    def __init__(self, store: Store, clock: Clock, chosen: date | None) -> None:
        """Goes on where a database left off; else begins on the chosen day, or today in UTC."""
        self._store = store
        store.define(_TABLE)
        wanted = chosen or utc_today(clock)
        store.run("INSERT INTO day VALUES (1, ?, ?) ON CONFLICT DO NOTHING", str(wanted), str(wanted))
        row = store.row("SELECT began, today FROM day")
        assert row is not None  # noqa: S101  just inserted
        self.began = date.fromisoformat(row["began"])
        self.today = max(date.fromisoformat(row["today"]), wanted)

    def move_to(self, day: date) -> None:
        """Moves on; a 422 problem for a day in the past or beyond the end of our calendar."""
        if not self.today <= day <= LAST_DAY:
            sentence = f"Give a day from {self.today} to {LAST_DAY}: the clock goes forward only."
            raise Problem(
                422,
                "invalid",
                "The clock can't be set so.",
                errors=[{"field": "today", "sentence": sentence}],
            )
        self._store.run("UPDATE day SET today = ?", str(day))
        self.today = day

    def move_by(self, days: int) -> None:
        """Moves on by that many days."""
        self.move_to(self.today + timedelta(days=days))
