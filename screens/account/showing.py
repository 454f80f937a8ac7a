"""The own account in lines: what is due first, then password, second factor, providers, sign-ins."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from api_client.account.records import OwnAccount, PasswordState
from screens.reflow import bullet
from tui.forms.kinds import us_date
from tui.text import EMPTY, Line, fit, line, wrap_line

AHEAD = 14
"""Days ahead of the end of a password from which on it is told as a warning."""
_LABEL = 16


@dataclass(frozen=True, slots=True)
class Here:
    """What this program knows of the account besides what the portal tells."""

    filled_in: bool = False
    """Whether one-time codes are filled in."""
    remembered: datetime | None = None
    """Until when an accepted passcode is remembered here."""


def account_lines(account: OwnAccount, here: Here, today: date, cells: int) -> tuple[Line, ...]:
    """Everything, the password's verdict and the next action first."""
    lines = [*verdict(account.password, today, cells), EMPTY]
    for label, value, style in (
        *_password(account.password, today),
        *_factor(account, here),
        *_rest(account),
    ):
        lines.extend(wrap_line(line((fit(label, _LABEL), "label"), (value, style)), cells, indent=_LABEL))
    lines.extend((EMPTY, line(("The next password", "heading"))))
    lines.extend(row for each in account.password.rules.sentences() for row in bullet(each, cells))
    if account.sign_ins:
        lines.extend((EMPTY, line(("Last sign-ins", "heading"))))
        lines.extend(
            row for each in account.sign_ins for row in _sign_in(each.at, each.words, each.ok, cells)
        )
    return tuple(lines)


def verdict(password: PasswordState, today: date, cells: int) -> tuple[Line, ...]:
    """Whether the password wants doing something about, and what."""
    if password.must_change == "temporary":
        text, style, action = "You are signed in with a one-time password.", "stop", _FIRST
    elif password.must_change == "expired":
        text, style, action = "Your password has run out.", "stop", _FIRST
    elif password.expires_on is None:
        text, style, action = "Your password doesn't run out.", "good", ""
    else:
        left = (password.expires_on - today).days
        style = "good" if left > AHEAD else "caution"
        text = f"Your password is good until {us_date(password.expires_on)}: {_days(left)}."
        action = "" if left > AHEAD else "p changes it."
    if password.can_change_from is not None and password.can_change_from > today:
        action = f"It can be changed again from {us_date(password.can_change_from)} on."
    return wrap_line(line((f"{text} ", style), action), cells)


def _password(password: PasswordState, today: date) -> Iterator[tuple[str, str, str]]:
    age = _days((today - password.changed_on).days)
    yield "Password", f"{age} old, changed on {us_date(password.changed_on)}", "value"


def _factor(account: OwnAccount, here: Here) -> Iterator[tuple[str, str, str]]:
    mfa = account.mfa
    if "totp" in mfa.methods:
        since = f" since {us_date(mfa.totp_since)}" if mfa.totp_since else ""
        yield "Authenticator", f"set up{since}", "value"
    else:
        yield "Authenticator", "not set up: m sets one up", "caution"
    few = "caution" if mfa.recovery_codes_left < 3 else "value"
    yield (
        "Recovery codes",
        f"{mfa.recovery_codes_left} left{'; c makes new ones' if few != 'value' else ''}",
        few,
    )
    yield "Codes here", "filled in, from the vault" if here.filled_in else "typed by hand", "value"
    if "passcode" in mfa.methods:
        yield "Passcodes", f"sent to {mfa.sent_to}; remembered {_hours(mfa.passcode_lifetime)}", "value"
    if here.remembered is not None:
        until = f"{here.remembered.astimezone():%m/%d %H:%M}"
        yield "", f"no code is asked here until {until}; g has it asked again", "caution"


def _rest(account: OwnAccount) -> Iterator[tuple[str, str, str]]:
    for index, access in enumerate(account.npis):
        words = f"{access.npi} {access.name}, recertify by {us_date(access.recertify_by)}"
        yield "" if index else "Acts for", words, "stop" if access.lapsed else "value"
    if account.disabled_after is not None:
        words = f"by {us_date(account.disabled_after)}, or the account is disabled"
        yield "Sign in again", words, "value"
    if account.administrator:
        yield "Ask", f"{account.administrator}, for roles and resets", "value"


def _sign_in(at: datetime, words: str, ok: bool, cells: int) -> tuple[Line, ...]:
    when = fit(f"{at.astimezone():%m/%d/%Y %H:%M}", 18)
    return wrap_line(line(when, (words, "value" if ok else "caution")), cells, indent=18)


def _days(number: int) -> str:
    return "today is the last day" if number == 0 else "1 day" if number == 1 else f"{number} days"


def _hours(time: timedelta) -> str:
    hours = int(time.total_seconds() // 3600)
    return f"for {hours} hours" if hours else "not at all"


_FIRST = "p chooses your own; until then the portal lets you do nothing else."
