"""How hours, service codes and the like are read."""

from decimal import Decimal

import pytest

from screens.claim_entry import kinds
from screens.claim_entry.entry import entry_of
from tests.screens.claim_entry.settings import a_setting
from tui.forms import FormState
from x12.claims.records import ClaimKind
from x12.identifiers import Unacceptable


@pytest.mark.parametrize(
    ("text", "value"),
    [("14", "1400"), ("9", "0900"), ("930", "0930"), ("1430", "1430"), ("23:59", "2359"), ("00", "0000")],
)
def test_hours(text: str, value: str) -> None:
    assert kinds.HOUR.parse(text) == value
    assert kinds.HOUR.parse(kinds.HOUR.show(value)) == value


@pytest.mark.parametrize("text", ["24", "2460", "99", "x", "12345", ""])
def test_no_such_hour(text: str) -> None:
    with pytest.raises(Unacceptable):
        kinds.HOUR.parse(text)


@pytest.mark.parametrize("text", ["KAGD", "KAGD12", "KÄGD1", "KA-D1"])
def test_no_such_code_of_a_service(text: str) -> None:
    with pytest.raises(Unacceptable):
        kinds.SERVICE.parse(text)


@pytest.mark.parametrize(
    ("text", "value"), [("1", "1"), (" 12 ", "12"), ("2.5", "2.5"), (".5", "0.5"), ("3.", "3"), ("007", "7")]
)
def test_quantities(text: str, value: str) -> None:
    assert kinds.QUANTITY.parse(text) == Decimal(value)


_NOT_PLAIN = (
    "nan",
    "snan",
    "inf",
    "-Infinity",
    "1e3",
    "1E",
    "1_000",
    "1,000",
    "+1",
    "1.2.3",
    "1 2",
    "\u0661",
)


@pytest.mark.parametrize("text", [*_NOT_PLAIN, "-1", "0", "0.0", ".", "", "1000000"])
def test_no_such_quantity(text: str) -> None:
    with pytest.raises(Unacceptable):
        kinds.QUANTITY.parse(text)


@pytest.mark.parametrize("field_id", ["line.1.units", "line.1.drug-units"])
def test_letters_in_a_quantity_are_no_number(field_id: str) -> None:
    form = entry_of(ClaimKind.PROFESSIONAL).form(a_setting()).form
    state = FormState.start(form, {"line.1.code": "J1100", "line.1.ndc": "00093000101"}).at(field_id)
    for letter in "nan":
        state = state.type(letter)
    assert state.left().errors[field_id] == "Key how many, such as 1 or 2.5."
