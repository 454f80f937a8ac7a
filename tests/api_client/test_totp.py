"""One-time codes: RFC 6238's own values, and the next code where this one was used."""

import pytest

from api_client.credentials.totp import code_now, parse_secret
from api_client.errors import CredentialError

RFC_SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"


@pytest.mark.parametrize(
    ("at", "digits"),
    [(59, "287082"), (1111111109, "081804"), (1234567890, "005924"), (20000000000, "353130")],
)
def test_the_values_of_rfc_6238(at: int, digits: str) -> None:
    assert code_now(RFC_SECRET, at=at).digits == digits


def test_seconds_left() -> None:
    assert code_now(RFC_SECRET, at=30.0).seconds_left == 30
    assert code_now(RFC_SECRET, at=59.9).seconds_left == 1


def test_a_used_code_is_not_offered_again() -> None:
    used = code_now(RFC_SECRET, at=40).digits
    following = code_now(RFC_SECRET, at=40, used={used})
    assert following.digits == code_now(RFC_SECRET, at=60).digits
    assert following.seconds_left == 50


@pytest.mark.parametrize(
    "text",
    [
        "gezd gnbv gy3t qojq gezd gnbv gy3t qojq",
        f"otpauth://totp/Portal:me?secret={RFC_SECRET}&issuer=Portal",
    ],
)
def test_secrets_as_portals_show_them(text: str) -> None:
    assert parse_secret(text) == RFC_SECRET


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0189",
        "JBSWY3DPEHPK3PXP",
        "otpauth://",
        f"otpauth://hotp/x?secret={RFC_SECRET}",
        f"otpauth://totp/x?secret={RFC_SECRET}&period=60",
        f"otpauth://totp/x?secret={RFC_SECRET}&digits=8",
        "é" * 32,
    ],
)
def test_what_is_no_secret_is_refused_and_not_repeated(text: str) -> None:
    with pytest.raises(CredentialError, match="not a secret") as caught:
        parse_secret(text)
    assert caught.value.__cause__ is None
    assert not text or text not in str(caught.value)
