"""What proves a sign-in beside the password: one-time codes, passcodes sent to the user, recovery codes."""

import base64
import secrets
from urllib.parse import quote

from mock_backend.access import totp
from mock_backend.access.accounts import Account, Accounts
from mock_backend.access.tokens import digest, new_token
from mock_backend.portals import Portal
from mock_backend.problems import Problem
from mock_backend.store import Store
from mock_backend.users.calendar import Calendar
from mock_backend.users.directory import Directory
from mock_backend.users.policy import POLICIES

ENROLLMENT_SECONDS = 600
PASSCODE_SECONDS = 600
PASSCODE_DIGITS = 8
"""Two more than a one-time code has, so that the one is never taken for the other."""
RECOVERY_CODES = 10
RECOVERY_SIGNS = 10
_MOST_PASSCODES = 5
_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"


class SecondFactors:
    """Keeps secrets of codes, and digests of everything that is used once."""

    def __init__(self, store: Store, calendar: Calendar, accounts: Accounts, directory: Directory) -> None:
        self._store = store
        self._calendar = calendar
        self._accounts = accounts
        self._directory = directory

    def methods(self, portal: Portal, account: Account) -> list[str]:
        """How the user may prove a sign-in."""
        found = ["totp"] if account.totp_secret else []
        return [*found, "passcode"] if self.sent_to(portal, account.user) else found

    def sent_to(self, portal: Portal, user: str) -> str:
        """Where passcodes go, masked; '' where they go nowhere."""
        member = self._directory.member(portal, user)
        name, at, host = member.person.email.partition("@") if member else ("", "", "")
        return f"{name[:1]}***{at}{host}" if at and POLICIES[portal.id].passcode_hours else ""

    # Passcodes

    def send_passcode(self, portal: Portal, user: str) -> None:
        """Sends one, in place of an earlier; a 429 problem after five within ten minutes."""
        now = self._calendar.now()
        sent = self._store.row(
            "SELECT count(*) AS made FROM outbox WHERE portal = ? AND user = ? AND at > ?",
            *(portal.id, user, now - PASSCODE_SECONDS),
        )
        if sent and sent["made"] >= _MOST_PASSCODES:
            detail = "Five passcodes were sent already; wait ten minutes."
            raise Problem(429, "rate-limited", detail, headers={"Retry-After": str(PASSCODE_SECONDS)})
        passcode = f"{secrets.randbelow(10**PASSCODE_DIGITS):0{PASSCODE_DIGITS}}"
        expires = now + PASSCODE_SECONDS
        self._store.run("DELETE FROM passcode WHERE portal = ? AND user = ?", portal.id, user)
        self._store.run(
            "INSERT INTO passcode VALUES (?, ?, ?, ?)", portal.id, user, digest(passcode), expires
        )
        self._store.run("INSERT INTO outbox VALUES (?, ?, ?, ?, ?)", portal.id, user, now, passcode, expires)

    def outbox(self) -> list[dict[str, str]]:
        """What was sent and still counts, newest first: the demo has no mailboxes."""
        rows = self._store.rows(
            "SELECT * FROM outbox WHERE expires > ? ORDER BY at DESC, rowid DESC", self._calendar.now()
        )
        return [
            {
                "portal": row["portal"],
                "user": row["user"],
                "passcode": row["passcode"],
                "sent_at": self._calendar.moment(row["at"]),
            }
            for row in rows
        ]

    def remember(self, portal: Portal, user: str) -> tuple[str, int]:
        """A mark that stands for the passcode just accepted, and for how many seconds."""
        mark, seconds = new_token(), POLICIES[portal.id].passcode_hours * 3600
        self._store.run(
            "INSERT INTO remembered VALUES (?, ?, ?, ?)",
            *(digest(mark), portal.id, user, self._calendar.now() + seconds),
        )
        return mark, seconds

    def remembered_for(self, portal: Portal, user: str, mark: str) -> int:
        """For how many seconds a mark still stands; 0 where it doesn't."""
        row = self._store.row(
            "SELECT expires FROM remembered WHERE digest = ? AND portal = ? AND user = ?",
            *(digest(mark), portal.id, user),
        )
        return max(0, int(row["expires"] - self._calendar.now())) if row else 0

    def forget(self, portal: Portal, user: str) -> None:
        """Takes back everything that stands for a passcode."""
        for table in ("remembered", "passcode"):
            self._store.run(f"DELETE FROM {table} WHERE portal = ? AND user = ?", portal.id, user)  # noqa: S608

    def takes_passcode(self, portal: Portal, user: str, code: str) -> bool:
        """Whether it is the passcode that was sent; it is then used up."""
        changed = self._store.run(
            "DELETE FROM passcode WHERE portal = ? AND user = ? AND digest = ? AND expires > ?",
            *(portal.id, user, digest(code), self._calendar.now()),
        )
        return changed == 1

    # Recovery codes

    def takes_recovery_code(self, portal: Portal, user: str, code: str) -> bool:
        """Whether it is one of the user's; it is then used up."""
        changed = self._store.run(
            "DELETE FROM recovery_code WHERE portal = ? AND user = ? AND digest = ?",
            *(portal.id, user, digest(code.casefold())),
        )
        return changed == 1

    def new_recovery_codes(self, portal: Portal, user: str) -> list[str]:
        """Fresh ones in place of all earlier ones."""
        codes = ["".join(map(secrets.choice, [_ALPHABET] * RECOVERY_SIGNS)) for _ in range(RECOVERY_CODES)]
        with self._store.transaction():
            self._store.run("DELETE FROM recovery_code WHERE portal = ? AND user = ?", portal.id, user)
            for code in codes:
                self._store.run("INSERT INTO recovery_code VALUES (?, ?, ?)", portal.id, user, digest(code))
        half = RECOVERY_SIGNS // 2
        return [f"{code[:half]}-{code[half:]}" for code in codes]

    def recovery_codes_left(self, portal: Portal, user: str) -> int:
        """How many are not used yet."""
        row = self._store.row(
            "SELECT count(*) AS left FROM recovery_code WHERE portal = ? AND user = ?", portal.id, user
        )
        return int(row["left"]) if row else 0

    # Secrets of one-time codes

    def start_totp(self, portal: Portal, user: str) -> dict[str, str]:
        """A new secret, which counts once a code made from it has been given."""
        secret = base64.b32encode(secrets.token_bytes(20)).decode()
        expires = self._calendar.now() + ENROLLMENT_SECONDS
        self._store.run(
            "INSERT INTO new_totp VALUES (?, ?, ?, ?) ON CONFLICT (portal, user)"
            " DO UPDATE SET secret = excluded.secret, expires = excluded.expires",
            *(portal.id, user, secret, expires),
        )
        issuer = quote(portal.name)
        uri = f"otpauth://totp/{issuer}:{quote(user)}?secret={secret}&issuer={issuer}"
        return {"secret": secret, "uri": uri, "until": self._calendar.moment(expires)}

    def confirm_totp(self, portal: Portal, user: str, code: str) -> list[str]:
        """Puts the new secret in force and gives recovery codes; a 401 problem for a wrong code."""
        row = self._store.row(
            "SELECT secret FROM new_totp WHERE portal = ? AND user = ? AND expires > ?",
            *(portal.id, user, self._calendar.now()),
        )
        if row is None:
            raise Problem(409, "no-enrollment", "The time for the new secret is over; begin again.")
        now = self._calendar.real(self._calendar.now())
        step = totp.matching_step(row["secret"], code, now)
        if step is None or abs(totp.step_of(now) - step) > totp.WINDOW:
            raise Problem(401, "wrong-code", "That code is not made from the new secret; try the next one.")
        with self._store.transaction():
            self._store.run("DELETE FROM new_totp WHERE portal = ? AND user = ?", portal.id, user)
            self._accounts.replace_secret(portal, user, row["secret"], step)
            self._directory.change(portal, user, totp_since=self._calendar.today().isoformat())
            self.forget(portal, user)
        return self.new_recovery_codes(portal, user)
