import pytest

from x12.codes import bill_types
from x12.identifiers.type_of_bill import FACILITIES


@pytest.mark.parametrize(
    ("type_of_bill", "words"),
    [
        ("131", "Hospital outpatient, whole stay or visit"),
        ("0117", "Hospital inpatient (Part A), replaces an earlier claim"),
        ("329", "Home health under a plan of care, last of a home health or other series"),
        ("19", "Hospital"),
        ("999", "999"),
        ("", ""),
    ],
)
def test_each_digit_has_its_words(type_of_bill: str, words: str) -> None:
    assert bill_types.words(type_of_bill) == words


def test_every_facility_has_words() -> None:
    assert all(bill_types.words(f"{each}1") != f"{each}1" for each in FACILITIES)
