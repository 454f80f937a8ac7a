"""What a portal tells a user about the user's own account."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Literal

from api_client.account.rules import PasswordRules
from api_client.records import MustChange, User
from api_client.users.records import NpiAccess

Method = Literal["totp", "passcode"]


@dataclass(frozen=True, slots=True)
class PasswordState:
    """How old the password is, how long it is good for, and by which rules the next one is chosen."""

    changed_at: datetime
    expires_on: date | None
    """The first day on which it has to be changed; None where the portal lets it be."""
    must_change: MustChange
    can_change_from: date | None
    """Where a portal allows one change a day and today's is made: the next day; else None."""
    rules: PasswordRules

    @property
    def changed_on(self) -> date:
        """The day of the last change."""
        return self.changed_at.date()


@dataclass(frozen=True, slots=True)
class MfaState:
    """The second factor."""

    methods: tuple[Method, ...]
    totp_since: date | None
    recovery_codes_left: int
    passcode_lifetime: timedelta
    """How long a passcode that was accepted is remembered for the program that gave it; 12 hours at most."""
    sent_to: str
    """Where passcodes go, the better part of it masked; '' where there are none."""


@dataclass(frozen=True, slots=True)
class SignInEvent:
    """A sign-in, or a try."""

    at: datetime
    words: str
    ok: bool


@dataclass(frozen=True, slots=True)
class OwnAccount:
    """All of it."""

    user: User
    password: PasswordState
    mfa: MfaState
    npis: tuple[NpiAccess, ...]
    recertify_by: date | None
    """The earliest of the NPIs'."""
    disabled_after: date | None
    """The last day on which a sign-in keeps the account alive."""
    disabled_after_days: int
    """Idle days after which the portal disables an account."""
    sign_ins: tuple[SignInEvent, ...]
    """Newest first."""
    administrator: str
    """Whom to ask for roles, resets and unlocking; '' where the portal doesn't say."""


@dataclass(frozen=True, slots=True)
class TotpEnrollment:
    """A new secret for one-time codes, which counts once a code made with it was accepted."""

    secret: str = field(repr=False)
    uri: str = field(repr=False)
    """The same as otpauth://, for a QR code."""
    until: datetime
