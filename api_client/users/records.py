"""A portal's users as their organization's primary user sees them."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

Standing = Literal["primary", "backup", "subordinate", "linked"]
"""`linked` is a user of another organization who may work for this one too."""
Status = Literal["active", "locked", "disabled", "deactivated"]
"""`disabled` is for want of use, `deactivated` by the primary user."""


@dataclass(frozen=True, slots=True)
class Person:
    """What a portal asks of a new user (POSC guide for the primary user)."""

    first_name: str = field(repr=False)
    last_name: str = field(repr=False)
    middle_initial: str = field(repr=False)
    date_of_birth: date = field(repr=False)
    ssn_last4: str = field(repr=False)
    zip: str = field(repr=False)
    email: str = field(repr=False)
    phone: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Role:
    """One thing that can be assigned to a user, and what it lets the user do."""

    id: str
    words: str
    includes: tuple[str, ...]
    """In words, for the one who assigns it."""
    services: tuple[str, ...]
    """The services that it opens, as in `User.services`."""
    base: bool = False
    """Whether everybody has it."""
    backup_only: bool = False
    """Whether it is for the primary user and the backup only."""


@dataclass(frozen=True, slots=True)
class Npi:
    """A provider that users may act for."""

    npi: str
    name: str


@dataclass(frozen=True, slots=True)
class NpiAccess:
    """That a user may act for a provider, until it has to be confirmed again."""

    npi: str
    name: str
    recertify_by: date
    recertified_on: date | None
    recertified_by: str
    lapsed: bool


@dataclass(frozen=True, slots=True)
class PortalUser:
    """One user of the organization."""

    id: str
    name: str = field(repr=False)
    standing: Standing
    status: Status
    status_words: str
    """One sentence for a status that keeps the user out; '' for `active`."""
    organization: str
    roles: tuple[str, ...]
    """Ids of Role."""
    npis: tuple[NpiAccess, ...]
    created_on: date
    last_sign_in: date | None
    disabled_after: date | None
    """The last day on which a sign-in keeps the account alive; None where it is already out of use."""
    password_expires_on: date | None
    mfa: tuple[str, ...]
    """`totp`, `passcode`, or both."""
    person: Person | None = field(default=None, repr=False)
    """Only where one user was asked for."""


@dataclass(frozen=True, slots=True)
class Directory:
    """The organization's users, and what can be given to them."""

    organization: str
    you: str
    """The id of the user who asked."""
    users: tuple[PortalUser, ...]
    roles: tuple[Role, ...]
    npis: tuple[Npi, ...]

    def user(self, user_id: str) -> PortalUser | None:
        """The user of that id."""
        return next((each for each in self.users if each.id == user_id), None)

    def role(self, role_id: str) -> Role | None:
        """The role of that id."""
        return next((each for each in self.roles if each.id == role_id), None)

    def due(self, by: date) -> tuple[tuple[PortalUser, NpiAccess], ...]:
        """Every user and NPI to be recertified by that day, lapsed ones too, the earliest first."""
        pairs = [
            (user, access)
            for user in self.users
            if user.status != "deactivated"
            for access in user.npis
            if access.recertify_by <= by
        ]
        return tuple(sorted(pairs, key=lambda pair: (pair[1].recertify_by, pair[0].id)))


@dataclass(frozen=True, slots=True)
class OneTimePassword:
    """A password that the portal tells once; whoever signs in with it must choose another."""

    user: str
    password: str = field(repr=False)
    until: datetime


@dataclass(frozen=True, slots=True)
class UserEvent:
    """Something done to a user's account, for the audit."""

    at: datetime
    by: str
    words: str
