"""What edits go by besides the claim itself."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from x12.claims.edits.codebook import CodeBook, NoLists
from x12.claims.edits.filing import MASSHEALTH, MEDICARE, FilingRules
from x12.claims.edits.fingerprint import Fingerprint
from x12.identifiers.member_id import MASSHEALTH as MASSHEALTH_IDS
from x12.identifiers.member_id import MemberIdRule

PayerKind = Literal["mac", "mmis"]
"""A Medicare contractor, or a state's Medicaid."""


@dataclass(frozen=True, slots=True)
class EditContext:
    """The day, the payer with its rules, the lists of codes, and what was sent before."""

    today: date
    payer: PayerKind
    filing: FilingRules
    book: CodeBook = field(default_factory=NoLists)
    sent: Collection[Fingerprint] = frozenset()
    """A set, where there are many."""
    allow_synthetic: bool = False
    """Whether made-up MBIs (S in position 2) are taken, as the demo's are."""
    member_ids: MemberIdRule = MASSHEALTH_IDS
    groups_name_rendering: bool = True
    """Whether a professional claim of a group has to say who rendered the service."""
    days_to_warn: int = 15
    """How many days before the end of filing a warning says so."""


def usual_context(payer: PayerKind, today: date, book: CodeBook | None = None) -> EditContext:
    """The rules that Medicare's contractors, or MassHealth, publish."""
    return EditContext(today, payer, MEDICARE if payer == "mac" else MASSHEALTH, book or NoLists())
