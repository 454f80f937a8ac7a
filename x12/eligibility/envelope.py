"""What 270 and 271 share around their levels: ST, BHT and SE."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from x12 import enclose
from x12.envelopes import TransactionSet
from x12.loops import first, grouped, unsaid
from x12.parts import Kept
from x12.pen import SENDING, Pen
from x12.problem import Problem
from x12.segment import Segment
from x12.values import moment, moment_texts
from x12.wire import Located, Source, as_it_came

VERSION = "005010X279A1"
"""The version that HIPAA adopted for 270 and 271, and the one we write."""


@dataclass(frozen=True, slots=True)
class Header:
    """What BHT says about the whole transaction."""

    purpose: str
    reference: str = ""
    created: datetime | None = None
    kept: tuple[Kept, ...] = ()


def located(transaction_set: TransactionSet) -> list[Located]:
    """What lies between ST and SE, with positions; segments without an identifier are left out."""
    return [Located(at, each) for at, each in enumerate(transaction_set.body, 2) if each and each[0]]


def refusal(transaction_set: TransactionSet, identifier: str) -> Problem | None:
    """Why a transaction set can't be read as this kind at all."""
    if transaction_set.identifier != identifier:
        return Problem(f"This is not a {identifier} transaction.", "ST", 1, 1, code="7")
    version = transaction_set.version
    if version and not version.startswith("005010X279"):
        sentence = f"This is version {version[:12]}; only {VERSION} can be read."
        return Problem(sentence, "ST", 1, 3, code="I6")
    return None


def read_header(before: Sequence[Located], source: Source) -> Header:
    """BHT, and what else stands between ST and the first level."""
    found = grouped(before)
    beginning = first(found, "BHT")
    if beginning is None:
        source.problems.append(Problem("The BHT segment is missing.", "BHT", 2, code="3", fatal=False))
        return Header("", kept=unsaid(found, (), source))
    of = beginning.segment.element
    created = moment(of(4), of(5))
    if of(4) and created is None:
        source.report(beginning, 4, "This date and time can't be read; they are kept as they came.", "8")
    made = _beginning(Header(of(2), of(3), created), source.pen)
    return Header(of(2), of(3), created, unsaid(found, [made], source))


def write_set(
    identifier: str, control_number: str, header: Header, levels: Sequence[Segment]
) -> TransactionSet:
    """The transaction set from ST to SE, counted."""
    kept = [as_it_came(each, SENDING) for each in header.kept]
    stands_for_ours = any(each.identifier == "BHT" for each in kept)
    beginning = [] if stands_for_ours else [_beginning(header, SENDING)]
    return enclose.transaction_set(identifier, VERSION, control_number, [*beginning, *kept, *levels])


def _beginning(header: Header, pen: Pen) -> Segment:
    moment_elements = moment_texts(header.created)
    return pen.segment("BHT", "0022", header.purpose, header.reference, *moment_elements)
