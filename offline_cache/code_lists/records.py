"""What is found in lists of codes."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

ListKind = Literal["icd", "hcpcs", "carc", "rarc"]

NAMES: dict[ListKind, str] = {
    "icd": "ICD-10-CM diagnoses",
    "hcpcs": "HCPCS procedures",
    "carc": "Claim adjustment reasons (CARC)",
    "rarc": "Remittance remarks (RARC)",
}


@dataclass(frozen=True, slots=True)
class CodeFound:
    """One code with its words."""

    code: str
    """As it is sent: a diagnosis without its point."""
    words: str
    billable: bool = True
    """False for a heading, and for a code that has ended."""


@dataclass(frozen=True, slots=True)
class ListInfo:
    """One list, as far as there is one."""

    kind: ListKind
    version: str = ""
    """'' where there is none."""
    entries: int = 0
    source: str = ""
    as_of: date | None = None

    @property
    def name(self) -> str:
        """What it lists."""
        return NAMES[self.kind]
