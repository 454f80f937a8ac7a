"""The form for a person."""

import pytest

from screens.users.person_form import person_form, person_of, texts_of
from tests.screens.users.staff import PERSON, TODAY
from tui.forms import FormState


def keyed(**texts: str) -> FormState:
    state = FormState.start(person_form(lambda: TODAY))
    for field, text in {**texts_of(PERSON), **texts}.items():
        state = state.set(field, text)
    return state


def test_a_person_comes_back_as_keyed():
    state = keyed(middle_initial="q", phone="(617) 555-0100", zip="02139-4301")
    assert state.problems() == {}
    person = person_of(state.answers)
    assert (person.first_name, person.zip, person.phone) == ("Front", "02139-4301", "(617) 555-0100")
    assert person.date_of_birth == PERSON.date_of_birth


def test_a_known_person_fills_the_form():
    state = FormState.start(person_form(lambda: TODAY, PERSON))
    assert not state.dirty
    assert person_of(state.answers) == PERSON


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("first_name", "R2D2"),
        ("last_name", ""),
        ("last_name", "=cmd"),
        ("middle_initial", "ab"),
        ("date_of_birth", "t+1"),
        ("ssn_last4", "123"),
        ("zip", "2139"),
        ("email", "front at desk"),
        ("phone", "555-0100"),
        ("phone", "1" * 16),
        ("phone", "(((((((((((((((((((((((((((((("),
    ],
)
def test_what_can_not_be_used_is_said_at_its_field(field: str, text: str):
    assert list(keyed(**{field: text}).problems()) == [field]


def test_names_are_people_s_own():
    for name in ("O'Brien", "Núñez", "van der Berg", "Anne-Marie", "St. John", "李"):
        assert keyed(last_name=name).problems() == {}


def test_nothing_of_the_person_is_in_a_repr():
    assert "Desk" not in repr(person_of(keyed().answers))
    assert "Desk" not in repr(keyed().answers)
