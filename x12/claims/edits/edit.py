"""One thing that is wrong, or looks wrong, with a claim."""

from dataclasses import dataclass
from enum import StrEnum

from x12.identifiers.listing import listed


class Severity(StrEnum):
    """Whether the claim can be sent as it is."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Edit:
    """What is wrong, where, and what to do about it."""

    id: str
    """Guide, loop and element, as `X222.2010BA.NM109`; several rules may look at one element."""
    rule: str
    """The one rule that found it, as `mbi`."""
    place: str
    """The record's field, as `insured.party.id_code` or `lines.3.procedure`; lists count from 1."""
    loop: str
    segment: str
    element: str
    sentence: str
    next_action: str
    severity: Severity = Severity.ERROR

    @property
    def line(self) -> int | None:
        """The service line it is about, counted from 1."""
        return self._number_after("lines")

    @property
    def occurrence(self) -> int | None:
        """Which one of its list it is about, as the second diagnosis; for a line that of the line's list."""
        parts = self.place.split(".")[2 if self.line else 0 :]
        return int(parts[1]) if len(parts) > 1 and parts[1].isdecimal() and parts[0] in COUNTED else None

    def _number_after(self, name: str) -> int | None:
        first, _, rest = self.place.partition(".")
        number = rest.partition(".")[0]
        return int(number) if first == name and number.isdecimal() else None


COUNTED = listed(
    "lines diagnoses other_payers adjudications adjustments attachments notes modifiers pointers"
    " condition_codes occurrences occurrence_spans values procedures treatment_codes"
)
"""The lists of a claim whose entries a place counts; providers, dates and references go by their codes."""
