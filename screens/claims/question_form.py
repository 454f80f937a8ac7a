"""What a plain command asks of a claim: its number, or the member with the days of service."""

from collections.abc import Callable
from datetime import date
from functools import partial

from offline_cache.claims.records import ClaimQuestion
from offline_cache.patients import numbered
from tui.forms import Answers, Field, Form, FormPage, Kind, date_kind
from x12.identifiers.dates import parse_birth_date, parse_date
from x12.identifiers.npi import parse_npi

NAMES = {
    name: name
    for name in (
        *("control_number", "patient_control_number", "member_id", "last_name", "first_name"),
        *("date_of_birth", "from", "to", "provider_npi"),
    )
}
"""The form's field for each name of the input."""


def question_form(today: Callable[[], date]) -> Form:
    """The payer's number is enough; without it member number and first day of service are needed."""
    text = partial(Kind, "text", lambda typed: " ".join(typed.split()), typed=str.upper)
    day = date_kind(lambda typed: parse_date(typed, today()))
    born = date_kind(lambda typed: parse_birth_date(typed, today()))
    npi = Kind("npi", parse_npi, hint="10 digits")

    def unnumbered(answers: Answers) -> bool:
        return not answers.text("control_number")

    rows = (
        Field("control_number", "Payer's number", 23, text()),
        Field("patient_control_number", "Our number", 20, text()),
        Field("member_id", "Member number", 14, text(), required=unnumbered),
        Field("last_name", "Last name", 35, text(), required=unnumbered),
        Field("first_name", "First name", 25, text()),
        Field("date_of_birth", "Birth date", 10, born),
        Field("from", "Service from", 10, day, required=unnumbered),
        Field("to", "Service to", 10, day),
        Field("provider_npi", "Billing NPI", 10, npi),
    )
    return Form("claim-status", "Claim status", (FormPage("", rows),))


def question_of(answers: Answers) -> ClaimQuestion:
    """What is asked."""
    number = answers.text("member_id").replace("-", "")
    patient = numbered(
        number, answers.text("last_name"), answers.text("first_name"), answers.day("date_of_birth")
    )
    return ClaimQuestion(
        answers.text("control_number"),
        answers.text("patient_control_number"),
        patient,
        answers.day("from"),
        answers.day("to") or answers.day("from"),
        answers.text("provider_npi"),
    )
