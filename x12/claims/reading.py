"""Reads an 837, whole or claim by claim."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from x12.claims.guides import GUIDES, kind_of, refusal
from x12.claims.levels import NAMES, Named
from x12.claims.loops import kept_whole, split
from x12.claims.parties import read_party
from x12.claims.records import ClaimFile, ClaimKind
from x12.claims.tree import LEVELS, ReadClaim, read_levels, without_claims
from x12.envelopes import TransactionSet
from x12.heading import located, read_heading
from x12.hierarchy import HierarchicalLevel, split_levels
from x12.party import NOBODY, Party
from x12.problem import Problem
from x12.wire import Located, Source

_HIERARCHY = ("HL",)


@dataclass(frozen=True, slots=True)
class ClaimReading:
    """What an 837 holds, and what was found wrong with it; no file where it can't be read at all."""

    file: ClaimFile | None
    problems: tuple[Problem, ...] = ()


def read_837(transaction_set: TransactionSet) -> ClaimReading:
    """Read a professional or institutional 837, also of the guides' later corrections (X222A2, X223A3).

    Only another kind or version is refused; what is doubtful is noted, and what no field holds is kept.
    """
    wrong, kind = refusal(transaction_set), kind_of(transaction_set)
    if wrong or kind is None:
        return ClaimReading(None, (wrong,) if wrong else ())
    source = Source(transaction_set.delimiters)
    before, levels, barren = _levels(transaction_set, source)
    file = _file(before, barren, kind, source)
    claims = tuple(each.claim for each in read_levels(levels, kind, source))
    if not claims:
        source.problems.append(Problem("This 837 holds no claim.", "CLM", code="3"))
    return ClaimReading(replace(file, claims=claims), tuple(source.problems))


def read_claims(transaction_set: TransactionSet) -> Iterator[ReadClaim]:
    """The claims of an 837, each read when it is asked for, with its own problems.

    There is none where the set can't be read at all; `x12.claims.guides.refusal` says why.
    """
    kind = kind_of(transaction_set)
    if kind is None or refusal(transaction_set):
        return
    source = Source(transaction_set.delimiters)
    _, levels, _ = _levels(transaction_set, source)
    yield from read_levels(levels, kind, source)


def _levels(
    transaction_set: TransactionSet, source: Source
) -> tuple[list[Located], list[HierarchicalLevel], list[Located]]:
    """What comes before the levels, the levels that lead to claims, and all that leads to none."""
    before, levels = split_levels(located(transaction_set), LEVELS, source)
    before, foreign = split(before, _HIERARCHY)
    barren = without_claims(levels)
    for level in barren:
        source.report(level.head, 0, "This level leads to no claim; it is kept as it came.", "8")
    heads = {level.head.position for level in barren}
    lost = [at for loop in foreign for at in loop]
    lost += (at for level in barren for at in (level.head, *level.body))
    return before, [level for level in levels if level.head.position not in heads], lost


def _file(before: Sequence[Located], barren: Sequence[Located], kind: ClaimKind, source: Source) -> ClaimFile:
    head, loops = split(before, NAMES)
    named = Named(loops)
    heading = read_heading(head, GUIDES[kind], source)
    return ClaimFile(
        kind=kind,
        submitter=_party(named.take("41"), source.within("1000A")),
        receiver=_party(named.take("40"), source.within("1000B")),
        reference=heading.reference,
        created=heading.created,
        purpose=heading.purpose,
        usage=heading.kind,
        kept=(*heading.kept, *kept_whole(named.left, source), *kept_whole([barren], source)),
    )


def _party(loop: Sequence[Located], source: Source) -> Party:
    return read_party(loop, source) if loop else NOBODY
