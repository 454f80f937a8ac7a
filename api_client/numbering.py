"""Numbers that tell one exchange from another, and say nothing about patient, user or machine."""

import secrets
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Numbers:
    """What one interchange is known by."""

    control: int
    """ISA13: drawn at random, since many workstations may share one submitter id."""
    trace: str
    """TRN02 and BHT03."""

    @property
    def ids(self) -> tuple[str, str]:
        """TRN02 and ISA13, as they are written."""
        return self.trace, f"{self.control:09}"


def new_numbers() -> Numbers:
    """Draw the numbers of one exchange."""
    return Numbers(secrets.randbelow(999_999_999) + 1, secrets.token_hex(8).upper())
