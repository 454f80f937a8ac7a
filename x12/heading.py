"""What stands around the levels of a transaction: ST, BHT and SE."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from x12 import enclose
from x12.envelopes import TransactionSet
from x12.loops import first, grouped, unsaid
from x12.parts import Kept
from x12.pen import SENDING, Pen
from x12.problem import Problem
from x12.segment import Segment
from x12.text import clean
from x12.unwritable import UnwritableError
from x12.values import moment, moment_texts
from x12.wire import Located, Source, as_it_came

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Guide:
    """One implementation guide: the transaction's number, its version and BHT01."""

    identifier: str
    version: str
    """The one that HIPAA adopted, and the one we write; its later corrections are read too."""
    structure: str
    has_kind: bool = False
    """Whether it uses BHT06."""

    @property
    def family(self) -> str:
        """The version without its correction: `005010X279` of `005010X279A1`."""
        return self.version[:10]


@dataclass(frozen=True, slots=True)
class Heading:
    """What BHT says about the whole transaction."""

    purpose: str
    reference: str = ""
    created: datetime | None = None
    kind: str = ""
    """BHT06, where the guide has it."""
    kept: tuple[Kept, ...] = ()


def located(transaction_set: TransactionSet) -> list[Located]:
    """What lies between ST and SE, with positions; segments without an identifier are left out."""
    return [Located(at, each) for at, each in enumerate(transaction_set.body, 2) if each and each[0]]


def refusal(transaction_set: TransactionSet, guide: Guide) -> Problem | None:
    """Why a transaction set can't be read by this guide at all."""
    if transaction_set.identifier != guide.identifier:
        return Problem(f"This is not a {guide.identifier} transaction.", "ST", 1, 1, code="7")
    version = transaction_set.version
    if version and not version.startswith(guide.family):
        sentence = f"This is version {clean(version[:12])}; only {guide.version} can be read."
        return Problem(sentence, "ST", 1, 3, code="I6")
    return None


def read_heading(before: Sequence[Located], guide: Guide, source: Source) -> Heading:
    """BHT, and what else stands between ST and the first level."""
    found = grouped(before)
    beginning = first(found, "BHT")
    if beginning is None:
        source.problems.append(Problem("The BHT segment is missing.", "BHT", 2, code="3", fatal=False))
        return Heading("", kept=unsaid(found, (), source))
    of = beginning.segment.element
    created = moment(of(4), of(5))
    if of(4) and created is None:
        source.report(beginning, 4, "This date and time can't be read; they are kept as they came.", "8")
    heading = Heading(of(2), of(3), created, of(6) if guide.has_kind else "")
    made = _beginning(heading, guide, source.pen)
    return replace(heading, kept=unsaid(found, [made], source))


def at_least_one(given: Record | Iterable[Record], kind: type[Record], guide: Guide) -> tuple[Record, ...]:
    """One record or several as several; raises UnwritableError for none, which no guide has a form for."""
    records = (given,) if isinstance(given, kind) else tuple(given)  # type: ignore[arg-type]
    if not records:
        raise UnwritableError(f"A {guide.identifier} needs a record to write; none was given.")
    return records


def write_set(
    guide: Guide, control_number: str, heading: Heading, levels: Sequence[Segment]
) -> TransactionSet:
    """The transaction set from ST to SE, counted."""
    kept = [as_it_came(each, SENDING) for each in heading.kept]
    stands_for_ours = any(each.identifier == "BHT" for each in kept)
    beginning = [] if stands_for_ours else [_beginning(heading, guide, SENDING)]
    body = [*beginning, *kept, *levels]
    return enclose.transaction_set(guide.identifier, guide.version, control_number, body)


def _beginning(heading: Heading, guide: Guide, pen: Pen) -> Segment:
    when = moment_texts(heading.created)
    return pen.segment("BHT", guide.structure, heading.purpose, heading.reference, *when, heading.kind)
