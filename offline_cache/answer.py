"""What a screen gets: a record, when it was true, and where it came from."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Generic, Literal, TypeVar

from x12.text import clean

T_co = TypeVar("T_co", covariant=True)
Source = Literal["portal", "store"]


@dataclass(frozen=True, slots=True)
class Answer(Generic[T_co]):
    """One answer with its evidence. Its repr shows nothing of the patient."""

    value: T_co = field(repr=False)
    as_of: datetime
    source: Source
    portal_id: str
    transaction_ids: tuple[str, ...]
    """The portal's transaction id first, then our TRN02 and ISA13 where the exchange was X12."""
    raw_sent: str = field(repr=False, default="")
    raw_received: str = field(repr=False, default="")
    """X12 exactly as it came, '' for JSON. Not safe to show: see `received_lines`."""
    seconds: float = 0.0

    def sent_lines(self) -> tuple[str, ...]:
        """The X12 that was sent, one segment a line, safe to show."""
        return segment_lines(self.raw_sent)

    def received_lines(self) -> tuple[str, ...]:
        """The X12 that came back, one segment a line, safe to show."""
        return segment_lines(self.raw_received)


_TERMINATOR_AT = 105  # ISA has a fixed length, and the character after it ends every segment


def segment_lines(text: str) -> tuple[str, ...]:
    """Split X12 at its own segment terminator and clean each segment; () for ''."""
    body = text.lstrip("\ufeff \r\n")
    terminator = body[_TERMINATOR_AT] if len(body) > _TERMINATOR_AT else "~"
    pieces = (piece.strip("\r\n") for piece in body.split(terminator))
    return tuple(clean(piece) + ("" if terminator < " " else terminator) for piece in pieces if piece.strip())
