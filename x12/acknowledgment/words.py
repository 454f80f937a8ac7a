"""Acknowledgment codes in our own words, and a 999 as sentences."""

from collections.abc import Iterator, Mapping

from x12.acknowledgment.records import ElementError, GroupAcknowledgment, SegmentError, SetAcknowledgment
from x12.text import clean

SEGMENT_ERRORS: Mapping[str, str] = {
    "1": "this segment isn't known",
    "2": "this segment isn't expected here",
    "3": "a required segment is missing",
    "4": "the loop repeats too often",
    "5": "the segment repeats too often",
    "6": "this segment isn't part of the transaction",
    "7": "the segment is out of order",
    "8": "the segment has wrong elements",
    "I4": "the guide doesn't use this segment",
    "I6": "a segment is missing that this case needs",
    "I7": "the loop comes too few times",
    "I8": "the segment comes too few times",
    "I9": "this segment isn't used in this case",
}
"""IK304."""

ELEMENT_ERRORS: Mapping[str, str] = {
    "1": "is required and missing",
    "2": "is missing, though another element requires it",
    "3": "is more than the segment holds",
    "4": "is too short",
    "5": "is too long",
    "6": "has a character that isn't allowed",
    "7": "isn't one of the codes for it",
    "8": "isn't a valid date",
    "9": "isn't a valid time",
    "10": "excludes another element that is there",
    "12": "repeats too often",
    "13": "has too many components",
    "I6": "has a code that the guide doesn't use",
    "I9": "is missing, though this case needs it",
    "I10": "isn't used by the guide",
    "I11": "repeats too few times",
    "I12": "doesn't have the required form",
    "I13": "isn't used in this case",
}
"""IK403."""

SET_ERRORS: Mapping[str, str] = {
    "1": "the transaction isn't supported",
    "2": "SE is missing",
    "3": "the control numbers of ST and SE differ",
    "4": "the number of segments is wrong",
    "5": "segments are wrong",
    "6": "the transaction's identifier is missing or wrong",
    "7": "the control number is missing or wrong",
    "18": "the transaction doesn't belong in this group",
    "19": "the guide's name in ST03 is wrong",
    "23": "the control number was used before in this group",
    "I5": "the guide isn't supported",
    "I6": "the guide's name doesn't fit",
}
"""IK502; codes for security (8 to 17, 24 to 27) are left to their number."""

GROUP_ERRORS: Mapping[str, str] = {
    "1": "this kind of group isn't supported",
    "2": "this version isn't supported",
    "3": "GE is missing",
    "4": "the control numbers of GS and GE differ",
    "5": "the number of transactions is wrong",
    "6": "the control number isn't valid",
    "19": "the control number was used before",
}
"""AK905; codes for security (10 to 18, 23 to 26) are left to their number."""

_OUTCOMES = {"A": "accepted", "E": "accepted with errors", "P": "accepted in part"}


def sentences(acknowledgment: GroupAcknowledgment) -> tuple[str, ...]:
    """Say what the receiver found, the outcome first; no patient data is quoted."""
    outcome = _OUTCOMES.get(acknowledgment.outcome, "rejected")
    group = _with_reasons(f"The group was {outcome}", acknowledgment.codes, GROUP_ERRORS)
    lines = [group]
    for each in acknowledgment.sets:
        lines += _set_sentences(each)
    return tuple(lines)


def _set_sentences(acknowledgment: SetAcknowledgment) -> Iterator[str]:
    if acknowledgment.outcome == "A":
        return
    name = clean(f"{acknowledgment.identifier} {acknowledgment.control_number}")
    outcome = _OUTCOMES.get(acknowledgment.outcome, "rejected")
    yield _with_reasons(f"{name} was {outcome}", acknowledgment.codes, SET_ERRORS)
    for error in acknowledgment.errors:
        where = _where(error)
        if not error.elements:
            yield f"{where}: {_word(SEGMENT_ERRORS, error.code)}."
        for element in error.elements:
            yield f"{where}: {_element_sentence(error, element)}"


def _where(error: SegmentError) -> str:
    loop = f" in loop {clean(error.loop)}" if error.loop else ""
    return f"Segment {error.segment_position} ({clean(error.segment_identifier)}){loop}"


def _element_sentence(error: SegmentError, element: ElementError) -> str:
    component = f"-{element.component}" if element.component else ""
    name = f"{clean(error.segment_identifier)}{element.element:02}{component}"
    return f"{name} {ELEMENT_ERRORS.get(element.code) or f'has error {clean(element.code)}'}."


def _with_reasons(start: str, codes: tuple[str, ...], words: Mapping[str, str]) -> str:
    reasons = "; ".join(_word(words, code) for code in codes)
    return f"{start}: {reasons}." if reasons else f"{start}."


def _word(words: Mapping[str, str], code: str) -> str:
    return words.get(code) or f"code {clean(code)}"
