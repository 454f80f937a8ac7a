"""Put transaction sets into their envelopes, with the control numbers and the time that the caller gives."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import count, groupby

from x12.delimiters import STANDARD
from x12.envelopes import FunctionalGroup, Interchange, TransactionSet
from x12.families import functional_identifier, names_its_version
from x12.segment import Joined, Segment, segment
from x12.unwritable import UnwritableError


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """Who sends to whom, when and under which number: the elements of ISA and GS that a caller decides."""

    sender: str
    """ISA06, at most 15 characters."""
    receiver: str
    """ISA08, at most 15 characters."""
    sent_at: datetime
    """ISA09 and ISA10, GS04 and GS05; in the sender's own time."""
    control_number: int
    """ISA13, 1 to 999999999; not used twice between the same two."""
    usage: str = "P"
    """ISA15: `P` production, `T` test."""
    sender_qualifier: str = "ZZ"
    receiver_qualifier: str = "ZZ"
    application_sender: str = ""
    """GS02; the sender where empty."""
    application_receiver: str = ""
    """GS03; the receiver where empty."""
    group_control_number: int = 0
    """GS06 of the first group; the interchange's where 0."""
    acknowledgment_requested: bool = False
    """ISA14: ask for a TA1."""


def transaction_set(
    identifier: str, version: str, control_number: str, body: Iterable[Segment]
) -> TransactionSet:
    """Put ST and SE around a body, in the standard delimiters; version is the implementation guide's name."""
    reference = (version,) if names_its_version(identifier) else ()
    header = segment("ST", identifier, control_number, *reference)
    inner = tuple(body)
    trailer = segment("SE", str(len(inner) + 2), control_number)
    return TransactionSet(identifier, control_number, version, (header, *inner, trailer))


def enclose(
    transaction_sets: Iterable[TransactionSet],
    envelope: Envelope,
    acknowledgments: Iterable[Segment] = (),
) -> Interchange:
    """Make an interchange in the standard delimiters; neighbours of one kind and version share a group.

    `acknowledgments` are TA1 segments. Raises UnwritableError where an element of ISA or GS doesn't fit, and
    where a transaction set is in other delimiters than the standard ones.
    """
    number = _number(envelope.control_number, "ISA13")
    header = _interchange_header(envelope)
    groups = tuple(_groups(transaction_sets, envelope))
    return Interchange(
        header=header,
        groups=groups,
        trailer=segment("IEA", str(len(groups)), f"{number:09}"),
        acknowledgments=tuple(acknowledgments),
    )


def _groups(transaction_sets: Iterable[TransactionSet], envelope: Envelope) -> Iterator[FunctionalGroup]:
    numbers = count(envelope.group_control_number or envelope.control_number)
    kinds = groupby(transaction_sets, lambda each: (functional_identifier(each.identifier), each.version))
    for (identifier, version), members in kinds:
        inside = tuple(members)
        if not identifier:
            raise UnwritableError(
                "A transaction set of an unknown kind has no functional group (GS01).", "GS", 1
            )
        if any(each.delimiters != STANDARD for each in inside):
            raise UnwritableError("A transaction set in other delimiters can't be enclosed as it is.")
        number = str(_number(next(numbers), "GS06"))
        header = segment(
            "GS",
            identifier,
            envelope.application_sender or envelope.sender,
            envelope.application_receiver or envelope.receiver,
            f"{envelope.sent_at:%Y%m%d}",
            f"{envelope.sent_at:%H%M}",
            number,
            "X",
            version,
        )
        yield FunctionalGroup(header, inside, segment("GE", str(len(inside)), number))


def _interchange_header(envelope: Envelope) -> Segment:
    if envelope.usage not in {"P", "T"}:
        raise UnwritableError("ISA15 is P for production or T for test.", "ISA", 15)
    return segment(
        "ISA",
        "00",
        " " * 10,
        "00",
        " " * 10,
        _padded(envelope.sender_qualifier, 2, 5),
        _padded(envelope.sender, 15, 6),
        _padded(envelope.receiver_qualifier, 2, 7),
        _padded(envelope.receiver, 15, 8),
        f"{envelope.sent_at:%y%m%d}",
        f"{envelope.sent_at:%H%M}",
        Joined(STANDARD.repetition),
        "00501",
        f"{envelope.control_number:09}",
        str(int(envelope.acknowledgment_requested)),
        envelope.usage,
        Joined(STANDARD.component),
    )


def _padded(text: str, width: int, element: int) -> str:
    if not text or len(text) > width or not text.isascii():
        raise UnwritableError(f"ISA{element:02} takes 1 to {width} plain characters.", "ISA", element)
    return text.ljust(width)


def _number(number: int, element: str) -> int:
    if not 0 < number < 1_000_000_000:
        raise UnwritableError(f"{element} is a number from 1 to 999999999.", element[:-2], int(element[-2:]))
    return number
