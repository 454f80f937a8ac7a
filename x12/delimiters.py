"""The four characters that hold an interchange together."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Delimiters:
    """Separators of one interchange, as ISA and its terminator declare them (X12.5, ISA11 and ISA16).

    `repetition` is '' in versions before 00402, which have no repeating elements.
    """

    element: str = "*"
    segment: str = "~"
    component: str = ":"
    repetition: str = "^"

    def __str__(self) -> str:
        return self.element + self.segment + self.component + self.repetition


STANDARD = Delimiters()
"""What we write. Readers take the separators from each ISA."""
