"""Signing in: the banner, then user and password, then a one-time code."""

from dataclasses import dataclass

from mock_backend.access import totp
from mock_backend.access.accounts import Account, Accounts
from mock_backend.access.attempts import Attempts
from mock_backend.access.sessions import Sessions
from mock_backend.access.tokens import digest, new_token
from mock_backend.clock import Clock
from mock_backend.portals import Portal
from mock_backend.problems import Problem
from mock_backend.store import Store

CHALLENGE_SECONDS = 300


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A whole sign-in: the token of its session, and whose it is."""

    token: str
    account: Account


class SignIn:
    """Takes the steps in their order; a step out of order or gone wrong is a problem."""

    def __init__(self, store: Store, clock: Clock, accounts: Accounts, sessions: Sessions) -> None:
        self._store = store
        self._clock = clock
        self._accounts = accounts
        self._sessions = sessions
        self._attempts = Attempts(store, clock)

    def password(self, portal: Portal, user: str, password: str, banner_id: str) -> str:
        """The second step: gives a challenge that a code answers within five minutes."""
        if banner_id != portal.banner_id:
            raise Problem(403, "banner-not-accepted", "Read and accept the portal's notice first.")
        self._attempts.refuse_if_locked(portal, user)
        account = self._accounts.find(portal, user)
        if not self._accounts.password_matches(account, password) or account is None:
            left = self._attempts.failed(portal, user)
            raise Problem(
                401,
                "wrong-credentials",
                "The user or the password is not right; try again.",
                attempts_left=left,
            )
        challenge = new_token()
        expires = self._clock.now() + CHALLENGE_SECONDS
        self._store.run("DELETE FROM challenge WHERE expires <= ?", self._clock.now())
        self._store.run(
            "INSERT INTO challenge VALUES (?, ?, ?, ?)", digest(challenge), portal.id, account.user, expires
        )
        return challenge

    def code(self, portal: Portal, challenge: str, code: str) -> SignedIn:
        """The third step: begins a session if the code is the account's, of now, and not used before."""
        account = self._challenged(portal, challenge)
        self._attempts.refuse_if_locked(portal, account.user)
        step = totp.matching_step(account.totp_secret, code, self._clock.now())
        away = totp.step_of(self._clock.now()) - step if step is not None else None
        if step is None or away is None or abs(away) > totp.WINDOW:
            raise self._wrong_code(portal, account, away)
        if not self._accounts.use_step(portal, account, step):
            raise Problem(
                401,
                "code-already-used",
                "That code was used before; wait for the next one, at most 30 seconds.",
            )
        self._store.run("DELETE FROM challenge WHERE digest = ?", digest(challenge))
        self._attempts.forget(portal, account.user)
        return SignedIn(self._sessions.begin(portal, account), account)

    def _challenged(self, portal: Portal, challenge: str) -> Account:
        row = self._store.row(
            "SELECT user FROM challenge WHERE digest = ? AND portal = ? AND expires > ?",
            digest(challenge),
            portal.id,
            self._clock.now(),
        )
        account = self._accounts.find(portal, row["user"]) if row else None
        if account is None:
            raise Problem(
                401, "challenge-expired", "The sign-in took too long; begin again with your password."
            )
        return account

    def _wrong_code(self, portal: Portal, account: Account, steps_away: int | None) -> Problem:
        left = self._attempts.failed(portal, account.user)
        if steps_away is None:
            return Problem(401, "wrong-code", "That code is not right; try the next one.", attempts_left=left)
        return Problem(
            401,
            "clock-skew",
            "That code is of another time: the clock of this computer or of your authenticator is off.",
            attempts_left=left,
            skew_seconds=steps_away * totp.STEP_SECONDS,
        )
