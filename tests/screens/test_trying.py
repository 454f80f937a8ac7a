"""The demo's people."""

from datetime import date

import pytest

from api_client.demo import TryThis
from screens.trying import only_ssn, patient_of, row_of
from tui.text import plain

PERSON = TryThis(
    "Hospice",
    {"last_name": "Peterson", "first_name": "Phyllis", "date_of_birth": "1943-02-26", "mbi": "1SC4GD5CN28"},
)


def test_a_person_becomes_a_patient() -> None:
    patient = patient_of(PERSON)
    assert (patient.last_name, patient.mbi, patient.date_of_birth) == (
        "Peterson",
        "1SC4GD5CN28",
        date(1943, 2, 26),
    )


def test_a_date_that_is_none_is_left_empty() -> None:
    assert patient_of(TryThis("x", {"date_of_birth": "soon"})).date_of_birth is None


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        (PERSON.fields, "Peterson, Phyllis  1SC4GD5CN28"),
        ({"member_id": "100648303897"}, "member 100648303897"),
        ({"ssn": "935098371"}, "SSN 935098371"),
    ],
)
def test_the_row_says_what_to_see_and_whom_to_ask_about(fields: dict[str, str], says: str) -> None:
    shown = plain(row_of(TryThis("Hospice", fields)))
    assert shown.startswith("Hospice  ")
    assert shown.endswith(says)


def test_only_a_person_without_anything_else_is_asked_about_by_ssn() -> None:
    assert only_ssn(TryThis("x", {"ssn": "935098371"})) == "935098371"
    assert only_ssn(TryThis("x", {"ssn": "935098371", "member_id": "1"})) == ""


def test_hostile_notes_are_shown_as_text() -> None:
    assert plain(row_of(TryThis("\x1b]0;evil\x07[b]", {"last_name": "\u202eEVIL"}))).isprintable()
