"""The accounts of a portal. The demo users' passwords and code secrets are public on purpose."""

import base64
import hashlib
from dataclasses import dataclass

from mock_backend.access.passwords import matches, salted
from mock_backend.portals import Portal
from mock_backend.store import Store
from mock_backend.users.demo_staff import STAFF


@dataclass(frozen=True, slots=True)
class DemoUser:
    """A person who may sign in; the same on both portals, with accounts of their own."""

    id: str
    name: str
    role: str

    @property
    def password(self) -> str:
        """Long enough for the rules, and easy to type."""
        return f"{self.id}-demo-pass"

    def totp_secret(self, portal: Portal) -> str:
        """160 bits in base32, the same at every start, so that a kept secret goes on working."""
        return base64.b32encode(hashlib.sha1(f"demo:{portal.id}:{self.id}".encode()).digest()).decode()  # noqa: S324


DEMO_USERS = (
    DemoUser("biller", "Billing Office", "biller"),
    DemoUser("frontdesk", "Front Desk", "front desk"),
    DemoUser("admin", "Account Administrator", "administrator"),
)
"""Those that a demo shows, who may do most of the work first; the rest of the staff can sign in as well."""
_EVERYBODY = {each.id: each for each in DEMO_USERS} | {
    each.id: DemoUser(each.id, each.person.name, each.role)
    for each in STAFF
    if each.id not in {shown.id for shown in DEMO_USERS}
}


@dataclass(frozen=True, slots=True)
class Account:
    """One user's account on one portal."""

    user: str
    name: str
    role: str
    salt: bytes
    password_hash: bytes
    totp_secret: str
    last_step: int
    """The time step of the last code that was accepted: it and what came before can't be used again."""

    def services(self, portal: Portal) -> tuple[str, ...]:
        """What the role opens by itself; `users.standing` knows what was assigned since."""
        return portal.services.get(self.role, ())


_NOBODY = (b"\0" * 16, b"\0" * 32)


class Accounts:
    """Looks accounts up and checks their passwords. A demo user is enrolled when first asked for."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, portal: Portal, user: str) -> Account | None:
        """The account of that user id, small or capital letters alike."""
        wanted = user.casefold()
        known = self._account(portal, wanted)
        demo_user = _EVERYBODY.get(wanted)
        if known is None and demo_user:
            self._enroll(portal, demo_user)
            return self._account(portal, wanted)
        return known

    def password_matches(self, account: Account | None, password: str) -> bool:
        """Whether it is the account's password; takes as long where there is no account."""
        salt, expected = (account.salt, account.password_hash) if account else _NOBODY
        return matches(password, salt, expected) and account is not None

    def use_step(self, portal: Portal, account: Account, step: int) -> bool:
        """Uses up a code's time step; False if it, or a later one, was used before."""
        changed = self._store.run(
            "UPDATE account SET last_step = ? WHERE portal = ? AND user = ? AND last_step < ?",
            step,
            portal.id,
            account.user,
            step,
        )
        return changed == 1

    def add(self, portal: Portal, user: str, name: str, password: str) -> None:
        """A new account without a secret for one-time codes."""
        self._store.run(
            "INSERT INTO account (portal, user, name, role, salt, password_hash, totp_secret)"
            " VALUES (?, ?, ?, 'subordinate', ?, ?, '')",
            *(portal.id, user, name, *salted(password)),
        )

    def set_password(self, portal: Portal, user: str, password: str) -> None:
        """Replaces the password."""
        self.find(portal, user)
        self._store.run(
            "UPDATE account SET salt = ?, password_hash = ? WHERE portal = ? AND user = ?",
            *(*salted(password), portal.id, user),
        )

    def replace_secret(self, portal: Portal, user: str, secret: str, step: int) -> None:
        """Replaces the secret of one-time codes; codes up to that time step count as used."""
        self.find(portal, user)
        self._store.run(
            "UPDATE account SET totp_secret = ?, last_step = ? WHERE portal = ? AND user = ?",
            *(secret, step, portal.id, user),
        )

    def _account(self, portal: Portal, user: str) -> Account | None:
        row = self._store.row(
            "SELECT user, name, role, salt, password_hash, totp_secret, last_step FROM account"
            " WHERE portal = ? AND user = ?",
            portal.id,
            user,
        )
        return Account(*row) if row else None

    def _enroll(self, portal: Portal, user: DemoUser) -> None:
        self._store.run(
            "INSERT INTO account (portal, user, name, role, salt, password_hash, totp_secret)"
            " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            *(portal.id, user.id, user.name, user.role),
            *(*salted(user.password), user.totp_secret(portal)),
        )
