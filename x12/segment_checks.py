"""What is wrong with a segment whatever transaction set it is in (IK304 and IK403 codes)."""

import re
from collections.abc import Iterator, Sequence

from x12.delimiters import Delimiters
from x12.problem import Problem
from x12.segment import Segment
from x12.text import is_clean

_IDENTIFIER = re.compile("[A-Z][A-Z0-9]{1,2}")


def segment_problems(
    segments: Sequence[Segment], first_position: int, delimiters: Delimiters
) -> Iterator[Problem]:
    """Check the names and characters of neighbouring segments; the first has this position in its set."""
    misnamed = {name for name in {each[0] for each in segments} if not _IDENTIFIER.fullmatch(name)}
    separators = str.maketrans("", "", delimiters.component + delimiters.repetition)
    for position, segment in enumerate(segments, first_position):
        if segment[0] in misnamed:
            yield Problem("A segment has no proper name.", "", position, code="1", fatal=False)
        elif not is_clean("".join(segment)):
            yield from _character_problems(segment, position, separators)


def _character_problems(
    segment: Segment, position: int, separators: dict[int, int | None]
) -> Iterator[Problem]:
    name = segment.identifier
    for element, text in enumerate(segment[1:], start=1):
        if not is_clean(text.translate(separators)):
            sentence = f"{name}{element:02} holds a control character or another one that can't be shown."
            yield Problem(sentence, name, position, element, code="6", fatal=False, bad_value=text)
