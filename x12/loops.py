"""Loops of segments: found by identifier when read, put in the guide's order when written, nothing lost."""

from collections.abc import Iterable, Sequence

from x12.parts import Kept
from x12.pen import Pen
from x12.segment import Segment
from x12.wire import Located, Source, as_it_came, same

Found = dict[str, list[Located]]
"""The segments of one loop, by identifier, each list in the order in which it came."""


def grouped(located: Iterable[Located]) -> Found:
    """Sort a loop's segments by identifier."""
    found: Found = {}
    for at in located:
        found.setdefault(at.segment.identifier, []).append(at)
    return found


def first(found: Found, identifier: str) -> Located | None:
    """The first segment of that identifier."""
    return next(iter(found.get(identifier, ())), None)


def unsaid(found: Found, made: Sequence[Segment], source: Source) -> tuple[Kept, ...]:
    """The segments that the ones made from our fields don't give back, so that they are kept."""
    kept: list[Kept] = []
    by_identifier: dict[str, list[Segment]] = {}
    for each in made:
        by_identifier.setdefault(each.identifier, []).append(each)
    for identifier, came in found.items():
        ours = by_identifier.get(identifier, [])
        if len(ours) != len(came) or not all(map(same, ours, (at.segment for at in came))):
            kept += (source.kept(at) for at in came)
    return tuple(kept)


def arranged(order: Sequence[str], made: Iterable[Segment], kept: Sequence[Kept], pen: Pen) -> list[Segment]:
    """A loop's segments in their order; a kept one stands for those that the fields would make."""
    replaced = {each.segment.identifier for each in kept}
    segments = [each for each in made if each.identifier not in replaced]
    segments += (as_it_came(each, pen) for each in kept)
    place = {identifier: index for index, identifier in enumerate(order)}
    return sorted(segments, key=lambda each: place.get(each.identifier, len(order)))
