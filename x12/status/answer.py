"""The 277 (005010X212), both ways: what a payer answers about claims."""

from collections.abc import Iterable
from dataclasses import dataclass

from x12.envelopes import TransactionSet
from x12.heading import Guide, Heading, at_least_one
from x12.party import NOBODY
from x12.problem import Problem
from x12.status.exchange import ClaimStatusReport
from x12.status.paths import DEPENDENT, PAYER, PROVIDER, RECEIVER, SUBSCRIBER, Path
from x12.status.rows import read_rows, write_rows

GUIDE = Guide("277", "005010X212", "0010", has_kind=True)


@dataclass(frozen=True, slots=True)
class ReportReading:
    """The answers of one 277, one for each claim, and what was found wrong with it."""

    reports: tuple[ClaimStatusReport, ...]
    problems: tuple[Problem, ...] = ()


def read_277(transaction_set: TransactionSet) -> ReportReading:
    """Read a transaction set. Only another kind or version is refused; what is doubtful is noted and kept."""
    return ReportReading(*read_rows(transaction_set, GUIDE, _made, "This 277 tells of no claim."))


def write_277(
    reports: ClaimStatusReport | Iterable[ClaimStatusReport],
    *,
    control_number: str = "0001",
) -> TransactionSet:
    """Write a transaction set in the standard delimiters; several answers share the first one's header.

    Raises UnwritableError for none at all, and where a text holds a delimiter or a control character.
    """
    answers = at_least_one(reports, ClaimStatusReport, GUIDE)
    start = answers[0]
    heading = Heading(start.purpose, start.reference, start.created, start.kind, start.kept)
    return write_rows(answers, GUIDE, heading, control_number)


def _made(way: Path, heading: Heading) -> ClaimStatusReport:
    return ClaimStatusReport(
        payer=way.party(PAYER) or NOBODY,
        receiver=way.party(RECEIVER),
        provider=way.party(PROVIDER),
        subscriber=way.person(SUBSCRIBER),
        dependent=way.person(DEPENDENT),
        claim=way.claim,
        reference=heading.reference,
        created=heading.created,
        purpose=heading.purpose,
        kind=heading.kind,
        kept=heading.kept,
    )
