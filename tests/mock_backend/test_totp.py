"""One-time codes against RFC 6238's own examples and another implementation."""

import base64

import pyotp
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mock_backend.access.totp import SKEW_SEARCHED, code_at, matching_step, step_of

_RFC_SECRET = base64.b32encode(b"12345678901234567890").decode()


@pytest.mark.parametrize(
    ("seconds", "code"),
    [(59, "287082"), (1111111109, "081804"), (1234567890, "005924"), (20000000000, "353130")],
)
def test_the_codes_of_the_rfc(seconds: int, code: str) -> None:
    assert code_at(_RFC_SECRET, step_of(seconds)) == code


@given(secret=st.binary(min_size=16, max_size=32), seconds=st.integers(0, 2**33))
def test_codes_agree_with_another_implementation(secret: bytes, seconds: int) -> None:
    text = base64.b32encode(secret).decode()
    assert code_at(text, step_of(seconds)) == pyotp.TOTP(text).at(seconds)


def test_the_nearest_step_is_found_and_no_step_beyond_the_search() -> None:
    now = 1_763_733_600.0
    for away in (0, 1, -1, 7, -20, 20):
        assert (
            matching_step(_RFC_SECRET, code_at(_RFC_SECRET, step_of(now) + away), now) == step_of(now) + away
        )
    far = code_at(_RFC_SECRET, step_of(now) + SKEW_SEARCHED + 1)
    assert matching_step(_RFC_SECRET, far, now) is None
