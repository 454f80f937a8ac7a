"""Loops of an 837: cut at the segments that open them, compared with what our fields say, put in order.

A kept segment stands for those that our fields would make of the same identifier, and of the same qualifier
where the guide tells such segments apart by it.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal

from x12.claims.code_groups import CodeGroup, code_group
from x12.delimiters import Delimiters
from x12.parts import Kept
from x12.pen import Pen, trimmed
from x12.segment import Segment
from x12.values import number
from x12.wire import Located, Source, as_it_came, same

_QUALIFIED = frozenset(("AMT", "DTP", "REF"))

Key = tuple[str, CodeGroup | str]


def split(located: Iterable[Located], openers: Collection[str]) -> tuple[list[Located], list[list[Located]]]:
    """What stands before the first opener, and the loops that the openers start."""
    head: list[Located] = []
    loops: list[list[Located]] = []
    body = head
    for at in located:
        if at.segment.identifier in openers:
            body = []
            loops.append(body)
        body.append(at)
    return head, loops


def split_kept(kept: Sequence[Kept], openers: Collection[str]) -> tuple[Sequence[Kept], Sequence[Kept]]:
    """What was kept of the loop's own segments, and the loops within it that were kept whole."""
    for index, each in enumerate(kept):
        if each.segment.identifier in openers:
            return kept[:index], kept[index:]
    return kept, ()


def kept_whole(loops: Iterable[Iterable[Located]], source: Source) -> tuple[Kept, ...]:
    """Loops that our records have no place for."""
    return tuple(source.kept(at) for loop in loops for at in loop)


def unsaid(came: Iterable[Located], made: Iterable[Segment], source: Source) -> tuple[Kept, ...]:
    """The segments that the ones made from our fields don't give back, whatever their order."""
    all_made, all_came = list(made), list(came)
    if sorted(all_made) == sorted(at.segment for at in all_came):
        return ()
    ours: dict[Key, list[Segment]] = {}
    for each in all_made:
        ours.setdefault(_key(each, source.delimiters), []).append(each)
    theirs: dict[Key, list[Located]] = {}
    for at in all_came:
        theirs.setdefault(_key(at.segment, source.delimiters), []).append(at)
    return tuple(
        source.kept(at) for key, some in theirs.items() if not _alike(ours.get(key, []), some) for at in some
    )


def arranged(order: Sequence[str], made: Iterable[Segment], kept: Sequence[Kept], pen: Pen) -> list[Segment]:
    """A loop's segments in the guide's order."""
    segments = list(made)
    if kept:
        replaced = {_key(each.segment, each.delimiters) for each in kept}
        segments = [each for each in segments if _key(each, pen.delimiters) not in replaced]
        segments += as_they_came(kept, pen)
    return sorted(segments, key=lambda each: _place(order, each.identifier))


def as_they_came(kept: Iterable[Kept], pen: Pen) -> list[Segment]:
    """Kept segments, in the separators of the document that is written."""
    return [as_it_came(each, pen) for each in kept]


def _place(order: Sequence[str], identifier: str) -> int:
    return order.index(identifier) if identifier in order else len(order)


def _key(segment: Segment, delimiters: Delimiters) -> Key:
    identifier = segment.identifier
    if identifier == "HI":
        return identifier, code_group(segment, delimiters)
    return identifier, segment.element(1) if identifier in _QUALIFIED else ""


def _alike(ours: list[Segment], theirs: list[Located]) -> bool:
    if len(ours) != len(theirs):
        return False
    if all(same(each, at.segment) for each, at in zip(ours, theirs, strict=True)):
        return True
    return Counter(map(_said, ours)) == Counter(_said(trimmed(at.segment)) for at in theirs)


def _said(segment: tuple[str, ...]) -> tuple[str | Decimal, ...]:
    """What a segment says, numbers by their value: equal where `same` says so."""
    return tuple(text if (value := number(text)) is None else value for text in segment)
