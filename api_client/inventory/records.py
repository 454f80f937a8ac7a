"""What is written down about portals, reviews and checklists. No secret and no patient is in it."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

DueKind = Literal["idle", "password", "recertification", "review"]
ChecklistId = Literal["onboarding", "offboarding", "quarterly"]
IDLE_DAYS = 30
"""Idle days after which portals disable an account (eServices, SPOT), unless one says otherwise."""


@dataclass(frozen=True, slots=True)
class InventoryEntry:
    """One line of the sheet. Name, payer and URL are the profile's; the rest is kept here."""

    portal_id: str
    name: str
    payer: str
    url: str
    can_do: tuple[str, ...] = ()
    """What the user may do there, as the portal or the user names it."""
    user: str = ""
    administrator: str = ""
    """Whom to ask, with telephone or e-mail."""
    notes: str = ""
    last_sign_in: date | None = None
    password_changed_on: date | None = None
    password_expires_on: date | None = None
    mfa: str = ""
    recertify_by: date | None = None
    idle_days: int = IDLE_DAYS

    @property
    def disabled_after(self) -> date | None:
        """The last day on which a sign-in keeps the account alive; None before the first."""
        return self.last_sign_in + timedelta(days=self.idle_days) if self.last_sign_in else None


@dataclass(frozen=True, slots=True)
class Due:
    """Something that wants doing by a day."""

    portal_id: str
    """'' for what concerns all portals."""
    kind: DueKind
    day: date
    days_left: int
    """Negative once the day is past."""
    urgent: bool
    sentence: str
    next_action: str


@dataclass(frozen=True, slots=True)
class Flag:
    """An account that a review found something about."""

    portal_id: str
    user: str
    words: str


@dataclass(frozen=True, slots=True)
class Review:
    """A quarterly review, as it ended."""

    on: date
    by: str
    confirmed: tuple[str, ...]
    """Accounts found right, as 'portal/user'."""
    flagged: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a checklist, and why it stands there."""

    id: str
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class Checklist:
    """Steps in their order."""

    id: ChecklistId
    title: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class ChecklistRun:
    """A checklist as far as it is done, for one person or one quarter."""

    checklist: ChecklistId
    subject: str
    by: str
    started: date
    done: tuple[str, ...] = ()
    """Ids of steps."""
    ended: date | None = None
