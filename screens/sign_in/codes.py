"""What may be typed as a code: an authenticator's digits, a passcode that was sent, a recovery code."""

import re
from collections.abc import Callable
from datetime import datetime

from api_client.records import Passcode
from tui.forms import Kind
from x12.identifiers import Unacceptable

TOTP_DIGITS = 6
PASSCODE_DIGITS = 8
RECOVERY_SIGNS = 10
_CODE = re.compile(
    rf"[0-9]{{{TOTP_DIGITS}}}|[0-9]{{{PASSCODE_DIGITS}}}|[A-Za-z0-9]{{{RECOVERY_SIGNS}}}", re.ASCII
)
_HOW = (
    f"Key {TOTP_DIGITS} digits (authenticator), {PASSCODE_DIGITS} (passcode), "
    f"or {RECOVERY_SIGNS} letters and digits (recovery code)."
)


def parse_code(text: str) -> str:
    """The code without blanks and dashes; letters, which only recovery codes have, stay as they are."""
    code = re.sub(r"[\s-]", "", text)
    if not _CODE.fullmatch(code):
        raise Unacceptable(_HOW)
    return code


def code_kind(sent: Callable[[], bool]) -> Kind:
    """Full with an authenticator's digits; once a passcode was `sent`, with as many as that has."""

    def full(text: str) -> bool:
        compact = "".join(text.split())
        return compact.isdecimal() and len(compact) == (PASSCODE_DIGITS if sent() else TOTP_DIGITS)

    return Kind(
        "code",
        parse_code,
        full=full,
        pasted=lambda text: "".join(text.split()),
        hint=f"{TOTP_DIGITS} digits, a passcode, or a recovery code",
    )


def sent_words(passcode: Passcode, *, filled_in: bool = False) -> str:
    """Where the passcode went, until when it can be typed, and for how long it then counts."""
    minutes = max(1, int(passcode.expires_in.total_seconds() // 60))
    hours = int(passcode.lifetime.total_seconds() // 3600)
    kept = f" It then counts here for {hours} hours: no code is asked." if hours else ""
    if filled_in:
        return f"Sent to {passcode.sent_to}; the demo fills it in: Enter signs in.{kept}"
    return f"Sent to {passcode.sent_to}; type it within {minutes} minutes.{kept}"


def remembered_words(until: datetime) -> str:
    """Why no code was asked, and until when that is so; where this computer stands."""
    return f"No code was asked: your passcode holds until {until.astimezone():%m/%d %H:%M}."
