"""Which patient's request or claim an error belongs to, so that a person can find it (CTX in 999)."""

from x12.acknowledgment.records import Context
from x12.envelopes import TransactionSet
from x12.segment import free_text

_LONGEST_REFERENCE = 35
_IDENTIFIED_BY = {"270": ("TRN", 2), "276": ("TRN", 2), "837": ("CLM", 1)}


def sendable(text: str) -> str:
    """The text if it can be sent back as it is, else ''."""
    return text if text.isascii() and free_text(text) == text else ""


def business_unit(transaction_set: TransactionSet, position: int) -> tuple[Context, ...]:
    """The trace number (270, 276) or patient control number (837) that a position belongs to, if known."""
    if transaction_set.identifier not in _IDENTIFIED_BY:
        return ()
    name, element = _IDENTIFIED_BY[transaction_set.identifier]
    for segment in reversed(transaction_set.segments[:position]):
        if segment.identifier == name:
            reference = sendable(segment.element(element))[:_LONGEST_REFERENCE].rstrip()
            return (Context(f"{name}{element:02}", reference),) if reference else ()
        if segment.identifier == "HL":
            return ()
    return ()
