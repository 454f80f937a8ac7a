"""Which codes of a claim stand together: the qualifiers of HI composites, by group."""

from enum import Enum, auto

from x12.delimiters import Delimiters
from x12.segment import Segment


class CodeGroup(Enum):
    """Qualifiers that share a list; no plain texts, so that nothing on the wire can pass for one of them."""

    DIAGNOSES = auto()
    PROCEDURES = auto()
    ANESTHESIA = auto()
    MIXED = auto()
    """A segment with codes of several groups; no guide has such."""


_GROUPS = {
    **dict.fromkeys(("ABK", "ABF", "ABJ", "APR", "ABN"), CodeGroup.DIAGNOSES),
    **dict.fromkeys(("BBR", "BBQ"), CodeGroup.PROCEDURES),
    **dict.fromkeys(("BP", "BO"), CodeGroup.ANESTHESIA),
}


def code_group(segment: Segment, delimiters: Delimiters) -> CodeGroup | str:
    """The group of an HI segment's codes; a qualifier that stands alone is its own group."""
    qualifiers = [text.partition(delimiters.component)[0] for text in segment[1:] if text]
    groups = {_GROUPS.get(qualifier, qualifier) for qualifier in qualifiers}
    return groups.pop() if len(groups) == 1 else CodeGroup.MIXED
