from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from x12.identifiers import Unacceptable
from x12.identifiers.masking import masked
from x12.identifiers.member_id import MemberIdRule, parse_member_id
from x12.identifiers.money import dollars, parse_money
from x12.identifiers.npi import check_digit, parse_npi
from x12.identifiers.ssn import parse_ssn

PUBLISHED_NPIS = ("1234567893", "1508165317", "1942484381")
nine_digits = st.from_regex(r"[12][0-9]{8}", fullmatch=True)


@pytest.mark.parametrize("npi", PUBLISHED_NPIS)
def test_published_npis_pass(npi: str) -> None:
    assert parse_npi(f" {npi[:4]}-{npi[4:]} ") == npi


@given(nine_digits, st.integers(0, 9), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(first_nine: str, at: int, by: int) -> None:
    npi = first_nine + check_digit(first_nine)
    assert parse_npi(npi) == npi
    wrong = npi[:at] + str((int(npi[at]) + by) % 10) + npi[at + 1 :]
    with pytest.raises(Unacceptable):
        parse_npi(wrong)


@pytest.mark.parametrize(
    ("keyed", "says"),
    [("", "Key"), ("12345", "has 5"), ("12345678X3", "digits only"), ("3234567893", "starts with 1 or 2")],
)
def test_npi_slips(keyed: str, says: str) -> None:
    with pytest.raises(Unacceptable, match=says):
        parse_npi(keyed)


def test_member_id_follows_its_rule() -> None:
    assert parse_member_id("1000 0000-0012") == "100000000012"
    assert parse_member_id("ab12345", MemberIdRule(7, digits_only=False, card="card")) == "AB12345"
    for keyed, says in (("", "12 digits"), ("1234567890", "this has 10"), ("10000000001A", "digits only")):
        with pytest.raises(Unacceptable, match=says):
            parse_member_id(keyed)


def test_ssn() -> None:
    assert parse_ssn("123-45-6789") == "123456789"
    assert parse_ssn("900-12-3456", allow_synthetic=True) == "900123456"
    for keyed in ("", "123-45-678", "12345678X", "000-12-3456", "666-12-3456", "123-00-4567", "123-45-0000"):
        with pytest.raises(Unacceptable) as refused:
            parse_ssn(keyed)
        assert not keyed or keyed not in refused.value.sentence
    with pytest.raises(Unacceptable, match="starts with 9"):
        parse_ssn("900-12-3456")


def test_masking_never_shows_more_than_asked() -> None:
    assert masked("1EG4TE5MK73") == "•••••••MK73"
    assert masked("1234") == "••••"
    assert masked("123456789", 2) == "•••••••89"


@pytest.mark.parametrize(
    ("keyed", "amount"),
    [("125", "125.00"), ("$1,250.5", "1250.50"), (".5", "0.50"), ("0", "0.00"), ("12.", "12.00")],
)
def test_money_is_taken_as_keyed(keyed: str, amount: str) -> None:
    assert str(parse_money(keyed)) == amount


@pytest.mark.parametrize("keyed", ["", ".", "1,25", "-3", "1.234", "1e5", "NaN", "١٢", "99999999999"])
def test_what_is_no_amount_is_refused(keyed: str) -> None:
    with pytest.raises(Unacceptable):
        parse_money(keyed)


@given(st.decimals(0, Decimal("99999999.99"), places=2))
def test_shown_money_can_be_keyed_again(amount: Decimal) -> None:
    assert parse_money(dollars(amount)) == amount
