from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from x12.identifiers import Unacceptable
from x12.identifiers.dates import Period, parse_birth_date, parse_date

TODAY = date(2026, 11, 21)
FORMS = ("%m%d%Y", "%m/%d/%Y", "%m-%d-%Y", "%m.%d.%Y", "%m %d %Y", "%Y-%m-%d", "%Y%m%d", "%Y/%m/%d")


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(FORMS))
def test_four_digit_years_are_taken_in_every_form(day: date, form: str) -> None:
    assert parse_date(f" {day:{form}} ", TODAY) == day


@given(st.dates(date(1927, 1, 1), TODAY), st.sampled_from(("%m%d%y", "%m/%d/%y")))
def test_birth_dates_with_short_years_are_never_in_the_future(day: date, form: str) -> None:
    assert parse_birth_date(f"{day:{form}}", TODAY) == day


@pytest.mark.parametrize(
    ("keyed", "day"),
    [
        ("5/7/24", date(2024, 5, 7)),
        ("051724", date(2024, 5, 17)),
        ("t", TODAY),
        ("T-3", TODAY - timedelta(3)),
        ("t + 10", TODAY + timedelta(10)),
        ("today", TODAY),
        ("112136", date(2036, 11, 21)),
        ("112236", date(1936, 11, 22)),
    ],
)
def test_short_and_relative_forms(keyed: str, day: date) -> None:
    assert parse_date(keyed, TODAY) == day


@pytest.mark.parametrize(
    ("keyed", "says"),
    [
        ("", "Key a date"),
        ("5/17", "Key a date"),
        ("tomorrow", "Key a date"),
        ("13/1/2024", "no such month"),
        ("2/30/2024", "no such day"),
        ("1/1/1800", "Check the year"),
        ("٠٥١٧٢٤", "Key a date"),
        ("t-99999", "Key a date"),
    ],
)
def test_slips_say_what_to_do(keyed: str, says: str) -> None:
    with pytest.raises(Unacceptable, match=says):
        parse_date(keyed, TODAY)


def test_birth_dates_are_possible_ones() -> None:
    with pytest.raises(Unacceptable, match="future"):
        parse_birth_date("11/22/2026", TODAY)
    with pytest.raises(Unacceptable, match="Nobody"):
        parse_birth_date("1/1/1900", TODAY)


@given(st.text(max_size=20))
def test_any_text_is_a_date_or_a_sentence(keyed: str) -> None:
    try:
        outcome: date | str = parse_date(keyed, TODAY)
    except Unacceptable as refused:
        outcome = refused.sentence
    assert isinstance(outcome, date) or outcome.endswith(".")


def test_periods_include_both_ends_and_go_on_without_one() -> None:
    year = Period(date(2026, 1, 1), date(2026, 12, 31))
    assert year.covers(year.start)
    assert year.end is not None
    assert year.covers(year.end)
    assert not year.covers(date(2027, 1, 1))
    assert Period(year.start).covers(date(2090, 1, 1))
    assert str(year) == "2026-01-01 to 2026-12-31"


@pytest.mark.parametrize("keyed", ["190524", "201115", "2024517"])
def test_digits_run_together_are_never_a_year_and_less_than_four(keyed: str) -> None:
    with pytest.raises(Unacceptable):
        parse_date(keyed, TODAY)
