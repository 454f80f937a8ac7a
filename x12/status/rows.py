"""What 276 and 277 share: a record for each claim, from the tree of levels and into it again."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from x12.envelopes import TransactionSet
from x12.heading import Guide, Heading, located, read_heading, refusal, write_set
from x12.hierarchy import split_levels
from x12.problem import Problem
from x12.status.exchange import ClaimStatusInquiry, ClaimStatusReport
from x12.status.paths import LEVELS, Path, path, paths, tree
from x12.status.tree import read_tree, write_tree
from x12.wire import Source

Row = TypeVar("Row", ClaimStatusInquiry, ClaimStatusReport)


def read_rows(
    transaction_set: TransactionSet, guide: Guide, made: Callable[[Path, Heading], Row], none: str
) -> tuple[tuple[Row, ...], tuple[Problem, ...]]:
    """The records of a transaction set and what was found wrong; `none` is said where no claim is in it."""
    wrong = refusal(transaction_set, guide)
    if wrong:
        return (), (wrong,)
    source = Source(transaction_set.delimiters)
    before, levels = split_levels(located(transaction_set), LEVELS, source)
    heading = read_heading(before, guide, source)
    rows = tuple(made(each, heading) for each in paths(read_tree(levels, source)))
    if not any(each.claim for each in rows):
        source.problems.append(Problem(none, "TRN", code="3", fatal=False))
    return rows, tuple(source.problems)


def write_rows(rows: Iterable[Row], guide: Guide, heading: Heading, control_number: str) -> TransactionSet:
    """The transaction set of these records."""
    ways = (
        path(each.payer, each.receiver, each.provider, each.subscriber, each.dependent, each.claim)
        for each in rows
    )
    return write_set(guide, control_number, heading, write_tree(tree(ways)))
