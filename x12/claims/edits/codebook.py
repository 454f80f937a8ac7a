"""What lists of codes can say about a code on a day: edits ask, whoever has the lists answers."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol


class State(StrEnum):
    """How a code stands in its list."""

    VALID = "valid"
    HEADING = "heading"
    """It stands for several codes, one of which has to be billed."""
    UNLISTED = "unlisted"
    ENDED = "ended"
    NOT_YET = "not yet"
    UNKNOWN = "unknown"
    """There is no list, or it doesn't hold codes of this kind."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A code's state on a day."""

    state: State
    sure: bool = True
    """False where the list is of another year than the day, so that it may have been otherwise then."""


class CodeBook(Protocol):
    """The lists that edits look codes up in."""

    def diagnosis(self, code: str, on: date | None) -> Standing:
        """ICD-10-CM, without its point."""

    def procedure(self, code: str, on: date | None) -> Standing:
        """HCPCS level II; nobody may ship a list of CPT."""


class NoLists:
    """Knows of no code."""

    def diagnosis(self, code: str, on: date | None) -> Standing:
        """Unknown."""
        return _UNKNOWN

    def procedure(self, code: str, on: date | None) -> Standing:
        """Unknown."""
        return _UNKNOWN


_UNKNOWN = Standing(State.UNKNOWN)
