"""276 and 277 as rows: the way from the payer down to each claim, and the tree again from such ways."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from x12.party import Party
from x12.status.records import ClaimStatus, Person
from x12.status.tree import Level

PAYER, RECEIVER, PROVIDER, SUBSCRIBER, DEPENDENT = LEVELS = ("20", "21", "19", "22", "23")
"""HL03 from the top down."""


class Path(NamedTuple):
    """The levels down to one claim, each by its HL03; or to where the tree ends, with None."""

    steps: tuple[tuple[str, Person], ...]
    claim: ClaimStatus | None

    def person(self, code: str) -> Person | None:
        """Whom that level names; None where the way doesn't go through one."""
        return next((person for level, person in self.steps if level == code), None)

    def party(self, code: str) -> Party | None:
        """The organization that the level names."""
        person = self.person(code)
        return person.party if person else None


def paths(levels: Iterable[Level], above: tuple[tuple[str, Person], ...] = ()) -> Iterator[Path]:
    """One path for each claim of the tree, in its order."""
    for level in levels:
        steps = (*above, (level.code, level.person))
        yield from (Path(steps, claim) for claim in level.claims)
        if not level.claims and not level.below:
            yield Path(steps, None)
        yield from paths(level.below, steps)


def path(
    payer: Party,
    receiver: Party | None,
    provider: Party | None,
    subscriber: Person | None,
    dependent: Person | None,
    claim: ClaimStatus | None,
) -> Path:
    """The path of one record."""
    parties = (Person(each) if each else None for each in (payer, receiver, provider))
    people = (*parties, subscriber, dependent)
    steps = tuple((code, each) for code, each in zip(LEVELS, people, strict=True) if each)
    return Path(steps, claim)


def tree(ways: Iterable[Path]) -> tuple[Level, ...]:
    """The levels of all paths; neighbours share those that they have in common."""
    return tuple(_level(run) for run in _runs(ways))


def _level(run: Sequence[Path]) -> Level:
    (code, person), *_ = run[0].steps
    own = tuple(each.claim for each in run if len(each.steps) == 1 and each.claim)
    deeper = (Path(each.steps[1:], each.claim) for each in run if len(each.steps) > 1)
    return Level(code, person, own, tree(deeper))


def _runs(ways: Iterable[Path]) -> Iterator[list[Path]]:
    run: list[Path] = []
    for each in ways:
        if run and not _joins(run[-1], each):
            yield run
            run = []
        run.append(each)
    if run:
        yield run


def _joins(before: Path, after: Path) -> bool:
    """Whether two paths can stand under one level and be told apart again, in the same order."""
    if before.steps[0] != after.steps[0]:
        return False
    before_ends, after_ends = len(before.steps) == 1, len(after.steps) == 1
    if after_ends:
        return before_ends and before.claim is not None and after.claim is not None
    return not before_ends or before.claim is not None
