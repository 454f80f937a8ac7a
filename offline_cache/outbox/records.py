"""What is submitted, and what becomes of it. No repr shows anything of the patient."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from offline_cache.patients import Patient
from offline_cache.store.owner import Owner


class State(StrEnum):
    """Where a submission is on its way. A draft is not a submission yet."""

    QUEUED = "queued"
    """It goes by itself as soon as it can; see `OutboxEntry.left`."""
    SENDING = "sending"
    """One window of the program has it on the line."""
    UNKNOWN = "unknown"
    """It left, and nobody knows yet whether the payer has it."""
    ACCEPTED = "accepted"
    """The payer has it and has said so; see its receipt."""
    REJECTED = "rejected"
    """The portal refused it as it is, so the payer doesn't have it."""
    HELD = "held"
    """The user keeps it back."""
    CANCELLED = "cancelled"
    """The user took it back before it left."""


OPEN = (State.QUEUED, State.SENDING, State.UNKNOWN, State.HELD)
"""What still has to become something, and what a later claim of the same patient waits for."""


@dataclass(frozen=True, slots=True)
class Submission:
    """One claim, ready to go. Nothing of it changes after it was submitted."""

    body: bytes = field(repr=False)
    """The whole 837 interchange."""
    patient_control_number: str = field(repr=False)
    label: str = field(repr=False)
    """How lists name it: patient, date of service, charge."""
    patient: Patient | None = field(default=None, repr=False)
    """Claims of one patient go in order; None where that doesn't matter."""
    form: str = "claim"
    charge: Decimal | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class OutboxEntry:
    """A submission as lists show it."""

    id: int
    owner: Owner
    key: str = field(repr=False)
    """Its idempotency key, which is its own for life."""
    state: State
    form: str
    record: str
    label: str = field(repr=False)
    patient_control_number: str = field(repr=False)
    charge: Decimal | None = field(repr=False)
    created_at: datetime
    tries: int
    left_at: datetime | None
    """When it first left in such a way that the portal may have it."""
    last_sent_at: datetime | None
    next_at: datetime | None
    """Before this it isn't tried again."""
    missing_at: datetime | None
    """When the payer said that it doesn't have it; None after it was sent again."""
    fault: str
    """The kind of the last error in words, as 'timed out'; '' where there was none."""
    sentence: str = field(repr=False)
    """What the last error said."""
    next_action: str = field(repr=False)
    reference: str
    control_number: str = field(repr=False)
    """The payer's number for the claim, once it has told it."""
    outcome: str
    """As in its receipt: 'paid', 'denied', ...; '' before that."""
    answered_at: datetime | None
    waits_for: int | None = None
    """The id of an earlier claim of the same patient that has to be through first."""
    leased_until: datetime | None = None
    """Until when one window has it on the line, if that window is still there."""
    record_of_patient: str = field(default="", repr=False)
    """The patient's keyed digest, the same as in the access log."""

    @property
    def left(self) -> bool:
        """Whether the portal may have it, so that it can't be taken back here."""
        return self.left_at is not None

    @property
    def is_open(self) -> bool:
        """Whether something still has to become of it."""
        return self.state in OPEN

    @property
    def can_hold(self) -> bool:
        """Whether it can be kept back."""
        return self.state is State.QUEUED and not self.left

    @property
    def can_release(self) -> bool:
        """Whether it can be let go again."""
        return self.state is State.HELD

    @property
    def can_cancel(self) -> bool:
        """Whether it can be taken back."""
        return self.state in {State.QUEUED, State.HELD} and not self.left

    @property
    def can_edit(self) -> bool:
        """Whether it can become a draft again."""
        return self.can_cancel or self.state in {State.REJECTED, State.CANCELLED}

    @property
    def can_decide(self) -> bool:
        """Whether the user may say what the payer said on the telephone."""
        return self.state is State.UNKNOWN


@dataclass(frozen=True, slots=True)
class Taken:
    """An entry that this window has on the line now; `entry` is as it was before."""

    entry: OutboxEntry
    body: bytes = field(repr=False)
    whole: bool
    """Whether the body is still what was submitted."""


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one try."""

    state: State
    left: bool
    """Whether the portal may have it after this try; if not, it is as it was before the try."""
    next_at: datetime | None = None
    fault: str = ""
    sentence: str = field(default="", repr=False)
    next_action: str = field(default="", repr=False)
    reference: str = ""
    receipt: str = field(default="", repr=False)
    control_number: str = field(default="", repr=False)
    outcome: str = ""
    answered_at: datetime | None = None
    missing_at: datetime | None = None
    """When the payer said that it doesn't have it."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many entries of those who are signed in want what."""

    waiting: int = 0
    unknown: int = 0
    refused: int = 0
    held: int = 0

    @property
    def words(self) -> str:
        """'2 to send, 1 unknown'; '' where there is nothing."""
        told = (
            (self.waiting, "to send"),
            (self.unknown, "unknown"),
            (self.refused, "refused"),
            (self.held, "held"),
        )
        return ", ".join(f"{count} {word}" for count, word in told if count)
