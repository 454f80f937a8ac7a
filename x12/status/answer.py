"""The 277 (005010X212), both ways: what a payer answers about claims."""

from collections.abc import Iterable
from dataclasses import dataclass

from x12.envelopes import TransactionSet
from x12.heading import Guide, Heading, located, read_heading, refusal, write_set
from x12.hierarchy import split_levels
from x12.party import NOBODY
from x12.problem import Problem
from x12.status.exchange import ClaimStatusReport
from x12.status.paths import DEPENDENT, LEVELS, PAYER, PROVIDER, RECEIVER, SUBSCRIBER, path, paths, tree
from x12.status.tree import read_tree, write_tree
from x12.wire import Source

GUIDE = Guide("277", "005010X212", "0010", has_kind=True)


@dataclass(frozen=True, slots=True)
class ReportReading:
    """The answers of one 277, one for each claim, and what was found wrong with it."""

    reports: tuple[ClaimStatusReport, ...]
    problems: tuple[Problem, ...] = ()


def read_277(transaction_set: TransactionSet) -> ReportReading:
    """Read a transaction set. Only another kind or version is refused; what is doubtful is noted and kept."""
    wrong = refusal(transaction_set, GUIDE)
    if wrong:
        return ReportReading((), (wrong,))
    source = Source(transaction_set.delimiters)
    before, levels = split_levels(located(transaction_set), LEVELS, source)
    heading = read_heading(before, GUIDE, source)
    reports = tuple(
        ClaimStatusReport(
            payer=each.party(PAYER) or NOBODY,
            receiver=each.party(RECEIVER),
            provider=each.party(PROVIDER),
            subscriber=each.person(SUBSCRIBER),
            dependent=each.person(DEPENDENT),
            claim=each.claim,
            reference=heading.reference,
            created=heading.created,
            purpose=heading.purpose,
            kind=heading.kind,
            kept=heading.kept,
        )
        for each in paths(read_tree(levels, source))
    )
    if not any(each.claim for each in reports):
        source.problems.append(Problem("This 277 tells of no claim.", "TRN", code="3", fatal=False))
    return ReportReading(reports, tuple(source.problems))


def write_277(
    reports: ClaimStatusReport | Iterable[ClaimStatusReport],
    *,
    control_number: str = "0001",
) -> TransactionSet:
    """Write a transaction set in the standard delimiters; several answers share the first one's header.

    Raises UnwritableError where a text holds a delimiter or a control character.
    """
    answers = (reports,) if isinstance(reports, ClaimStatusReport) else tuple(reports)
    start = answers[0]
    heading = Heading(start.purpose, start.reference, start.created, start.kind, start.kept)
    ways = (
        path(each.payer, each.receiver, each.provider, each.subscriber, each.dependent, each.claim)
        for each in answers
    )
    return write_set(GUIDE, control_number, heading, write_tree(tree(ways)))
