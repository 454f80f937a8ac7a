"""The loops that name somebody, both ways: NM1 and what the 837 has after it, in its order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from x12.claims.loops import arranged, unsaid
from x12.claims.order import Letters
from x12.loops import first, grouped
from x12.party import NOBODY, Party
from x12.party_codec import found_party, party_segments
from x12.pen import Pen
from x12.segment import Segment
from x12.values import day, day_text
from x12.wire import Located, Source

ORDER = ("NM1", "PRV", "N2", "N3", "N4", "DMG", "DTP", "REF", "PER")


@dataclass(frozen=True, slots=True, repr=False)
class Person:
    """Somebody and what DMG says of them."""

    party: Party = NOBODY
    birth_date: date | None = None
    gender: str = ""


def read_party(located: Sequence[Located], source: Source, also: Iterable[Segment] = ()) -> Party:
    """The party of a loop; what neither its fields nor another record (`also`) says is kept with it."""
    party = found_party(grouped(located), source)
    made = [*party_segments(party, source.pen), *also]
    kept = unsaid(located, made, source)
    return replace(party, kept=kept) if kept else party


def write_party(party: Party, pen: Pen, also: Iterable[Segment] = ()) -> list[Segment]:
    """The loop of a party, with segments that another record holds."""
    return arranged(ORDER, [*party_segments(party, pen), *also], party.kept, pen)


def read_person(located: Sequence[Located], source: Source) -> Person:
    """A subscriber or patient; what the fields don't say is kept with the party."""
    found = grouped(located)
    of = born.segment.element if (born := first(found, "DMG")) else lambda _: ""
    person = Person(found_party(found, source), day(of(2)), of(3))
    if born and of(2) and person.birth_date is None:
        source.report(born, 2, "This date of birth can't be read; it is kept as it came.", "8")
    made = [*party_segments(person.party, source.pen), *_demographics(person, source.pen)]
    kept = unsaid(located, made, source)
    return replace(person, party=replace(person.party, kept=kept)) if kept else person


def write_person(person: Person, pen: Pen) -> list[Segment]:
    """The loop of a subscriber or patient."""
    return write_party(person.party, pen, _demographics(person, pen))


def read_providers(
    loops: Iterable[Sequence[Located]], loop: str, letters: Letters, source: Source
) -> tuple[Party, ...]:
    """The providers that loops name; `loop` is that loop's name without its letter."""
    return tuple(read_party(each, source.within(loop + letters.get(entity(each), ""))) for each in loops)


def entity(located: Sequence[Located]) -> str:
    """Whom a loop names: NM101."""
    return located[0].segment.element(1)


def _demographics(person: Person, pen: Pen) -> list[Segment]:
    if not person.birth_date and not person.gender:
        return []
    form = "D8" if person.birth_date else ""
    return [pen.segment("DMG", form, day_text(person.birth_date), person.gender)]
