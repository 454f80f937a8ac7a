"""Each kind reads what a person may key, and says in a sentence what it can't read."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.forms import (
    DIGITS,
    NAME,
    SECRET,
    brief_date_kind,
    code_kind,
    date_kind,
    digits_kind,
    identifier_kind,
    money_kind,
)
from x12.identifiers import Unacceptable


@pytest.mark.parametrize(
    ("text", "amount"),
    [("125", "125.00"), ("125.5", "125.50"), ("$1,250.50", "1250.50"), (".5", "0.50"), ("-3", "-3.00")],
)
def test_money_is_read_in_every_sane_form(text: str, amount: str):
    assert money_kind().parse(text) == Decimal(amount)
    assert money_kind().show(money_kind().parse(text)) == amount


@pytest.mark.parametrize(
    ("text", "amount"), [("1,250.00", "1250.00"), ("-1,250", "-1250.00"), ("$12,345,678.9", "12345678.90")]
)
def test_commas_part_thousands(text: str, amount: str):
    assert money_kind().show(money_kind().parse(text)) == amount


@pytest.mark.parametrize(
    "text", ["12,50", "4,12", "1,2,3", ",125", "1250,", "1,25.00", "1234,567", "1.000,00"]
)
def test_a_comma_is_no_point(text: str):
    with pytest.raises(Unacceptable, match="Key a point before the cents"):
        money_kind().parse(text)
    assert money_kind().pointed(text) == text


@given(st.text(max_size=12))
def test_money_is_read_or_refused_with_a_sentence(text: str):
    try:
        amount = money_kind().parse(text)
    except Unacceptable as refusal:
        amount = refusal
    assert isinstance(amount, Decimal) or amount.sentence.endswith(".")


@given(st.decimals(min_value=-999999, max_value=999999, places=2))
def test_money_shown_is_read_again(amount: Decimal):
    kind = money_kind()
    assert kind.parse(kind.show(amount)) == amount


def test_digits_ignore_blanks_and_refuse_letters():
    assert DIGITS.parse("12 34") == "1234"
    with pytest.raises(Unacceptable):
        DIGITS.parse("12a")


def test_a_code_is_full_with_its_last_digit():
    code = digits_kind(6)
    assert not code.full("12345")
    assert code.full("123 456")
    assert code.pasted(" 123 456\n") == "123456"
    with pytest.raises(Unacceptable, match="all 6"):
        code.parse("12345")


def test_an_identifier_counts_letters_and_digits_only():
    kind = identifier_kind("MBI", lambda text: text.replace("-", ""), 11)
    assert kind.full("1EG4-TE5-MK73")
    assert not kind.full("1EG4-TE5-MK7")
    assert kind.typed("e") == "E"
    assert kind.pasted(" 1eg4-te5-mk73\r\n") == "1EG4-TE5-MK73"


@pytest.mark.parametrize(("text", "full"), [("051724", False), ("05172024", True), ("05/17/2024", True)])
def test_a_date_is_full_only_when_nothing_can_follow(text: str, full: bool):
    kind = date_kind(lambda _text: date(2024, 5, 17))
    assert kind.full(text) is full
    assert kind.show(date(2024, 5, 17)) == "05/17/2024"


def test_a_secret_is_kept_as_it_is():
    assert SECRET.parse(" pass word ") == " pass word "
    assert SECRET.secret
    assert SECRET.pasted("word\n") == "word"


def test_names_are_keyed_as_capitals_and_pasted_as_one_line():
    assert NAME.typed("é") == "É"
    assert NAME.parse("  de  la cruz ") == "de la cruz"
    assert NAME.pasted("de\n\tla cruz") == "de la cruz"


@pytest.mark.parametrize(
    ("text", "amount"),
    [("12550", "125.50"), ("125.5", "125.50"), ("5", "0.05"), ("-80", "-0.80"), ("125.", "125.00")],
)
def test_money_without_a_point_key(text: str, amount: str):
    kind = money_kind()
    assert kind.show(kind.parse(kind.pointed(text))) == amount
    assert kind.pointed(amount) == amount


@given(st.decimals(min_value=-999999, max_value=999999, places=2))
def test_money_keyed_without_its_point_is_the_same_money(amount: Decimal):
    kind = money_kind()
    shown = kind.show(amount)
    assert kind.pointed(shown) == shown
    assert kind.parse(kind.pointed(shown.replace(".", ""))) == amount


@given(st.text(max_size=12) | st.text("0123456789-,.$ ", max_size=40))
def test_what_is_no_amount_gets_no_point(text: str):
    kind = money_kind()
    try:
        kind.parse(text)
    except Unacceptable:
        assert kind.pointed(text) == text
    else:
        assert kind.pointed(kind.pointed(text)) == kind.pointed(text)


@pytest.mark.parametrize(
    ("text", "full"), [("05172", False), ("051724", True), ("05/17/24", True), ("5/17/2", False)]
)
def test_six_digits_are_a_whole_date_on_a_claim(text: str, full: bool):
    kind = brief_date_kind(lambda _text: date(2024, 5, 17))
    assert kind.full(text) is full
    assert kind.show(date(2024, 5, 17)) == "05/17/24"


def test_a_code_is_full_at_its_length_in_capitals():
    kind = code_kind(5)
    assert kind.full("J1885")
    assert not kind.full("J188")
    assert kind.parse("j1885 ") == "J1885"
