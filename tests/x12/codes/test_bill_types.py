import pytest

from x12.codes import bill_types


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


def test_what_a_type_of_bill_asks_for() -> None:
    assert bill_types.is_inpatient("111")
    assert bill_types.is_inpatient("0212")
    assert not bill_types.is_inpatient("131")
    assert bill_types.needs_control_number("137")
    assert not bill_types.needs_control_number("131")


@pytest.mark.parametrize("wrong", ["", "13", "1311", "13Z", "191", "991"])
def test_a_wrong_type_of_bill_is_not_known(wrong: str) -> None:
    assert not bill_types.is_known(wrong)


@pytest.mark.parametrize("kind", ["11", "12", "13", "14", "21", "32", "72", "81", "85"])
def test_common_bills_are_known(kind: str) -> None:
    assert all(bill_types.is_known(f"{kind}{frequency}") for frequency in "123478")
