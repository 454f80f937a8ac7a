"""The 276 (005010X212), both ways: what a provider asks about claims."""

from collections.abc import Iterable
from dataclasses import dataclass

from x12.envelopes import TransactionSet
from x12.heading import Guide, Heading, located, read_heading, refusal, write_set
from x12.hierarchy import split_levels
from x12.party import NOBODY
from x12.problem import Problem
from x12.status.exchange import ClaimStatusInquiry
from x12.status.paths import DEPENDENT, LEVELS, PAYER, PROVIDER, RECEIVER, SUBSCRIBER, path, paths, tree
from x12.status.tree import read_tree, write_tree
from x12.wire import Source

GUIDE = Guide("276", "005010X212", "0010")


@dataclass(frozen=True, slots=True)
class InquiryReading:
    """The inquiries of one 276, one for each claim, and what was found wrong with it."""

    inquiries: tuple[ClaimStatusInquiry, ...]
    problems: tuple[Problem, ...] = ()


def read_276(transaction_set: TransactionSet) -> InquiryReading:
    """Read a transaction set. Only another kind or version is refused; what is doubtful is noted and kept."""
    wrong = refusal(transaction_set, GUIDE)
    if wrong:
        return InquiryReading((), (wrong,))
    source = Source(transaction_set.delimiters)
    before, levels = split_levels(located(transaction_set), LEVELS, source)
    heading = read_heading(before, GUIDE, source)
    inquiries = tuple(
        ClaimStatusInquiry(
            payer=each.party(PAYER) or NOBODY,
            receiver=each.party(RECEIVER),
            provider=each.party(PROVIDER),
            subscriber=each.person(SUBSCRIBER),
            dependent=each.person(DEPENDENT),
            claim=each.claim,
            reference=heading.reference,
            created=heading.created,
            purpose=heading.purpose,
            kept=heading.kept,
        )
        for each in paths(read_tree(levels, source))
    )
    if not any(each.claim for each in inquiries):
        source.problems.append(Problem("No claim is asked about.", "TRN", code="3", fatal=False))
    return InquiryReading(inquiries, tuple(source.problems))


def write_276(
    inquiries: ClaimStatusInquiry | Iterable[ClaimStatusInquiry],
    *,
    control_number: str = "0001",
) -> TransactionSet:
    """Write a transaction set in the standard delimiters; several inquiries share the first one's header.

    Raises UnwritableError where a text holds a delimiter or a control character.
    """
    asked = (inquiries,) if isinstance(inquiries, ClaimStatusInquiry) else tuple(inquiries)
    start = asked[0]
    heading = Heading(start.purpose, start.reference, start.created, kept=start.kept)
    ways = (
        path(each.payer, each.receiver, each.provider, each.subscriber, each.dependent, each.claim)
        for each in asked
    )
    return write_set(GUIDE, control_number, heading, write_tree(tree(ways)))
