"""How hours, service codes and the like are read."""

import pytest

from screens.claim_entry import kinds
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
