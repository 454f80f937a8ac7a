"""Signing in: the banner, then user and password, then a one-time code."""

from dataclasses import dataclass
from typing import Literal

from mock_backend.access import totp
from mock_backend.access.accounts import Account, Accounts
from mock_backend.access.attempts import Attempts
from mock_backend.access.sessions import Sessions
from mock_backend.access.tokens import digest, new_token
from mock_backend.clock import Clock
from mock_backend.portals import Portal
from mock_backend.problems import Problem
from mock_backend.store import Store
from mock_backend.users.audit import Audit
from mock_backend.users.calendar import Calendar
from mock_backend.users.directory import Directory
from mock_backend.users.second_factors import PASSCODE_DIGITS, RECOVERY_SIGNS, SecondFactors
from mock_backend.users.standing import Standing

CHALLENGE_SECONDS = 300
Proof = Literal["totp", "passcode", "recovery", "remembered"]
_WORDS: dict[Proof, str] = {
    "totp": "Signed in with a one-time code",
    "passcode": "Signed in with a passcode",
    "recovery": "Signed in with a recovery code",
    "remembered": "Signed in with a passcode remembered",
}


@dataclass(frozen=True, slots=True)
class Begun:
    """A password that was right: what has to be proved now, and how."""

    challenge: str
    methods: list[str]
    remembered_for: int
    """Seconds for which an earlier passcode still counts; 0 where a code is wanted."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A whole sign-in: the token of its session, and whose it is."""

    token: str
    account: Account
    proof: Proof


class SignIn:
    """Takes the steps in their order; a step out of order or gone wrong is a problem."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        accounts: Accounts,
        sessions: Sessions,
        directory: Directory,
        calendar: Calendar,
    ) -> None:
        self._store = store
        self._clock = clock
        self._accounts = accounts
        self._sessions = sessions
        self._directory = directory
        self._calendar = calendar
        self.attempts = Attempts(store, clock)
        self.audit = Audit(store, calendar)
        self.standing = Standing(directory, calendar)
        self.factors = SecondFactors(store, calendar, accounts, directory)

    def password(
        self, portal: Portal, user: str, password: str, banner_id: str, remembered: str = ""
    ) -> Begun:
        """The second step: gives a challenge that a code answers within five minutes."""
        if banner_id != portal.banner_id:
            raise Problem(403, "banner-not-accepted", "Read and accept the portal's notice first.")
        self._enter(portal, user)
        self.attempts.refuse_if_locked(portal, user)
        account = self._accounts.find(portal, user)
        if not self._accounts.password_matches(account, password) or account is None:
            raise self.wrong_password(portal, user, account)
        self.standing.refuse_if_out(portal, account.user)
        seconds = self.factors.remembered_for(portal, account.user, remembered) if remembered else 0
        return Begun(self._challenge(portal, account), self.factors.methods(portal, account), seconds)

    def send_passcode(self, portal: Portal, challenge: str) -> str:
        """Sends a passcode to whoever gave the password; says where it went, masked."""
        account = self._challenged(portal, challenge)
        sent_to = self.factors.sent_to(portal, account.user)
        if not sent_to:
            raise Problem(409, "no-passcodes", "This portal sends no passcodes.")
        self.factors.send_passcode(portal, account.user)
        return sent_to

    def code(self, portal: Portal, challenge: str, code: str = "", remembered: str = "") -> SignedIn:
        """The third step: begins a session if the code is the account's, of now, and not used before."""
        account = self._challenged(portal, challenge)
        self.attempts.refuse_if_locked(portal, account.user)
        proof: Proof = "remembered"
        if not remembered:
            proof = self.prove(portal, account, code)
        elif not self.factors.remembered_for(portal, account.user, remembered):
            raise Problem(401, "wrong-code", "The passcode is no longer remembered; ask for another.")
        self._store.run("DELETE FROM challenge WHERE digest = ?", digest(challenge))
        self.attempts.forget(portal, account.user)
        self._note(portal, account.user, proof)
        return SignedIn(self._sessions.begin(portal, account), account, proof)

    def prove(self, portal: Portal, account: Account, code: str) -> Proof:
        """What kind of code it is; a 401 problem, counted as a failed try, where it is none that counts."""
        if len(code) == PASSCODE_DIGITS and self.factors.takes_passcode(portal, account.user, code):
            return "passcode"
        if len(code) == RECOVERY_SIGNS and self.factors.takes_recovery_code(portal, account.user, code):
            return "recovery"
        self._prove_totp(portal, account, code)
        return "totp"

    def wrong_password(self, portal: Portal, user: str, account: Account | None) -> Problem:
        """A failed try with a password: counted, noted, and told."""
        if account is not None:
            self.audit.note_sign_in(portal, account.user, "Wrong password", ok=False)
        left = self.attempts.failed(portal, user)
        detail = "The user or the password is not right; try again."
        return Problem(401, "wrong-credentials", detail, attempts_left=left)

    def _prove_totp(self, portal: Portal, account: Account, code: str) -> None:
        step, away = None, None
        if account.totp_secret:
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

    def _challenge(self, portal: Portal, account: Account) -> str:
        challenge = new_token()
        expires = self._clock.now() + CHALLENGE_SECONDS
        self._store.run("DELETE FROM challenge WHERE expires <= ?", self._clock.now())
        self._store.run(
            "INSERT INTO challenge VALUES (?, ?, ?, ?)", digest(challenge), portal.id, account.user, expires
        )
        return challenge

    def _note(self, portal: Portal, user: str, proof: Proof) -> None:
        today = self._calendar.today().isoformat()
        self.audit.note_sign_in(portal, user, _WORDS[proof], ok=True)
        self._directory.change(portal, user, last_sign_in=today, active_on=today)

    def _enter(self, portal: Portal, user: str) -> None:
        """Has the demo's staff entered, whose locks are in force from the start."""
        self._directory.member(portal, user)

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
        self.audit.note_sign_in(portal, account.user, "Wrong code", ok=False)
        left = self.attempts.failed(portal, account.user)
        if steps_away is None:
            return Problem(401, "wrong-code", "That code is not right; try the next one.", attempts_left=left)
        return Problem(
            401,
            "clock-skew",
            "That code is of another time: the clock of this computer or of your authenticator is off.",
            attempts_left=left,
            skew_seconds=steps_away * totp.STEP_SECONDS,
        )
