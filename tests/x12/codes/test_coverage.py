"""Codes that the field's own lists and public files hold: every one that matters has words."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.samples import SHARED, samples
from x12.codes.meaning import CodeList, meaning_of, meanings_in
from x12.delimiters import Delimiters
from x12.reader import read_transaction_sets
from x12.segment import Segment

NEWER_PLACES = {"27", "66"}
"""Assigned by CMS after the list that the test has was made."""
MANGLED = {"0", "ETEST", "ITEST", "DTEST", "HTEST", "JTEST"}
"""Test data that stands where a code should, in public samples."""
INFORMATION = {
    "BG": CodeList.CONDITIONS,
    "BH": CodeList.OCCURRENCES,
    "BI": CodeList.OCCURRENCE_SPANS,
    "BE": CodeList.VALUES,
}
"""The lists of the composites of HI."""


def codes_in(name: str) -> set[str]:
    path = SHARED / "code_sets" / name
    if not path.exists():
        pytest.skip(f"no {path}")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        return {row[0] for row in rows}


def test_adjustment_reasons_are_real() -> None:
    assert set(meanings_in(CodeList.ADJUSTMENT_REASONS)) <= codes_in("carc_codes_only.csv")


def test_revenue_codes_are_real() -> None:
    assert set(meanings_in(CodeList.REVENUE_CODES)) <= codes_in("revenue_codes_only.csv")


def test_places_of_service_are_all_there() -> None:
    assert set(meanings_in(CodeList.PLACES_OF_SERVICE)) == codes_in("place_of_service.csv") | NEWER_PLACES


def test_every_status_category_has_words() -> None:
    letters = {"A": range(9), "E": range(5), "F": range(6), "P": range(6), "R": {0, 1, *range(3, 18)}}
    numbered = {f"{letter}{number}" for letter, numbers in letters.items() for number in numbers}
    assert set(meanings_in(CodeList.STATUS_CATEGORIES)) == numbered | {"D0", "F3F", "F3N", "RQ", "X0"}


@pytest.mark.parametrize(
    ("code_list", "codes"),
    [
        (CodeList.STATUS_CODES, "3 19 20 21 65 78 88 164 187 247 249 317 496 507 562"),
        (CodeList.ADJUSTMENT_REASONS, "1 2 3 16 18 29 45 50 96 97 109 119 151 197 246 253 B5 B15 B22"),
        (CodeList.PAYMENT_STATUSES, "1 2 3 4 19 20 21 22 23 25"),
        (CodeList.PROVIDER_ADJUSTMENTS, "WO FB 72 L6 CS LE 50 J1 IR CV"),
        (CodeList.ADJUSTMENT_GROUPS, "CO PR OA PI CR"),
        (CodeList.BILL_FREQUENCIES, "1 2 3 4 7 8"),
    ],
)
def test_the_codes_that_clerks_meet_most_have_words(code_list: CodeList, codes: str) -> None:
    known = meanings_in(code_list)
    assert [code for code in codes.split() if code not in known] == []


@pytest.mark.parametrize("path", [*samples("277"), *samples("835"), *samples("837I"), *samples("837P")])
def test_codes_of_public_files_have_words(path: Path) -> None:
    unknown = {
        (code_list, code)
        for came in read_transaction_sets(path.read_bytes())
        for segment in came.segments
        for code_list, code in coded(segment, came.delimiters)
        if code and code not in MANGLED and not meaning_of(code_list, code).is_known
    }
    assert unknown == set()


ELEMENTS = {
    "CAS": {1: CodeList.ADJUSTMENT_GROUPS, **dict.fromkeys(range(2, 20, 3), CodeList.ADJUSTMENT_REASONS)},
    "CLP": {2: CodeList.PAYMENT_STATUSES, 6: CodeList.FILING_INDICATORS},
    "PLB": dict.fromkeys((3, 5, 7, 9, 11, 13), CodeList.PROVIDER_ADJUSTMENTS),
    "LQ": {2: CodeList.REMARKS},
    "MIA": dict.fromkeys((5, 20, 21, 22, 23), CodeList.REMARKS),
    "MOA": dict.fromkeys(range(3, 8), CodeList.REMARKS),
    "SV2": {1: CodeList.REVENUE_CODES},
    "SBR": {2: CodeList.RELATIONSHIPS, 9: CodeList.FILING_INDICATORS},
    "CL1": {1: CodeList.ADMISSION_TYPES, 2: CodeList.ADMISSION_SOURCES, 3: CodeList.PATIENT_STATUSES},
}
"""Which list an element's code is of; of a composite, its first component's."""


def coded(segment: Segment, delimiters: Delimiters) -> Iterator[tuple[CodeList, str]]:
    """The codes of a segment, each with its list."""
    composites = [segment.components(at, delimiters) for at in range(len(segment))]
    if segment.identifier == "STC":
        for each in (composites[at] for at in (1, 10, 11) if at < len(composites)):
            yield from zip((CodeList.STATUS_CATEGORIES, CodeList.STATUS_CODES), each, strict=False)
    if segment.identifier == "HI":
        yield from ((INFORMATION[each[0]], each[1]) for each in composites[1:] if each[0] in INFORMATION)
    for at, code_list in ELEMENTS.get(segment.identifier, {}).items():
        if at < len(composites) and composites[at]:
            yield code_list, composites[at][0]
