"""What ISA, GS and ST may hold. A value that is wrong but harmless to reading is not fatal."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from x12.families import belongs, names_its_version
from x12.levels import shown
from x12.problem import Problem
from x12.segment import Segment

_QUALIFIERS = frozenset({"01", "14", "20", "27", "28", "29", "30", "33", "ZZ"})
_VERSION = "00501"
_GUIDES = "005010"


def _is_date(text: str) -> bool:
    """Whether it is YYYYMMDD."""
    if not re.fullmatch("[0-9]{8}", text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _is_time(text: str) -> bool:
    """Whether it is HHMM, and perhaps seconds and hundredths."""
    return re.fullmatch("([01][0-9]|2[0-3])[0-5][0-9]([0-5][0-9]([0-9]{1,2})?)?", text) is not None


def _is_control_number(text: str) -> bool:
    return re.fullmatch("[0-9]{9}", text) is not None


_Check = tuple[int, Callable[[str], object], str, str]

_INTERCHANGE_CHECKS: tuple[_Check, ...] = (
    (1, {"00", "03"}.__contains__, "010", "ISA01 is 00 or 03."),
    (3, {"00", "01"}.__contains__, "012", "ISA03 is 00 or 01."),
    (5, _QUALIFIERS.__contains__, "005", "ISA05 isn't a known kind of identifier."),
    (6, str.strip, "006", "ISA06 names no sender."),
    (7, _QUALIFIERS.__contains__, "007", "ISA07 isn't a known kind of identifier."),
    (8, str.strip, "008", "ISA08 names no receiver."),
    (9, lambda text: _is_date(f"20{text}"), "014", "ISA09 isn't a date, YYMMDD."),
    (10, lambda text: len(text) == 4 and _is_time(text), "015", "ISA10 isn't a time, HHMM."),
    (13, _is_control_number, "018", "ISA13 isn't nine digits."),
    (14, {"0", "1"}.__contains__, "019", "ISA14 is 0 or 1."),
    (15, {"P", "T"}.__contains__, "020", "ISA15 is P for production or T for test."),
)


def interchange_header_problems(header: Segment) -> Iterator[Problem]:
    """Check ISA's values; its delimiters were checked when it was found."""
    for element, is_right, code, sentence in _INTERCHANGE_CHECKS:
        if not is_right(header.element(element)):
            yield Problem(sentence, "ISA", 1, element, code=code, fatal=False)
    if header.element(1) == "03" and not header.element(2).strip():
        yield Problem("ISA02 is empty, but ISA01 announces it.", "ISA", 1, 2, code="011", fatal=False)
    if header.element(3) == "01" and not header.element(4).strip():
        yield Problem("ISA04 is empty, but ISA03 announces it.", "ISA", 1, 4, code="013", fatal=False)
    yield from _version_problems(header.element(12))


def _version_problems(version: str) -> Iterator[Problem]:
    if not re.fullmatch("[0-9]{5}", version):
        yield Problem("ISA12 isn't a version of five digits.", "ISA", 1, 12, code="017", fatal=False)
    elif version != _VERSION:
        sentence = f"This interchange is in version {version}; {_VERSION} (5010) is expected."
        yield Problem(sentence, "ISA", 1, 12, code="003", fatal=False)


def group_header_problems(header: Segment) -> Iterator[Problem]:
    """Check GS; the codes are those of AK905, or of TA105 where AK905 has none."""
    if not re.fullmatch("[A-Z]{2}", header.element(1)):
        yield Problem("GS01 isn't a kind of group.", "GS", element=1, code="1", fatal=False)
    if not (header.element(2).strip() and header.element(3).strip()):
        yield Problem("GS02 and GS03 name a sender and a receiver.", "GS", element=2, fatal=False)
    if not (_is_date(header.element(4)) and _is_time(header.element(5))):
        yield Problem("GS04 and GS05 aren't a date and a time.", "GS", element=4, fatal=False)
    if not re.fullmatch("[0-9]{1,9}", header.element(6)):
        yield Problem("GS06 isn't a number of up to nine digits.", "GS", element=6, code="6", fatal=False)
    version = header.element(8).strip()
    if not version.startswith(_GUIDES):
        sentence = f"The group's version is {shown(version)}; one of {_GUIDES} is expected."
        yield Problem(sentence, "GS", element=8, code="2", fatal=False)


def set_header_problems(header: Segment, group: Segment) -> Iterator[Problem]:
    """Check ST, by itself and against GS; the codes are those of IK502."""
    identifier = header.element(1)
    if not re.fullmatch("[0-9]{3}", identifier):
        yield Problem("ST01 isn't a transaction set of three digits.", "ST", element=1, code="6")
    elif not belongs(identifier, group.element(1)):
        sentence = f"A {identifier} doesn't belong in a group of kind {shown(group.element(1))}."
        yield Problem(sentence, "ST", element=1, code="18", fatal=False)
    if not re.fullmatch("[A-Za-z0-9]{4,9}", header.element(2)):
        sentence = "ST02 isn't a control number of 4 to 9 letters or digits."
        yield Problem(sentence, "ST", element=2, code="7", fatal=False)
    version, guide = header.element(3).strip(), group.element(8).strip()
    if version != guide and (version or (names_its_version(identifier) and guide.startswith(_GUIDES))):
        sentence = f"ST03 {shown(version)} isn't the group's version {shown(guide)}."
        yield Problem(sentence, "ST", element=3, code="19", fatal=False)
