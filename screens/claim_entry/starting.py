"""What a claim begins with: the patient of another screen, a claim that was sent before; and its days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from offline_cache.handed import Why
from tui.forms import FormState
from tui.forms.kinds import us_date
from x12.identifiers import mbi

if TYPE_CHECKING:
    from offline_cache.handed import HandedClaim
    from offline_cache.patients import Patient
    from tui.forms import Form

PATIENT = ("last", "first", "middle", "member", "born", "sex", "street", "city", "state", "zip")
INSURED = ("relation", "insured-last", "insured-first")
_LINE = "line"
_FOLLOWING = {"on": ("from", "to"), "from": ("on",)}
"""The columns of the lines that bear the day of a field until they are given one of their own."""


def patient_texts(patient: Patient, form: Form, *, medicare: bool) -> Mapping[str, str]:
    """The fields that a patient fills, as far as the form has them."""
    number = mbi.dashed(patient.mbi) if medicare and patient.mbi else "" if medicare else patient.member_id
    address = patient.address
    texts = {
        "last": patient.last_name,
        "first": patient.first_name,
        "member": number,
        "born": us_date(patient.date_of_birth) if patient.date_of_birth else "",
        "sex": patient.gender,
        "street": " ".join(address.lines) if address else "",
        "city": address.city if address else "",
        "state": address.state if address else "",
        "zip": address.postal_code if address else "",
    }
    return {name: text for name, text in texts.items() if text and name in form.by_id}


def first_change(state: FormState, why: Why) -> str:
    """The field where hands begin: a void has nothing to change, the others begin with day and lines."""
    if why is Why.VOID:
        return ""
    return next((name for name in ("on", "from", "line.1.code") if state.holds(name)), "")


def of_patient(texts: Mapping[str, str]) -> Mapping[str, str]:
    """What a form says of patient and insured."""
    return {name: text for name in (*PATIENT, *INSURED) if (text := texts.get(name, ""))}


def names_nobody(state: FormState) -> bool:
    """Whether no patient was keyed or carried here yet."""
    return not any(state.texts[name] for name in ("last", "first", "member"))


def holds_only_patient(state: FormState) -> bool:
    """Whether nothing beyond the patient differs from an untouched form."""
    untouched, mine = FormState.start(state.form).draft(), state.draft()
    differing = {name for name in mine.keys() | untouched.keys() if mine.get(name) != untouched.get(name)}
    return differing <= {*PATIENT, *INSURED, "number"}


def following(state: FormState, field_id: str, was: str) -> FormState:
    """The form once the day in a field is another one: lines that bore the old day, or none, bear the new."""
    day, texts = state.texts.get(field_id, ""), state.texts
    columns = _FOLLOWING.get(field_id, ())
    if day == was or state.value(field_id) is None or not columns:
        return state
    for row in state.answers.rows(_LINE):
        for column in columns:
            cell = state.form.cell(_LINE, row.number, column)
            if texts[cell] in {"", was}:
                texts = texts.put(cell, day)
    return state.with_texts(texts).settle()


class FollowedDays:
    """The days that lines follow, as they could be read last: a mistyped one doesn't take their place."""

    def __init__(self, state: FormState) -> None:
        self._last = {name: _followed(state, name) for name in _FOLLOWING if state.holds(name)}

    def __iter__(self) -> Iterator[str]:
        return iter(self._last)

    def left(self, field_id: str, state: FormState) -> FormState:
        """The form once a field was left: lines follow the day in it."""
        was, day = self._last.get(field_id), _readable(state, field_id)
        if was is None or not day:
            return state
        self._last[field_id] = day
        return following(state, field_id, was)


def _followed(state: FormState, field_id: str) -> str:
    """The day in a field as a form comes up; where that is mistyped, the one that all lines agree on."""
    if not state.texts[field_id] or _readable(state, field_id):
        return state.texts[field_id]
    rows = state.answers.rows(_LINE)
    borne = {
        state.texts[state.form.cell(_LINE, row.number, column)]
        for row in rows
        for column in _FOLLOWING[field_id]
    }
    return borne.pop() if len(borne) == 1 else ""


def _readable(state: FormState, field_id: str) -> str:
    """The day in a field; '' where there is none that can be read."""
    return state.texts[field_id] if state.holds(field_id) and state.value(field_id) is not None else ""


def handed_texts(handed: HandedClaim, texts: Mapping[str, str]) -> Mapping[str, str]:
    """A claim that was sent before, as it begins again for its purpose."""
    frequency = {Why.REPLACE: "7", Why.VOID: "8"}.get(handed.why, "1")
    number = handed.control_number if frequency != "1" else ""
    changed = {**texts, "original": number}
    if "frequency" in texts:
        changed["frequency"] = frequency
    elif bill := texts.get("bill-type"):
        changed["bill-type"] = bill[:-1] + (frequency if frequency != "1" else bill[-1])
    return changed
