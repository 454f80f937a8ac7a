"""What may be typed as a code."""

from datetime import UTC, datetime, timedelta

import pytest

from api_client.records import Passcode
from screens.sign_in.codes import code_kind, parse_code, remembered_words, sent_words
from x12.identifiers import Unacceptable


@pytest.mark.parametrize(
    ("typed", "code"),
    [("804 117", "804117"), ("80411723", "80411723"), ("abcde-fgh23", "abcdefgh23"), (" 804117 ", "804117")],
)
def test_digits_passcodes_and_recovery_codes_are_taken(typed: str, code: str) -> None:
    assert parse_code(typed) == code


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "",
            "123",
            "80411",
            "8041172",
            "804117234",
            "80411723456",
            "abcdef",
            "abcdefgh",
            "abcde-fgh2",
            "804117;",
        ),
        *("٨٠٤١١٧", "abcde-fgh2é"),
    ],
)
def test_what_is_none_of_them_is_refused(typed: str) -> None:
    with pytest.raises(Unacceptable, match=r"6 digits .* 8 .* or 10 letters and digits"):
        parse_code(typed)


def test_six_digits_are_full_unless_a_passcode_was_sent() -> None:
    assert code_kind(lambda: False).full("804 117")
    assert not code_kind(lambda: False).full("abcdef")
    assert not code_kind(lambda: True).full("804117")
    assert code_kind(lambda: True).full("8041 1723")


def test_where_it_went_and_for_how_long_it_counts_is_told() -> None:
    passcode = Passcode("f***@larkfield.example", timedelta(minutes=10), timedelta(hours=8))
    assert sent_words(passcode) == (
        "Sent to f***@larkfield.example; type it within 10 minutes. "
        "It then counts here for 8 hours: no code is asked."
    )
    never = Passcode("f***@larkfield.example", timedelta(minutes=10), timedelta(0))
    assert sent_words(never).endswith("type it within 10 minutes.")
    assert sent_words(never, filled_in=True).endswith("the demo fills it in: Enter signs in.")


def test_until_when_it_holds_is_told_with_the_day() -> None:
    until = datetime(2026, 11, 22, 3, 12, tzinfo=UTC)
    assert remembered_words(until).endswith(f"holds until {until.astimezone():%m/%d %H:%M}.")
