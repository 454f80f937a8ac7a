"""The sheet in lines: what runs out first, then one row for each portal, and all of one portal."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from api_client.inventory.records import Due, InventoryEntry
from screens.menu import paragraph
from tui.forms.kinds import us_date
from tui.text import EMPTY, Line, fit, line, wrap_line

_MOST_WARNINGS = 4
_COLUMNS = (("Portal", 21), ("Payer", 10), ("Last sign-in", 13), ("Password", 9), ("Second factor", 14))
_NEVER = "not known"
_BLANK = "-"


def shown_day(day: date | None, otherwise: str = _NEVER) -> str:
    """A day as the field writes it."""
    return us_date(day) if day else otherwise


def heads(found: Sequence[Due], next_review: date, cells: int) -> tuple[Line, ...]:
    """The verdict, what to do, and the columns' names."""
    return (*verdict(found, next_review, cells), EMPTY, line((_columns(), "heading")))


def verdict(found: Sequence[Due], next_review: date, cells: int) -> tuple[Line, ...]:
    """What runs out, the soonest first; where nothing does, when to look next."""
    if not found:
        return (
            line(("Nothing runs out soon.", "good")),
            line(f"The next quarterly review is due on {us_date(next_review)}."),
        )
    lines = [row for each in found[:_MOST_WARNINGS] for row in warning(each, cells)]
    more = len(found) - _MOST_WARNINGS
    return (
        *lines,
        *((line((f"And {more} more; each portal's page tells its own.", "dim")),) if more > 0 else ()),
    )


def warning(due: Due, cells: int) -> tuple[Line, ...]:
    """What runs out, by when, and what to do about it."""
    style = "stop" if due.urgent else "caution"
    by = f" By {us_date(due.day)}." if due.days_left > 0 else ""
    return wrap_line(line((f"{due.sentence} ", style), f"{due.next_action}{by}"), cells, indent=2)


def row(entry: InventoryEntry, today: date) -> Line:
    """Portal, payer, last sign-in, age of the password, second factor, recertification."""
    texts = (
        entry.name,
        entry.payer,
        shown_day(entry.last_sign_in, _BLANK),
        age(entry.password_changed_on, today) if entry.password_changed_on else _BLANK,
        entry.mfa or _BLANK,
    )
    cells = (fit(text, size - 1) + " " for text, (_, size) in zip(texts, _COLUMNS, strict=True))
    return line("".join(cells) + shown_day(entry.recertify_by, _BLANK))


def age(since: date | None, today: date) -> str:
    """How old something is, in days."""
    if since is None:
        return _NEVER
    days = (today - since).days
    return "today" if days <= 0 else "1 day" if days == 1 else f"{days} days"


def details(entry: InventoryEntry, found: Iterable[Due], today: date, cells: int) -> tuple[Line, ...]:
    """All that the sheet has about one portal, its warnings first."""
    warnings = [row for each in found for row in warning(each, cells)]
    first = warnings or [line(("Nothing runs out soon here.", "good"))]
    facts = [row for label, value in _facts(entry, today) for row in _fact(label, value, cells)]
    return (*first, EMPTY, *facts, EMPTY, *paragraph(_KEPT_BY_ITSELF, cells, "dim"))


def _facts(entry: InventoryEntry, today: date) -> Iterator[tuple[str, str]]:
    yield "Portal", entry.name
    yield "Payer", entry.payer
    yield "Address", entry.url
    yield "User", entry.user or "nobody has signed in from here yet"
    yield "Can do", ", ".join(entry.can_do) or _NEVER
    yield "Administrator", entry.administrator or "not written down: e edits"
    yield "Last sign-in", shown_day(entry.last_sign_in)
    yield "Disabled after", _disabled(entry)
    yield "Password", _password(entry, today)
    yield "Second factor", entry.mfa or _NEVER
    yield "Recertify by", shown_day(entry.recertify_by)
    yield "Notes", entry.notes or "none"


def _disabled(entry: InventoryEntry) -> str:
    if entry.disabled_after is None:
        return f"{entry.idle_days} idle days"
    return f"{entry.idle_days} idle days: sign in by {us_date(entry.disabled_after)}"


def _password(entry: InventoryEntry, today: date) -> str:
    if entry.password_changed_on is None:
        return _NEVER
    expires = f", good until {us_date(entry.password_expires_on)}" if entry.password_expires_on else ""
    return f"{age(entry.password_changed_on, today)} old{expires}"


def _fact(label: str, value: str, cells: int) -> tuple[Line, ...]:
    return wrap_line(line((fit(label, 16), "label"), value), cells, indent=16)


def _columns() -> str:
    return "".join(fit(name, size) for name, size in _COLUMNS) + "Recertify"


_KEPT_BY_ITSELF = (
    "Sign-ins, password and second factor are written down by themselves; the rest is the office's to keep."
)
