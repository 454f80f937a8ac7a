"""The lookup form: all four fields are needed, and each has to match."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from api_client.errors import InvalidRequest
from api_client.records import MbiQuestion
from offline_cache.patients import Patient
from tui.forms import Answers, Field, Form, FormPage, Kind, Note, date_kind
from tui.forms.kinds import us_date
from tui.text import EMPTY, line
from x12.identifiers import ssn
from x12.identifiers.dates import parse_birth_date
from x12.identifiers.names import LONGEST_FIRST, LONGEST_LAST, parse_name

LAST, FIRST, BORN, SSN = "last_name", "first_name", "date_of_birth", "ssn"


def lookup_form(today: Callable[[], date], *, synthetic: bool) -> Form:
    """The form; `synthetic` takes the numbers of practice portals, which no real person has."""
    name = partial(Kind, "name", typed=str.upper, hint="letters")
    number = Kind(
        "SSN",
        partial(ssn.parse_ssn, allow_synthetic=synthetic),
        full=lambda text: sum(character.isdigit() for character in text) == ssn.LENGTH,
        secret=True,
        hint="9 digits, shown as stars",
    )
    last = name(partial(parse_name, what="last name", longest=LONGEST_LAST))
    first = name(partial(parse_name, what="first name", longest=LONGEST_FIRST))
    born = date_kind(lambda text: parse_birth_date(text, today()))
    rows = (
        _field(LAST, "Last name", 35, last, "As Medicare has it, a suffix such as JR after it."),
        _field(FIRST, "First name", 25, first, "Without middle name or initial."),
        _field(BORN, "Birth date", 10, born, "Month, day, year."),
        _field(SSN, "SSN", 11, number, "The patient's own, not the number of a spouse. It is kept nowhere."),
        Note(lambda _: EMPTY),
        Note(
            lambda _: line(
                ("  Only for a patient who can't show the Medicare card. Each lookup is recorded", "dim")
            )
        ),
        Note(lambda _: line(("  by the portal. The SSN is sent once, hidden here and kept nowhere.", "dim"))),
    )
    return Form("mbi", "MBI lookup", (FormPage("", rows),), enter_sends=True)


def _field(name: str, label: str, width: int, kind: Kind, words: str) -> Field:
    return Field(name, label, width, kind, required=lambda _: True, help=words)


def question_of(answers: Answers) -> MbiQuestion | None:
    """What is asked; None while the date of birth is missing."""
    born = answers.day(BORN)
    return MbiQuestion(answers.text(LAST), answers.text(FIRST), born, answers.text(SSN)) if born else None


def texts_of(patient: Patient) -> Mapping[str, str]:
    """The fields that a carried patient fills; never the SSN."""
    born = us_date(patient.date_of_birth) if patient.date_of_birth else ""
    return {LAST: patient.last_name, FIRST: patient.first_name, BORN: born}


def sentences_of(error: InvalidRequest) -> Mapping[str, str]:
    """What the portal says about each field."""
    return {each.field: each.sentence for each in error.fields}
