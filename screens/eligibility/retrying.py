"""What to try after a refusal: another option, or another spelling of the name of the patient in the form."""

from screens.eligibility.modes import Mode
from screens.eligibility.reading import Reading
from tui.forms import Answers
from x12.eligibility.records import EligibilityInquiry
from x12.identifiers.names import spellings

_NUMBERS = ("mbi", "member-id", "ssn")


def is_about(inquiry: EligibilityInquiry | None, answers: Answers) -> bool:
    """Whether the form still holds the patient of that inquiry: by number, or by name and date of birth."""
    if inquiry is None:
        return False
    patient = inquiry.patient
    sent = {patient.member_id, *(each.number for each in patient.party.references)} - {""}
    if sent:
        return not sent.isdisjoint(answers.text(field) for field in _NUMBERS)
    keyed = (answers.text("last"), answers.text("first"), answers.day("born"))
    return (patient.last_name, patient.first_name, patient.birth_date) == keyed


def fewer_fields(reading: Reading, answers: Answers) -> Mode | None:
    """The option that the refusal suggests, if the form is filled for it and it wasn't sent; None for none.

    `answers` are the form's with no option picked, so that no field is left out.
    """
    if not is_about(reading.asked.inquiry, answers):
        return None
    return reading.refusals.fewer_fields(reading.mode, reading.modes, frozenset(answers))


def next_spelling(reading: Reading, answers: Answers) -> str:
    """The usual spelling of the name in the form that comes after the one sent; '' where none is left.

    Only for a refused name: a hyphen, a suffix or two last names may be filed in another way.
    """
    inquiry = reading.asked.inquiry
    if inquiry is None or "last" not in reading.refusals.fields or not is_about(inquiry, answers):
        return ""
    ways = spellings(answers.text("last"))
    sent = inquiry.patient.last_name
    return next(iter(ways[ways.index(sent) + 1 :] if sent in ways else ways), "")
