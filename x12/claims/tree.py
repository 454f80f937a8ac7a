"""The HL levels of an 837, both ways: billing provider, subscriber, patient, and the claims below them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from x12.claims.claim_codec import Above, read_claim, write_claim
from x12.claims.coverage import Coverage, Insured
from x12.claims.levels import (
    read_billing,
    read_insured,
    read_patient,
    write_billing,
    write_insured,
    write_patient,
)
from x12.claims.loops import split
from x12.claims.records import BillingProvider, Claim, ClaimKind
from x12.hierarchy import HierarchicalLevel
from x12.party import NOBODY
from x12.pen import SENDING
from x12.problem import Problem
from x12.segment import Segment
from x12.wire import Located, Source

LEVELS = ("20", "22", "23")
"""HL03 of billing provider, subscriber and patient."""
CLAIM = ("CLM",)
_NO_ONE = Insured(NOBODY, NOBODY, Coverage(""))


@dataclass(frozen=True, slots=True)
class ReadClaim:
    """A claim, and what was found wrong with it and with the levels since the claim before it."""

    claim: Claim
    position: int
    """Of its CLM, counted from ST as 1."""
    problems: tuple[Problem, ...] = ()


def read_levels(levels: Sequence[HierarchicalLevel], kind: ClaimKind, source: Source) -> Iterator[ReadClaim]:
    """The claims below the levels, in the order of the wire."""
    above = Above(BillingProvider(NOBODY), _NO_ONE)
    path: list[str] = []
    told = len(source.problems)
    for level in levels:
        _check_parent(level, path, source)
        head, claims = split(level.body, CLAIM)
        above = _step(above, level.depth, head, source)
        for located in claims:
            claim = read_claim(located, kind, above, source)
            yield ReadClaim(claim, located[0].position, tuple(source.problems[told:]))
            told = len(source.problems)


def without_claims(levels: Sequence[HierarchicalLevel]) -> list[HierarchicalLevel]:
    """The levels that lead to no claim."""
    barren: list[HierarchicalLevel] = []
    leads = [False] * len(LEVELS)
    for level in reversed(levels):
        has_claim = any(at.segment.identifier in CLAIM for at in level.body)
        if not has_claim and not any(leads[level.depth + 1 :]):
            barren.append(level)
        else:
            leads[level.depth] = True
        leads[level.depth + 1 :] = [False] * (len(LEVELS) - level.depth - 1)
    return barren[::-1]


def write_levels(claims: Iterable[Claim]) -> list[Segment]:
    """The levels of all claims; neighbours share those that they have in common."""
    tree = _Tree()
    for billing, members in groupby(claims, lambda each: each.billing):
        number = tree.level("", LEVELS[0], has_child=True)
        tree.segments += write_billing(billing, SENDING)
        for run in _subscribers(members):
            tree.subscriber(number, run)
    return tree.segments


class _Tree:
    """Numbers the levels while it writes them."""

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self._count = 0

    def level(self, parent: str, code: str, *, has_child: bool) -> str:
        """Start a level; gives its number."""
        self._count += 1
        number = str(self._count)
        self.segments.append(SENDING.segment("HL", number, parent, code, "1" if has_child else "0"))
        return number

    def subscriber(self, parent: str, claims: Sequence[Claim]) -> None:
        """A subscriber with their own claims and those of the patients whom they insure."""
        number = self.level(parent, LEVELS[1], has_child=claims[-1].patient is not None)
        self.segments += write_insured(claims[0].insured, SENDING)
        for patient, members in groupby(claims, lambda each: each.patient):
            if patient:
                self.level(number, LEVELS[2], has_child=False)
                self.segments += write_patient(patient, SENDING)
            for claim in members:
                self.segments += write_claim(claim, SENDING)


def _subscribers(claims: Iterable[Claim]) -> Iterator[list[Claim]]:
    """Neighbours with the same subscriber, whose own claims come before those of other patients."""
    run: list[Claim] = []
    for claim in claims:
        if run and (claim.insured != run[0].insured or (run[-1].patient and not claim.patient)):
            yield run
            run = []
        run.append(claim)
    if run:
        yield run


def _step(above: Above, depth: int, head: Sequence[Located], source: Source) -> Above:
    if depth == 0:
        return Above(read_billing(head, source.within("2000A")), _NO_ONE)
    if depth == 1:
        return replace(above, insured=read_insured(head, source.within("2000B")), patient=None)
    return replace(above, patient=read_patient(head, source.within("2000C")))


def _check_parent(level: HierarchicalLevel, path: list[str], source: Source) -> None:
    del path[level.depth :]
    if len(path) < level.depth:
        source.report(level.head, 3, "The level above this one is missing.", "7")
        path += [""] * (level.depth - len(path))
    elif path and level.head.segment.element(2) != path[-1]:
        source.report(level.head, 2, "This should be the number of the level above.", "7")
    path.append(level.number)
