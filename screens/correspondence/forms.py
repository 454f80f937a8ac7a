"""The forms that are sent to a payer about a claim: an answer to a request for records, a first appeal."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from api_client.correspondence.records import Appeal, Contact, RecordsResponse
from screens.correspondence.facts import appeal_facts, claim_facts, request_facts
from screens.correspondence.files import FILES, PATH, attachments_of, files_table
from tui.forms import Answers, Choice, Field, Form, FormPage, Kind, Note, Table, choice_kind
from tui.forms.field import Row, always, never
from tui.text import EMPTY
from x12.identifiers import Unacceptable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from api_client.claims.detailed import ClaimDetail
    from api_client.correspondence.records import CaseKind
    from api_client.errors import InvalidRequest
    from api_client.own_providers.records import BillingOffice
    from tui.text import Line

FORMS: dict[CaseKind, str] = {"records": "records", "appeal": "appeal"}
"""The id of each form, which is that of its place, too."""
WORDS, TEXT = "words", "text"
_LONGEST, _MOST_ROWS = 200, 40
_FIELDS = {
    "contact_name": "name",
    "contact_telephone": "telephone",
    "lines": "lines",
    "reason": f"{WORDS}.1.{TEXT}",
    "note": f"{WORDS}.1.{TEXT}",
    "attachments": f"{FILES}.1.{PATH}",
}
"""What the wire calls a field, and what the form does."""
_YES_NO = (Choice("Y", "yes"), Choice("N", "no"))


def form_of(kind: CaseKind, detail: ClaimDetail, office: BillingOffice | None, today: date) -> Form:
    """The form about a claim."""
    return (records_form if kind == "records" else appeal_form)(detail, office, today)


def records_form(detail: ClaimDetail, office: BillingOffice | None, today: date) -> Form:
    """What was asked for stands above; the files, a word to the reviewer, who signs."""
    rows: tuple[Row | Table, ...] = (
        _patient(detail),
        *map(_note, (*claim_facts(detail), *request_facts(detail, today), EMPTY)),
        files_table(detail.limits, 0, needed=True),
        _words("A word to the reviewer, if anything has to be said", shows=2, needed=False),
        *_contact(office),
    )
    return Form(FORMS["records"], "Records", (FormPage("Records", rows),))


def appeal_form(detail: ClaimDetail, office: BillingOffice | None, today: date) -> Form:
    """What was denied stands above; which lines, why that is wrong, the files, who signs."""
    lines = detail.appeal.lines if detail.appeal else ()
    about = (
        (Field("lines", "Lines appealed", 30, _line_kind(lines), required=always,
               default=", ".join(map(str, lines)), passed=True,
               help="Their numbers, commas between; all that were denied to begin with."),)
        if lines
        else ()
    )  # fmt: skip
    rows: tuple[Row | Table, ...] = (
        _patient(detail),
        *map(_note, (*claim_facts(detail), *appeal_facts(detail, today), EMPTY)),
        *about,
        _words("Why the decision is wrong, in a sentence or two", shows=0, needed=True),
        files_table(detail.limits, 3, needed=False),
        Field("overpayment", "Payer wants money back", 1, choice_kind(_YES_NO), default="N", choices=_YES_NO,
              required=always, passed=True, help="Y where the appeal is about an overpayment."),
        *_contact(office),
    )  # fmt: skip
    return Form(FORMS["appeal"], "Appeal", (FormPage("Appeal", rows),))


def response_of(answers: Answers, detail: ClaimDetail) -> RecordsResponse:
    """The answer to the request, as keyed."""
    case_id = detail.request.case_id if detail.request else ""
    return RecordsResponse(
        detail.row.id, case_id, _contact_of(answers), _words_of(answers), attachments_of(answers)
    )


def appeal_of(answers: Answers, detail: ClaimDetail) -> Appeal:
    """The appeal, as keyed."""
    lines = tuple(int(each) for each in answers.text("lines").split(",") if each.strip())
    return Appeal(
        detail.row.id,
        lines,
        _words_of(answers),
        _contact_of(answers),
        answers.text("overpayment") == "Y",
        attachments_of(answers),
    )


def sentences_of(error: InvalidRequest) -> Mapping[str, str]:
    """What the portal, or the check of a file, says about each field of the form."""
    return {_FIELDS.get(each.field, each.field): each.sentence for each in error.fields}


def _note(shown: Line) -> Note:
    return Note(lambda _answers: shown)


def _patient(detail: ClaimDetail) -> Row:
    """Carried in and not keyed; by them a draft is known in its list, and forgotten with the patient."""
    row = detail.row
    return (
        Field("last", "Patient", 24, default=row.last_name, needed=never),
        Field("first", "", 16, default=row.first_name, needed=never),
        Field("number", "Number", 14, default=row.member_id, needed=never),
    )


def _words(heading: str, *, shows: int, needed: bool) -> Table:
    column = Field(TEXT, "Reason", 74, _SENTENCE, heading=heading, required=always, advances=False,
                   help="Enter begins another line; an empty line ends it.")  # fmt: skip
    return Table(WORDS, "", (column,), one="Line", least=1 if needed else 0, most=_MOST_ROWS, shows=shows)


def _contact(office: BillingOffice | None) -> tuple[Row, ...]:
    name, phone = (office.contact, office.phone) if office else ("", "")
    return (
        Field("name", "Signed", 40, _NAME, default=name, required=always, passed=True,
              help="Who asks; the payer takes it as the signature."),
        Field("telephone", "Telephone", 20, _TELEPHONE, default=phone, required=always, passed=True,
              help="For questions about this, with the area code."),
    )  # fmt: skip


def _words_of(answers: Answers) -> tuple[str, ...]:
    return tuple(row.text(TEXT) for row in answers.rows(WORDS))


def _contact_of(answers: Answers) -> Contact:
    return Contact(answers.text("name"), answers.text("telephone"))


def _line_kind(known: tuple[int, ...]) -> Kind:
    names = tuple(map(str, known))
    listed = ", ".join(names)

    def parse(text: str) -> str:
        numbers = [each.strip() for each in text.split(",") if each.strip()]
        if not numbers or any(each not in names for each in numbers):
            raise Unacceptable(f"Key numbers of denied lines, commas between: {listed}.")
        return ", ".join(dict.fromkeys(numbers))

    return Kind("lines", parse, hint=listed)


def _sentence(text: str) -> str:
    value = " ".join(text.split())
    if len(value) > _LONGEST:
        raise Unacceptable(f"Use up to {_LONGEST} characters in a line; Enter begins another.")
    return value


def _name(text: str) -> str:
    value = " ".join(text.split())
    if not value or len(value) > 60:
        raise Unacceptable("Key who signs, in at most 60 characters.")
    return value


def _telephone(text: str) -> str:
    value = text.strip()
    if not re.fullmatch(r"\+?(?:[(). -]{0,3}[0-9]){10,15}", value):
        raise Unacceptable("Key ten digits, such as 617-555-0100.")
    return value


_SENTENCE = Kind("words", _sentence)
_NAME = Kind("name", _name)
_TELEPHONE = Kind("telephone", _telephone, hint="617-555-0100")
