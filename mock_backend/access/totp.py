"""Time-based one-time codes of six digits (RFC 6238: SHA-1, steps of 30 seconds)."""

import base64
import hashlib
import hmac

STEP_SECONDS = 30
WINDOW = 1
"""Steps before and after the current one whose code is accepted."""
SKEW_SEARCHED = 20
"""Steps each way within which a wrong code tells that the two clocks differ."""


def code_at(secret: str, step: int) -> str:
    """The code of one time step; `secret` is base32."""
    digest = hmac.new(base64.b32decode(secret), step.to_bytes(8), hashlib.sha1).digest()
    offset = digest[-1] & 15
    number = int.from_bytes(digest[offset : offset + 4]) & 0x7FFF_FFFF
    return f"{number % 1_000_000:06}"


def step_of(seconds: float) -> int:
    """The time step that a moment lies in."""
    return int(seconds // STEP_SECONDS)


def matching_step(secret: str, code: str, now: float) -> int | None:
    """The step within the skew search whose code this is, the nearest first; None if it is none of them."""
    current = step_of(now)
    for distance in range(SKEW_SEARCHED + 1):
        for step in {current + distance, current - distance}:
            if hmac.compare_digest(code_at(secret, step).encode(), code.encode()):
                return step
    return None
