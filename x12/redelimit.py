"""Carry segments from one interchange's delimiters into another's."""

from x12.delimiters import STANDARD, Delimiters
from x12.segment import Segment
from x12.unwritable import UnwritableError


def redelimited(segment: Segment, old: Delimiters, new: Delimiters = STANDARD) -> Segment:
    """Give a segment that was read in the old delimiters in the new ones.

    Raises UnwritableError where its data holds a character that would separate something there.
    """
    if old == new:
        return segment
    structure = {old.component: new.component}
    if old.repetition and new.repetition:
        structure[old.repetition] = new.repetition
    refused = set(str(new)) - set(structure)
    for position, text in enumerate(segment):
        if refused.intersection(text):
            where = f"{segment.identifier}{position:02}"
            raise UnwritableError(
                f"{where} holds a delimiter of the new interchange.", segment.identifier, position
            )
    table = str.maketrans(structure)
    return Segment(text.translate(table) for text in segment)
