"""The form that keeps one portal's line of the sheet."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from api_client.inventory.records import InventoryEntry
from screens.menu import paragraph
from tui.forms import Answers, Field, Form, FormPage, Kind, Note, date_kind
from tui.forms.field import Row
from tui.forms.kinds import us_date, whole_number
from tui.text import EMPTY, Line, line
from x12.identifiers import Unacceptable
from x12.identifiers.dates import parse_date

_DAYS = ("last_sign_in", "password_changed_on", "password_expires_on", "recertify_by")


def entry_form(entry: InventoryEntry, today: Callable[[], date]) -> Form:
    """The form, filled with what is kept; days that the program sees by itself can be corrected."""
    day = date_kind(lambda text: parse_date(text, today()))
    texts = texts_of(entry)

    def field(name: str, label: str, width: int, kind: Kind, help_text: str) -> Field:
        return Field(name, label, width, kind, default=texts[name], help=help_text, advances=False)

    rows: tuple[Row, ...] = (
        Note(lambda _answers: EMPTY),
        Note(lambda _answers: line((entry.name, "heading"))),
        Note(lambda _answers: EMPTY),
        field("administrator", "Administrator", 50, _words(120), "Whom to ask: name, telephone or e-mail."),
        field("can_do", "Can do", 50, _words(300), "What your user may do there; commas between."),
        field("notes", "Notes", 58, _words(500), "What the next one has to know. No password, no patient."),
        field("mfa", "Second factor", 40, _words(40), "Such as authenticator or passcode."),
        field("last_sign_in", "Last sign-in", 10, day, "Written down by itself at each sign-in from here."),
        field("idle_days", "Idle days", 3, IDLE, "Idle days after which this portal disables an account."),
        field("password_changed_on", "Password changed", 10, day, "The day of the last change."),
        field("password_expires_on", "Password expires", 10, day, "The day from which it has to be changed."),
        field("recertify_by", "Recertify by", 10, day, "When user and NPI have to be confirmed again."),
        Note(lambda _answers: EMPTY),
        *(Note(_saying(shown)) for shown in paragraph(_NO_SECRETS, 74, "dim")),
    )
    return Form("inventory-entry", "Portal inventory", (FormPage("", rows),), sends="Save")


def texts_of(entry: InventoryEntry) -> Mapping[str, str]:
    """What is kept, as it is keyed."""
    days = {name: us_date(getattr(entry, name)) if getattr(entry, name) else "" for name in _DAYS}
    return {
        "administrator": entry.administrator,
        "can_do": ", ".join(entry.can_do),
        "notes": entry.notes,
        "mfa": entry.mfa,
        "idle_days": str(entry.idle_days),
        **days,
    }


def changed(entry: InventoryEntry, answers: Answers) -> InventoryEntry:
    """The line as it was keyed."""
    can_do = tuple(part for each in answers.text("can_do").split(",") if (part := each.strip()))
    return replace(
        entry,
        administrator=answers.text("administrator"),
        can_do=can_do,
        notes=answers.text("notes"),
        mfa=answers.text("mfa"),
        idle_days=int(answers.text("idle_days") or entry.idle_days),
        last_sign_in=answers.day("last_sign_in"),
        password_changed_on=answers.day("password_changed_on"),
        password_expires_on=answers.day("password_expires_on"),
        recertify_by=answers.day("recertify_by"),
    )


def _saying(shown: Line) -> Callable[[Answers], Line]:
    return lambda _answers: shown


def _words(most: int) -> Kind:
    def parse(text: str) -> str:
        value = " ".join(text.split())
        if len(value) > most:
            raise Unacceptable(f"Use up to {most} characters.")
        return value

    return Kind("words", parse)


def _idle(text: str) -> str:
    number = whole_number(text, 366)
    if number is None:
        raise Unacceptable("Key a number of days from 1 to 366.")
    return str(number)


IDLE = Kind("days", _idle, hint="days")
_NO_SECRETS = "This sheet is a plain file for you alone to read: no password and no patient belongs in it."
