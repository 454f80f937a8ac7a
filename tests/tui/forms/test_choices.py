"""Codes are found by code or by words."""

import pytest

from tui.forms.choices import Choice, ValueList, choice_kind, choose, found
from x12.identifiers import Unacceptable

PLACES = (
    Choice("11", "Office"),
    Choice("12", "Home"),
    Choice("21", "Inpatient hospital"),
    Choice("22", "Outpatient hospital"),
)


def codes(choices) -> list[str]:
    """Their codes."""
    return [choice.code for choice in choices]


def test_a_code_comes_before_words():
    assert codes(found(PLACES, "1")) == ["11", "12"]
    assert codes(found(PLACES, "hosp out")) == ["22"]
    assert codes(found(PLACES, "")) == ["11", "12", "21", "22"]


def test_one_meaning_is_chosen_and_two_are_refused():
    assert choose(PLACES, "21").words == "Inpatient hospital"
    assert choose(PLACES, "off").code == "11"
    with pytest.raises(Unacceptable, match="F4"):
        choose(PLACES, "o")


def test_a_code_field_is_full_with_a_whole_code_only():
    kind = choice_kind(PLACES)
    assert kind.full("11")
    assert not kind.full("99")
    assert not kind.full("1")
    assert kind.parse("home") == "12"


def test_the_open_list_narrows_and_its_cursor_stays_inside():
    values = ValueList(PLACES)
    assert values.move(9).chosen == PLACES[3]
    assert values.move(-9).chosen == PLACES[0]
    narrowed = values.move(3).type("h").type("o").type("m")
    assert narrowed.chosen == PLACES[1]
    assert narrowed.erase().typed == "ho"
    assert values.type("z").chosen is None
    assert values.type("z").move(1).chosen is None


def test_a_list_that_is_looked_up_asks_its_finder_for_what_is_typed():
    asked = []

    def finder(typed: str):
        asked.append(typed)
        return [choice for choice in PLACES if choice.code.startswith(typed)]

    values = ValueList(finder=finder)
    assert asked == []
    assert codes(values.type("2").rows) == ["21", "22"]
    assert asked == ["2"]
    assert values.type("2").move(1).chosen == PLACES[3]
