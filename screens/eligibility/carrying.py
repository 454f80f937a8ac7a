"""A patient from the form to other screens and back."""

from collections.abc import Mapping
from datetime import date

from offline_cache.patients import Patient
from tui.forms import Answers, FormState
from tui.forms.kinds import us_date
from x12.eligibility.records import Member
from x12.identifiers import mbi


def patient_to_look_up(answers: Answers) -> Patient:
    """The patient whose MBI is to be looked up, as far as the form says; the MBI that it has won't do."""
    return Patient(
        last_name=answers.text("last"),
        first_name=answers.text("first"),
        date_of_birth=answers.day("born"),
    )


def patient_answered(member: Member, *, medicare: bool) -> Patient:
    """The patient as the payer answered."""
    return Patient(
        last_name=member.last_name,
        first_name=member.first_name,
        date_of_birth=member.birth_date,
        mbi=member.member_id if medicare else "",
        member_id="" if medicare else member.member_id,
        gender=member.gender,
        address=member.party.address,
    )


def corrections(keyed: Answers, answered: Patient) -> str:
    """What the payer has otherwise than it was keyed, in one sentence; '' where nothing differs.

    A field that was not sent can't be refused, so that only the answer shows that it is wrong.
    """
    told = {
        "first name": (keyed.text("first"), answered.first_name),
        "date of birth": (_day(keyed.day("born")), _day(answered.date_of_birth)),
        "gender": (keyed.text("gender"), answered.gender),
    }
    wrong = [
        f"{what} {theirs}" for what, (ours, theirs) in told.items() if ours and theirs and ours != theirs
    ]
    return f"The payer has {' and '.join(wrong)}: correct what was keyed." if wrong else ""


def _day(day: date | None) -> str:
    return us_date(day) if day else ""


def filled_with(patient: Patient, state: FormState) -> FormState:
    """The form for this patient, its dates kept, the cursor at the first field that is still missing."""
    fresh = state.again()
    for field_id, text in _texts(patient).items():
        if text and field_id in fresh.form.by_id:
            fresh = fresh.at(field_id).set(field_id, text).left()
    missing = tuple(fresh.problems())
    return fresh.at(missing[0] if missing else "from")


def _texts(patient: Patient) -> Mapping[str, str]:
    return {
        "mbi": mbi.dashed(patient.mbi) if patient.mbi else "",
        "member-id": patient.member_id,
        "last": patient.last_name,
        "first": patient.first_name,
        "born": us_date(patient.date_of_birth) if patient.date_of_birth else "",
        "gender": patient.gender,
    }


def both_names(state: FormState) -> FormState:
    """The form with 'DOE, JANE Q', keyed as last name, put into both names; the initial is left out."""
    last, comma, rest = state.texts["last"].partition(",")
    if not comma or state.focus != "last":
        return state
    words = rest.split()
    first = " ".join(words[:-1] if len(words) > 1 and len(words[-1].rstrip(".")) == 1 else words)
    named = state.set("last", last.strip())
    if not first:
        return named.next()
    return named.set("first", first).next().next()
