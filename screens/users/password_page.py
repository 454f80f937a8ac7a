"""A one-time password, shown once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from screens.once import OncePage
from tui.text import EMPTY, Line, line, wrap_line

if TYPE_CHECKING:
    from api_client.users.records import OneTimePassword


def password_page(given: OneTimePassword, name: str, done: str) -> OncePage:
    """The page; `done` says what has just happened."""
    return OncePage("One-time password", given.user, lambda cells: password_lines(given, name, done, cells))


def password_lines(given: OneTimePassword, name: str, done: str, cells: int) -> tuple[Line, ...]:
    """What happened and what to do, then the password."""
    until = f"{given.until.astimezone():%m/%d/%Y %H:%M}"
    return (
        line((done, "good")),
        *wrap_line(line(f"Hand it to {name} in person or by telephone, never by e-mail."), cells),
        EMPTY,
        line(("User        ", "label"), given.user),
        line(("Password    ", "label"), (given.password, "title")),
        line(("Good until  ", "label"), until),
        EMPTY,
        *wrap_line(line((_AFTER, "dim")), cells),
    )


_AFTER = (
    "The first sign-in with it asks for a password of the user's own. It isn't told again: write it down "
    "now, or reset it once more later."
)
