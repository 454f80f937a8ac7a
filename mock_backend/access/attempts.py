"""Failed sign-ins: five in a row, passwords and codes together, lock an account for an hour."""

from mock_backend.clock import Clock, moment
from mock_backend.portals import Portal
from mock_backend.problems import Problem
from mock_backend.store import Store

ALLOWED = 5
LOCKED_SECONDS = 3600


class Attempts:
    """Counts failures by portal and user id, whether or not such a user exists: the answers don't tell."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def refuse_if_locked(self, portal: Portal, user: str) -> None:
        """A 423 problem while the account is locked; a lock that has run out is forgotten."""
        row = self._store.row(
            "SELECT locked_until FROM attempts WHERE portal = ? AND user = ?", portal.id, user.casefold()
        )
        if not row or not row["locked_until"]:
            return
        if row["locked_until"] > self._clock.now():
            raise _locked(row["locked_until"])
        self.forget(portal, user)

    def is_locked(self, portal: Portal, user: str) -> bool:
        """Whether the account is locked now."""
        row = self._store.row(
            "SELECT locked_until FROM attempts WHERE portal = ? AND user = ?", portal.id, user.casefold()
        )
        return bool(row and row["locked_until"] > self._clock.now())

    def failed(self, portal: Portal, user: str) -> int:
        """Counts one failure and says how many attempts are left; a 423 problem at the last."""
        row = self._store.row(
            "INSERT INTO attempts VALUES (?, ?, 1, 0)"
            " ON CONFLICT DO UPDATE SET failures = failures + 1 RETURNING failures",
            portal.id,
            user.casefold(),
        )
        left = ALLOWED - (row["failures"] if row else 0)
        if left > 0:
            return left
        until = self._clock.now() + LOCKED_SECONDS
        self._store.run(
            "UPDATE attempts SET locked_until = ? WHERE portal = ? AND user = ?",
            until,
            portal.id,
            user.casefold(),
        )
        raise _locked(until)

    def forget(self, portal: Portal, user: str) -> None:
        """Starts counting anew, after a whole sign-in."""
        self._store.run("DELETE FROM attempts WHERE portal = ? AND user = ?", portal.id, user.casefold())


def _locked(until: float) -> Problem:
    return Problem(
        423,
        "locked",
        "This account is locked after five failed attempts; it opens again within the hour.",
        unlock_at=moment(until),
    )
