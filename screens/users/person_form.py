"""The form for a person, with what the portal asks of a new user."""

import re
from collections.abc import Callable
from datetime import date

from api_client.users.records import Person
from tui.forms import Answers, Field, Form, FormPage, Kind, Note, date_kind, digits_kind
from tui.forms.field import Row, always, never
from tui.forms.kinds import us_date
from tui.text import EMPTY, Line, line
from x12.identifiers import Unacceptable
from x12.identifiers.dates import parse_birth_date


def person_form(today: Callable[[], date], person: Person | None = None, notes: tuple[str, ...] = ()) -> Form:
    """The form; its fields are named as Person's are, so that the portal's sentences find them."""
    born = date_kind(lambda text: parse_birth_date(text, today()))
    texts = texts_of(person) if person else {}

    def field(name: str, label: str, width: int, kind: Kind, help_text: str) -> Field:
        required = never if name == "middle_initial" else always
        return Field(name, label, width, kind, default=texts.get(name, ""), required=required, help=help_text)

    rows: tuple[Row, ...] = (
        Note(lambda _answers: EMPTY),
        *(_note(note) for note in notes),
        field("first_name", "First name", 30, _NAME, "As on the person's papers."),
        field("middle_initial", "Middle initial", 1, _INITIAL, "One letter, or empty."),
        field("last_name", "Last name", 30, _NAME, "As on the person's papers."),
        field("date_of_birth", "Birth date", 10, born, "Month, day, year."),
        field("ssn_last4", "SSN, last 4", 4, digits_kind(4), "The last four digits; never the whole number."),
        field("zip", "ZIP code", 10, _ZIP, "Five or nine digits."),
        field("email", "E-mail", 46, _EMAIL, "The person's own: passcodes and notices may go there."),
        field("phone", "Telephone", 20, _PHONE, "With the area code; passcodes may go there."),
    )
    sends = "Save" if person else "Next"
    return Form("person", "Person", (FormPage("", rows),), enter_sends=True, sends=sends)


def texts_of(person: Person) -> dict[str, str]:
    """What is known, as it is keyed."""
    return {
        "first_name": person.first_name,
        "middle_initial": person.middle_initial,
        "last_name": person.last_name,
        "date_of_birth": us_date(person.date_of_birth),
        "ssn_last4": person.ssn_last4,
        "zip": person.zip,
        "email": person.email,
        "phone": person.phone,
    }


def person_of(answers: Answers) -> Person:
    """The person as keyed; the form has seen to it that all of it is there."""
    born = answers.day("date_of_birth")
    if born is None:
        raise ValueError("A form without a birth date is not sent.")
    return Person(
        first_name=answers.text("first_name"),
        last_name=answers.text("last_name"),
        middle_initial=answers.text("middle_initial"),
        date_of_birth=born,
        ssn_last4=answers.text("ssn_last4"),
        zip=answers.text("zip"),
        email=answers.text("email"),
        phone=answers.text("phone"),
    )


def _note(text: str) -> Note:
    shown: Line = line((f"  {text}", "dim"))
    return Note(lambda _answers: shown)


def _shaped(name: str, shape: str, sentence: str, hint: str = "") -> Kind:
    whole = re.compile(shape)

    def parse(text: str) -> str:
        value = " ".join(text.split())
        if not whole.fullmatch(value):
            raise Unacceptable(sentence)
        return value

    return Kind(name, parse, hint=hint)


def _initial(text: str) -> str:
    value = text.strip().rstrip(".")
    if len(value) > 1 or not value.isalpha():
        raise Unacceptable("Key one letter, or leave it empty.")
    return value


_NAME = _shaped(
    "person name", r"[^\W\d_][^\d_\x00-\x1f*~:^|<>=@]{0,59}", "Key the name in letters.", "letters"
)
_ZIP = _shaped("ZIP", r"[0-9]{5}(-?[0-9]{4})?", "Key five digits, or nine: 02139 or 02139-4301.", "02139")
_EMAIL = _shaped(
    "e-mail",
    r"[^\s@<>()\",;:]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+",
    "Key an address such as pat@example.org.",
)
_PHONE = _shaped(
    "telephone", r"\+?(?:[(). -]{0,3}[0-9]){10,15}", "Key ten digits, such as 617-555-0100.", "617-555-0100"
)
_INITIAL = Kind("initial", _initial, typed=str.upper, full=bool)
