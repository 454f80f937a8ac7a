"""Which codes of a claim stand together: the qualifiers of HI composites, by group."""

from x12.delimiters import Delimiters
from x12.segment import Segment

DIAGNOSES = "diagnoses"
PROCEDURES = "procedures"
ANESTHESIA = "anesthesia"
MIXED = "mixed"
"""A segment with codes of several groups; no guide has such."""

_GROUPS = {
    **dict.fromkeys(("ABK", "ABF", "ABJ", "APR", "ABN"), DIAGNOSES),
    **dict.fromkeys(("BBR", "BBQ"), PROCEDURES),
    **dict.fromkeys(("BP", "BO"), ANESTHESIA),
}


def code_group(segment: Segment, delimiters: Delimiters) -> str:
    """The group of an HI segment's codes; a qualifier that stands alone is its own group."""
    qualifiers = [text.partition(delimiters.component)[0] for text in segment[1:] if text]
    groups = {_GROUPS.get(qualifier, qualifier) for qualifier in qualifiers}
    return groups.pop() if len(groups) == 1 else MIXED
