"""What a portal tells about a file of claims; nothing in it is about a patient."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class PrecheckNote:
    """Something that the portal's first look found in the envelope."""

    element: str
    """As `ISA06`."""
    sentence: str


@dataclass(frozen=True, slots=True)
class BatchFile:
    """A file that answers the batch."""

    id: str
    kind: str
    """`TA1`, `999` or `277CA`."""
    ready: bool
    bytes: int


@dataclass(frozen=True, slots=True)
class Batch:
    """A file of claims as the portal lists it."""

    tracking_number: str
    submitted_at: datetime
    status: str
    """`working`, `done`, `rejected` or `failed`; any other word is the portal's own."""
    precheck: tuple[PrecheckNote, ...] = ()
    files: tuple[BatchFile, ...] = ()
    claims: int | None = None
    """How many it holds, and how many of them are decided; None where the portal doesn't tell."""
    done: int | None = None
    sentence: str = ""
    """What the portal says of a batch that failed: how far it came, and what to do."""

    @property
    def is_open(self) -> bool:
        """Whether more is still to come."""
        return self.status not in {"done", "rejected", "failed"}

    @property
    def has_failed(self) -> bool:
        """Whether the portal's own work on it broke off."""
        return self.status == "failed"

    @property
    def ready(self) -> tuple[BatchFile, ...]:
        """The files that can be fetched."""
        return tuple(each for each in self.files if each.ready)


@dataclass(frozen=True, slots=True)
class Submitted:
    """That the portal has the file."""

    batch: Batch
    was_there: bool
    """Whether it had this very file before, under the same key, and took nothing in again."""
