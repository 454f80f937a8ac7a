"""What screens get about files of claims. Money is Decimal in US dollars; no repr shows a patient."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from x12.claims.edits.edit import Severity

if TYPE_CHECKING:
    from api_client.batches.records import Batch
    from x12.claims.edits.edit import Edit
    from x12.claims.records import Claim
    from x12.codes.meaning import Meaning


@dataclass(frozen=True, slots=True)
class Wrong:
    """Something about the file itself."""

    where: str
    """`ISA06`, or `Segment 25 (CLM), element 2`, counted from the start of the file; '' for all of it."""
    sentence: str
    next_action: str = ""
    fatal: bool = True
    """Whether a payer rejects the whole file for it."""


@dataclass(frozen=True, slots=True)
class FlawedClaim:
    """A claim that our edits, or the reading of it, find something about."""

    number: int
    """Its place in the file, counted from 1."""
    segment: int
    """Of its CLM, counted from the start of the file."""
    patient_control_number: str = field(repr=False)
    edits: tuple[Edit, ...] = field(default=(), repr=False)
    unread: tuple[str, ...] = field(default=(), repr=False)
    """What is wrong with its segments, in sentences."""

    @property
    def has_error(self) -> bool:
        """Whether a payer would turn it away."""
        return bool(self.unread) or any(each.severity is Severity.ERROR for each in self.edits)


@dataclass(frozen=True, slots=True)
class BatchCheck:
    """What a file holds and what is wrong with it, found on this computer."""

    name: str
    size: int
    """Bytes."""
    key: str
    """Under which it is submitted: the same for the same bytes, portal and user."""
    claims: int
    charge: Decimal
    wrong: tuple[Wrong, ...] = ()
    claims_with_errors: int = 0
    damaged: int = 0
    """Of these the ones that can't be read: a payer rejects the whole file for one of them (999)."""
    flawed: tuple[FlawedClaim, ...] = ()
    """The first of those with errors or warnings."""
    body: bytes = field(default=b"", repr=False)

    @property
    def is_accepted(self) -> bool:
        """Whether a payer would take the file in at all."""
        return self.claims > 0 and not self.damaged and not any(each.fatal for each in self.wrong)

    @property
    def is_ready(self) -> bool:
        """Whether nothing of it would be turned away, as far as can be told here."""
        return self.is_accepted and not self.claims_with_errors


@dataclass(frozen=True, slots=True)
class RejectedClaim:
    """A claim that the payer turned away on receipt (277CA)."""

    patient_control_number: str = field(repr=False)
    name: str = field(repr=False)
    member_id: str = field(repr=False)
    charge: Decimal | None = field(repr=False)
    reasons: tuple[Meaning, ...] = ()
    """What each status code says, with what to do."""
    messages: tuple[str, ...] = field(default=(), repr=False)
    """The payer's own words."""


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A TA1, 999 or 277CA, in words."""

    id: str
    kind: str
    sentences: tuple[str, ...]
    is_rejected: bool = False
    """Whether the whole file was turned away by it."""
    accepted: int = 0
    rejected: tuple[RejectedClaim, ...] = ()
    raw: bytes = field(default=b"", repr=False)
    """Exactly as it came. Not safe to show as it is."""


@dataclass(frozen=True, slots=True)
class BatchAnswers:
    """A batch with all of its files that are ready."""

    batch: Batch
    files: tuple[ReadFile, ...] = ()

    @property
    def accepted(self) -> int:
        """Claims that were taken in."""
        return sum(each.accepted for each in self.files)

    @property
    def rejected(self) -> tuple[RejectedClaim, ...]:
        """Claims that were turned away."""
        return tuple(claim for each in self.files for claim in each.rejected)

    @property
    def is_rejected(self) -> bool:
        """Whether nothing of the file was taken in."""
        return self.batch.status == "rejected" or any(each.is_rejected for each in self.files)


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """A claim of the file that was sent, for the entry form."""

    claim: Claim = field(repr=False)
    number: int
