"""What may be typed as a code."""

from datetime import timedelta

import pytest

from api_client.records import Passcode
from screens.sign_in.codes import code_kind, parse_code, sent_words
from x12.identifiers import Unacceptable


@pytest.mark.parametrize(
    ("typed", "code"),
    [("804 117", "804117"), ("80411723", "80411723"), ("abcde-fgh23", "abcdefgh23"), (" 804117 ", "804117")],
)
def test_digits_passcodes_and_recovery_codes_are_taken(typed: str, code: str):
    assert parse_code(typed) == code


@pytest.mark.parametrize("typed", ["", "123", "abc", "12345678901234567890123456", "804117;", "٨٠٤١١٧"])
def test_what_is_none_of_them_is_refused(typed: str):
    with pytest.raises(Unacceptable, match="six digits"):
        parse_code(typed)


def test_six_digits_are_full_unless_a_passcode_was_sent():
    assert code_kind(lambda: False).full("804 117")
    assert not code_kind(lambda: False).full("abcdef")
    assert not code_kind(lambda: True).full("804117")


def test_where_it_went_and_for_how_long_it_counts_is_told():
    passcode = Passcode("f***@larkfield.example", timedelta(minutes=10), timedelta(hours=8))
    assert sent_words(passcode) == (
        "Sent to f***@larkfield.example; type it within 10 minutes. "
        "It then counts here for 8 hours: no code is asked."
    )
    never = Passcode("f***@larkfield.example", timedelta(minutes=10), timedelta(0))
    assert sent_words(never, "12345678").endswith("minutes. In the demo nothing is sent: it is 12345678.")
