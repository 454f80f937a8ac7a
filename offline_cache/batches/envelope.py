"""What a payer's first look would find in the envelope (MassHealth: ISA06 and ISA15 before anything else)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from offline_cache.batches.records import Wrong

if TYPE_CHECKING:
    from x12.segment import Segment

_WIDTH = 15


def envelope_faults(header: Segment, submitter: str, receiver: str) -> Iterator[Wrong]:
    """What is wrong with ISA for this portal; an id of '' is not compared."""
    if len(header.element(6)) != _WIDTH:
        yield Wrong(
            "ISA06",
            f"The sender has {len(header.element(6))} characters, not exactly {_WIDTH}.",
            "Fill the id with blanks to 15 characters.",
        )
    elif submitter and header.element(6).strip() != submitter:
        yield Wrong("ISA06", "The sender isn't you.", f"Send your submitter id, {submitter}, then blanks.")
    if receiver and header.element(8).strip() != receiver:
        yield Wrong("ISA08", "The receiver isn't this payer.", f"Send {receiver}, then blanks.")
    if header.element(11) in {"", "U"}:
        yield Wrong("ISA11", "The repetition separator is missing.", "Send ^ there.")
    if header.element(15) == "T":
        yield Wrong(
            "ISA15",
            "The file is marked as a test: it is only looked over, and no claim of it is taken in.",
            "Send P to have the claims paid.",
        )
    elif header.element(15) != "P":
        yield Wrong("ISA15", "It is neither P for production nor T for test.", "Send P.")
