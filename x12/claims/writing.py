"""Writes an 837."""

from x12.claims.guides import GUIDES
from x12.claims.levels import NAMES
from x12.claims.loops import as_they_came, split_kept
from x12.claims.parties import write_party
from x12.claims.records import ClaimFile
from x12.claims.tree import write_levels
from x12.envelopes import TransactionSet
from x12.heading import Heading, write_set
from x12.pen import SENDING
from x12.unwritable import UnwritableError

_HIERARCHY = ("HL",)


def write_837(file: ClaimFile, *, control_number: str = "0001") -> TransactionSet:
    """Write a transaction set in the standard delimiters, its parts in the guide's order.

    Neighbouring claims share the levels of equal billing providers, subscribers and patients. Raises
    UnwritableError where a text holds a delimiter or a control character, or a claim is of the other kind.
    """
    if any(claim.kind is not file.kind for claim in file.claims):
        raise UnwritableError("Professional and institutional claims can't share one file.", "CLM")
    head, loops = split_kept(file.kept, (*NAMES, *_HIERARCHY))
    named, barren = split_kept(loops, _HIERARCHY)
    heading = Heading(file.purpose, file.reference, file.created, file.usage, tuple(head))
    body = [
        *write_party(file.submitter, SENDING),
        *write_party(file.receiver, SENDING),
        *as_they_came(named, SENDING),
        *write_levels(file.claims),
        *as_they_came(barren, SENDING),
    ]
    return write_set(GUIDES[file.kind], control_number, heading, body)
