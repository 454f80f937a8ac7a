"""Sessions: one idle clock for all of a user's windows, ended by the server after 30 minutes."""

from dataclasses import dataclass

from mock_backend.access.accounts import Account, Accounts
from mock_backend.access.tokens import digest, new_token
from mock_backend.clock import Clock
from mock_backend.portals import Portal
from mock_backend.problems import Problem
from mock_backend.store import Store

IDLE_SECONDS = 1800
WARN_AFTER = 1680
LOCK_AFTER = 900
LONGEST_SECONDS = 12 * 3600
"""However busy, a session ends after this long (NIST SP 800-63B asks at most 24 hours)."""


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody signed in on one portal."""

    portal: Portal
    account: Account
    begun: float
    last_active: float
    """When any window of this user was last used."""

    @property
    def ends_at(self) -> float:
        """When it ends if nothing more is done."""
        return min(self.last_active + IDLE_SECONDS, self.begun + LONGEST_SECONDS)


class Sessions:
    """Begins, finds and ends sessions."""

    def __init__(self, store: Store, clock: Clock, accounts: Accounts) -> None:
        self._store = store
        self._clock = clock
        self._accounts = accounts

    def begin(self, portal: Portal, account: Account) -> str:
        """Starts a session and gives its token; sessions that had ended stay ended."""
        now = self._clock.now()
        with self._store.transaction():
            self._forget_ended(portal, account.user, now)
            token = new_token()
            self._store.run(
                "INSERT INTO session VALUES (?, ?, ?, ?)", digest(token), portal.id, account.user, now
            )
            self._be_active(portal, account.user, now)
        return token

    def look(self, portal: Portal, token: str) -> Session:
        """The session of a token, without counting as activity; a 401 problem where it has ended."""
        row = self._store.row(
            "SELECT session.user, begun, last_active FROM session JOIN account USING (portal, user)"
            " WHERE digest = ? AND portal = ?",
            digest(token),
            portal.id,
        )
        account = self._accounts.find(portal, row["user"]) if row else None
        if row and account:
            session = Session(portal, account, row["begun"], row["last_active"])
            if self._clock.now() < session.ends_at:
                return session
            self.end(portal, token)
        raise Problem(401, "session-ended", "Your session has ended; sign in again to go on where you were.")

    def use(self, portal: Portal, token: str) -> Session:
        """The session of a token, counted as activity for all of the user's windows."""
        session = self.look(portal, token)
        now = self._clock.now()
        self._be_active(portal, session.account.user, now)
        return Session(portal, session.account, session.begun, now)

    def end(self, portal: Portal, token: str) -> None:
        """Ends one session; its token is worth nothing from now on."""
        self._store.run("DELETE FROM session WHERE digest = ? AND portal = ?", digest(token), portal.id)

    def end_all(self, portal: Portal, user: str) -> None:
        """Ends every window of a user at once."""
        self._store.run("DELETE FROM session WHERE portal = ? AND user = ?", portal.id, user)

    def _be_active(self, portal: Portal, user: str, now: float) -> None:
        self._store.run(
            "UPDATE account SET last_active = ? WHERE portal = ? AND user = ?", now, portal.id, user
        )

    def _forget_ended(self, portal: Portal, user: str, now: float) -> None:
        self._store.run(
            "DELETE FROM session WHERE portal = ? AND user = ? AND (begun <= ? OR (SELECT last_active"
            " FROM account WHERE account.portal = session.portal AND account.user = session.user) <= ?)",
            portal.id,
            user,
            now - LONGEST_SECONDS,
            now - IDLE_SECONDS,
        )
