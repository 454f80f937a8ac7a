"""What a portal says about itself, its user and the session, and what it answers."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Generic, Literal, TypeVar

from api_client.profile import PortalProfile

T = TypeVar("T")
MustChange = Literal["", "temporary", "expired"]
"""Why a password has to be changed before anything else; '' where it hasn't."""


@dataclass(frozen=True, slots=True)
class Banner:
    """The warning text that a user accepts before each sign-in, and the portal's notice of the day."""

    id: str
    text: str
    notice: str = ""


@dataclass(frozen=True, slots=True)
class Challenge:
    """The password was right; a code is wanted within `expires_in`."""

    id: str = field(repr=False)
    methods: tuple[str, ...]
    expires_in: timedelta
    remembered_for: timedelta | None = None
    """How long the portal still remembers an earlier passcode, so that no code is wanted; None: one is."""

    @property
    def remembered(self) -> bool:
        """Whether the sign-in can be finished without a code."""
        return self.remembered_for is not None


@dataclass(frozen=True, slots=True)
class Passcode:
    """A passcode on its way to the user."""

    sent_to: str
    """Where it went, the better part of it masked."""
    expires_in: timedelta
    """How long it can be typed."""
    lifetime: timedelta
    """How long it is then remembered for this program; zero where it isn't."""


@dataclass(frozen=True, slots=True)
class User:
    """The person the portal knows; `services` are the functions that the role includes."""

    id: str
    name: str
    role: str
    services: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Provider:
    """On whose behalf the user asks."""

    npi: str
    name: str
    provider_id: str = ""


@dataclass(frozen=True, slots=True)
class IdleLimits:
    """How long without a key before the screen hides, an alert shows, and the session ends."""

    lock_after: timedelta
    warn_after: timedelta
    end_after: timedelta


@dataclass(frozen=True, slots=True)
class SignedIn:
    """One open session, without its token."""

    portal: PortalProfile
    user: User
    provider: Provider
    submitter_id: str
    receiver_id: str
    idle: IdleLimits
    at: datetime
    must_change: MustChange = ""
    """Where it isn't '', the portal lets the user change the password and nothing else."""
    request_encodings: tuple[str, ...] = ()
    """How a request's body may be packed at this portal, as `gzip`; nothing where it doesn't say."""


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """The portal's own count of idle time, for all windows of the user."""

    idle: timedelta
    ends_in: timedelta
    server_time: datetime


@dataclass(frozen=True, slots=True)
class Exchange(Generic[T]):
    """One question put to a portal and what came back, with the evidence."""

    value: T = field(repr=False)
    as_of: datetime
    transaction_ids: tuple[str, ...]
    """The portal's transaction id first, then our TRN02 and ISA13 where the exchange was X12."""
    raw_sent: str = field(repr=False)
    raw_received: str = field(repr=False)
    seconds: float


@dataclass(frozen=True, slots=True)
class MbiQuestion:
    """What a MAC wants before it tells an MBI. The SSN goes to the portal and nowhere else."""

    last_name: str = field(repr=False)
    first_name: str = field(repr=False)
    date_of_birth: date = field(repr=False)
    ssn: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class MbiMatch:
    """The person found, as the portal spells the name."""

    mbi: str = field(repr=False)
    last_name: str = field(repr=False)
    first_name: str = field(repr=False)
    date_of_birth: date = field(repr=False)
