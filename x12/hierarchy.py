"""HL levels as they came: each with its segments, and how deep it stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from x12.wire import Located, Source


@dataclass(frozen=True, slots=True)
class HierarchicalLevel:
    """One HL with its segments, up to the next HL."""

    head: Located
    depth: int
    """0 for the topmost kind of level."""
    body: list[Located]

    @property
    def number(self) -> str:
        """HL01."""
        return self.head.segment.element(1)


def split_levels(
    located: Sequence[Located], codes: Sequence[str], source: Source
) -> tuple[list[Located], list[HierarchicalLevel]]:
    """What comes before the first HL, and the levels; `codes` are HL03 from the top down.

    A level of another kind is noted, and counted to what comes before.
    """
    before: list[Located] = []
    levels: list[HierarchicalLevel] = []
    body = before
    for at in located:
        if at.segment.identifier != "HL":
            body.append(at)
        elif (code := at.segment.element(3)) in codes:
            body = []
            levels.append(HierarchicalLevel(at, codes.index(code), body))
        else:
            source.report(at, 3, "This transaction has no level of this kind.", "7")
            body = before
            body.append(at)
    return before, levels
