"""What is found about a form's fields beyond what each says of itself: edits, and what a payer returned."""

from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """What a finding does: an error keeps the form from being sent, the others don't."""

    ERROR = "error"
    WARNING = "warning"
    RETURNED = "returned"
    """The payer said so about what was sent before; whether it is put right, only the payer knows."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence about a field or a cell of a table; `edit` is the id of the rule, where it has one."""

    field_id: str
    sentence: str
    severity: Severity = Severity.ERROR
    next_action: str = ""
    edit: str = ""

    @property
    def stops(self) -> bool:
        """Whether the form can't be sent with it."""
        return self.severity is Severity.ERROR

    @property
    def said(self) -> str:
        """The sentence with what to do about it."""
        return f"{self.sentence} {self.next_action}".rstrip()
