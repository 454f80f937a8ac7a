"""One-time codes from a secret that the user chose to keep here (RFC 6238)."""

import time
from collections.abc import Collection

from api_client.credentials.records import OneTimeCode
from api_client.errors import CredentialError

STEP = 30
"""Seconds, as every authenticator app has it."""


def parse_secret(text: str) -> str:
    """Give the base32 secret that a portal shows, from its text or its otpauth:// address.

    Raises CredentialError for anything else than six digits every 30 seconds from 112 bits or more (SHA-1).
    """
    import pyotp

    text = text.strip()
    try:
        if text.startswith("otpauth://"):
            found = pyotp.parse_uri(text)
            usual = (found.digits, found.digest().name, getattr(found, "interval", 0)) == (6, "sha1", STEP)
            secret = str(found.secret) if usual else ""
        else:
            secret = text.replace(" ", "").replace("-", "").upper()
        pyotp.TOTP(secret).at(0)
    except Exception:  # binascii's and pyotp's errors would quote the secret
        raise CredentialError(
            "This is not a secret for one-time codes.",
            next_action="Type the letters and digits that the portal shows, or paste its otpauth:// text.",
        ) from None
    return secret


def code_now(secret: str, *, used: Collection[str] = (), at: float | None = None) -> OneTimeCode:
    """The code of this moment and how long it is good; where that is a `used` one, the next.

    A portal takes a code once, and the next one already: so a second sign-in need not wait.
    """
    import pyotp

    moment = time.time() if at is None else at
    totp = pyotp.TOTP(secret, interval=STEP)
    left = STEP - int(moment) % STEP
    digits = totp.at(int(moment))
    if digits not in used:
        return OneTimeCode(digits, left)
    return OneTimeCode(totp.at(int(moment) + STEP), left + STEP)
