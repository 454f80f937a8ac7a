"""999, the answer to a functional group (005010X231A1): what was accepted, and where the rest is wrong."""

from x12.acknowledgment.judge import acknowledge_group
from x12.acknowledgment.read import read_999
from x12.acknowledgment.records import (
    Context,
    ElementError,
    GroupAcknowledgment,
    SegmentError,
    SetAcknowledgment,
)
from x12.acknowledgment.words import sentences
from x12.acknowledgment.write import write_999

__all__ = [
    "Context",
    "ElementError",
    "GroupAcknowledgment",
    "SegmentError",
    "SetAcknowledgment",
    "acknowledge_group",
    "read_999",
    "sentences",
    "write_999",
]
