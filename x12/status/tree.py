"""The HL levels of 276, 277 and 277CA, both ways: each names someone and tells of claims."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, takewhile

from x12.hierarchy import HierarchicalLevel
from x12.loops import arranged, first, grouped, unsaid
from x12.party_codec import found_party, party_segments
from x12.pen import SENDING, Pen
from x12.segment import Segment
from x12.status.claim_codec import read_claim, write_claim
from x12.status.records import ClaimStatus, Person
from x12.values import day, day_text
from x12.wire import Located, Source

_ORDER = ("DMG", "NM1", "N3", "N4", "REF", "PER")
_OPENERS = ("TRN", "STC", "SVC")
"""What ends the naming of someone and opens the first loop of a claim."""
_LEAVES = ("23", "PT")
"""The levels under which there is none, for which HL04 is not used."""


@dataclass(frozen=True, slots=True)
class Level:
    """One HL: whom it names, what it tells, and the levels under it."""

    code: str
    """HL03: `20` payer, `21` receiver, `19` provider, `22` subscriber, `23` dependent, `PT` patient."""
    person: Person
    claims: tuple[ClaimStatus, ...] = ()
    below: tuple["Level", ...] = ()


@dataclass(slots=True)
class _Branch:
    """A level while the ones under it are still being read."""

    level: HierarchicalLevel
    person: Person
    claims: tuple[ClaimStatus, ...]
    below: list["_Branch"]

    def grown(self) -> Level:
        code = self.level.head.segment.element(3)
        return Level(code, self.person, self.claims, tuple(each.grown() for each in self.below))


def read_tree(levels: Sequence[HierarchicalLevel], source: Source) -> tuple[Level, ...]:
    """The levels, each under the last one before it that is of a higher kind."""
    roots: list[_Branch] = []
    open_branches: list[_Branch] = []
    for level in levels:
        while open_branches and open_branches[-1].level.depth >= level.depth:
            open_branches.pop()
        above = open_branches[-1] if open_branches else None
        _check_parent(level, above.level if above else None, source)
        branch = _read_level(level, source)
        (above.below if above else roots).append(branch)
        open_branches.append(branch)
    return tuple(each.grown() for each in roots)


def write_tree(levels: Iterable[Level]) -> list[Segment]:
    """The HL levels, numbered from 1."""
    segments: list[Segment] = []
    numbers = count(1)

    def write(level: Level, parent: str) -> None:
        number = str(next(numbers))
        has_child = "" if level.code in _LEAVES else str(int(bool(level.below)))
        segments.append(SENDING.segment("HL", number, parent, level.code, has_child))
        made = _person_segments(level.person, SENDING)
        segments.extend(arranged(_ORDER, made, level.person.party.kept, SENDING))
        for claim in level.claims:
            segments.extend(write_claim(claim, SENDING))
        for each in level.below:
            write(each, number)

    for each in levels:
        write(each, "")
    return segments


def _check_parent(level: HierarchicalLevel, above: HierarchicalLevel | None, source: Source) -> None:
    if level.depth and (above is None or above.depth < level.depth - 1):
        source.report(level.head, 3, "The level above this one is missing.", "7")
    elif above and level.head.segment.element(2) != above.number:
        source.report(level.head, 2, "This should be the number of the level above.", "7")


def _read_level(level: HierarchicalLevel, source: Source) -> _Branch:
    letter = "ABCDE"[level.depth]
    named = [*takewhile(lambda at: at.segment.identifier not in _OPENERS, level.body)]
    if not any(at.segment.identifier == "NM1" for at in named):
        source.report(level.head, 0, "This level names no one.", "3")
    within = source.within(f"2200{letter}")
    claims = tuple(read_claim(each, within) for each in _opened(level.body[len(named) :]))
    return _Branch(level, _read_person(named, source.within(f"2100{letter}")), claims, [])


def _opened(located: Sequence[Located]) -> list[list[Located]]:
    """The loops that each start with TRN; where the first lacks it, with what is there."""
    loops: list[list[Located]] = []
    for at in located:
        if at.segment.identifier == "TRN" or not loops:
            loops.append([])
        loops[-1].append(at)
    return loops


def _read_person(located: Sequence[Located], source: Source) -> Person:
    found = grouped(located)
    born = first(found, "DMG")
    text = born.segment.element(2) if born else ""
    person = Person(found_party(found, source), day(text), born.segment.element(3) if born else "")
    if born and text and person.birth_date is None:
        source.report(born, 2, "This date of birth can't be read; it is kept as it came.", "8")
    kept = unsaid(found, [*_person_segments(person, source.pen)], source)
    return replace(person, party=replace(person.party, kept=kept))


def _person_segments(person: Person, pen: Pen) -> Iterator[Segment]:
    if person.birth_date or person.gender:
        form = "D8" if person.birth_date else ""
        yield pen.segment("DMG", form, day_text(person.birth_date), person.gender)
    yield from party_segments(person.party, pen)
