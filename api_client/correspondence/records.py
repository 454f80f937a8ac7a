"""What is sent about a claim, what the payer says to it, and its letters. No repr shows the patient."""

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Literal

CaseKind = Literal["records", "appeal"]
Document = Literal["order", "notes", "results", "plan", "remittance", "other"]
DOCUMENTS: tuple[Document, ...] = ("order", "notes", "results", "plan", "remittance", "other")
"""What a file can be, as portals call it."""


@dataclass(frozen=True, slots=True)
class AppealTerms:
    """That a decision can be appealed: which level, by when, which lines."""

    level: str
    by: date
    lines: tuple[int, ...] = ()
    """Numbers of service lines; () where the claim was decided as a whole."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What may be attached; sizes in bytes."""

    content_types: tuple[str, ...]
    largest: int
    together: int
    most: int


@dataclass(frozen=True, slots=True)
class Case:
    """Something that was sent about a claim, and what came of it."""

    tracking_number: str
    kind: CaseKind
    received_on: date
    attachments: int
    status: str
    """`in-review`, `favorable` or `unfavorable`; any other word is the portal's own."""
    decision_by: date
    decided_on: date | None = None
    adjusted_as: str = field(default="", repr=False)
    """The payer's number of the claim that pays a granted appeal."""


@dataclass(frozen=True, slots=True)
class CaseReceipt:
    """That the payer has it."""

    case: Case
    control_number: str = field(repr=False)
    received_at: datetime | None = None
    """None where it is told from the claim, which the payer had it for already."""
    was_there: bool = False
    """Whether the payer had it before, and took nothing in again."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file on this computer that goes with what is sent. Its name goes nowhere."""

    path: Path = field(repr=False)
    document: Document


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file that the portal has."""

    id: str
    sha256: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Contact:
    """Who signs, and whom the payer calls."""

    name: str
    telephone: str


@dataclass(frozen=True, slots=True)
class RecordsResponse:
    """The answer to a request for records (ADR)."""

    claim_id: str
    case_id: str
    contact: Contact
    note: tuple[str, ...] = field(default=(), repr=False)
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Appeal:
    """A first appeal; for Medicare what form CMS-20027 asks for."""

    claim_id: str
    lines: tuple[int, ...]
    reason: tuple[str, ...] = field(repr=False)
    contact: Contact
    overpayment: bool = False
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class ListedLetter:
    """A letter in a list."""

    id: str
    kind: str
    """`records-request`, `no-records`, `records-decision`, `appeal-decision`; others are the portal's own."""
    subject: str
    written_on: date
    unread: bool
    claim_id: str
    control_number: str = field(repr=False)
    last_name: str = field(repr=False)
    first_name: str = field(repr=False)
    act_by: date | None = None
    """Until when something can be done about it."""


@dataclass(frozen=True, slots=True)
class LetterPage:
    """Some letters; `next` leads to more, '' at the end. The counts are of all."""

    rows: tuple[ListedLetter, ...]
    next: str
    total: int
    unread: int


@dataclass(frozen=True, slots=True)
class Letter:
    """All of a letter."""

    row: ListedLetter
    paragraphs: tuple[str, ...] = field(repr=False)
    case: str
    """The payer's number for what it is about."""
    patient_control_number: str = field(repr=False)
    member_id: str = field(repr=False)
    service_from: date | None = field(repr=False)
    service_to: date | None = field(repr=False)
    provider_npi: str = ""
