"""What may be typed as a code: an authenticator's digits, a passcode that was sent, a recovery code."""

import re
from collections.abc import Callable

from api_client.records import Passcode
from tui.forms import Kind
from x12.identifiers import Unacceptable

TOTP_DIGITS = 6
_RECOVERY = re.compile(r"[A-Za-z0-9]{8,24}")
_PASSCODE = re.compile(r"[0-9]{4,10}")
_HOW = "Key the six digits; a passcode that was sent, or a recovery code, goes here too."


def parse_code(text: str) -> str:
    """The code without blanks and dashes; letters, which only recovery codes have, stay as they are."""
    code = re.sub(r"[\s-]", "", text)
    if not (_PASSCODE.fullmatch(code) or _RECOVERY.fullmatch(code)):
        raise Unacceptable(_HOW)
    return code


def code_kind(sent: Callable[[], bool]) -> Kind:
    """Six digits are full, unless a passcode was `sent`, which may be longer."""

    def full(text: str) -> bool:
        compact = "".join(text.split())
        return not sent() and len(compact) == TOTP_DIGITS and compact.isdecimal()

    return Kind("code", parse_code, full=full, pasted=lambda text: "".join(text.split()), hint="six digits")


def sent_words(passcode: Passcode, demo_code: str = "") -> str:
    """Where the passcode went, until when it can be typed, and for how long it then counts."""
    minutes = max(1, int(passcode.expires_in.total_seconds() // 60))
    hours = int(passcode.lifetime.total_seconds() // 3600)
    kept = f" It then counts here for {hours} hours: no code is asked." if hours else ""
    demo = f" In the demo nothing is sent: it is {demo_code}." if demo_code else ""
    return f"Sent to {passcode.sent_to}; type it within {minutes} minutes.{kept}{demo}"
