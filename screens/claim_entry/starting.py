"""What a claim begins with: the patient of another screen, the last claim, a claim that was sent before."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from offline_cache.handed import Why
from tui.forms.kinds import us_date
from x12.identifiers import mbi

if TYPE_CHECKING:
    from offline_cache.handed import HandedClaim
    from offline_cache.patients import Patient
    from tui.forms import Form, FormState

_OF_THE_PATIENT = frozenset(
    (
        *("last", "first", "middle", "member", "born", "sex", "street", "city", "state", "zip"),
        *("relation", "insured-last", "insured-first", "number", "original", "frequency", "other"),
    )
)
"""What a claim that begins as the last one doesn't take over."""
_OTHER_PAYER = re.compile(r"other-.*|msp|(?:paid|adjusted)\..*")


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


def at_first_gap(state: FormState) -> FormState:
    """The form with the cursor in the first field that still has to be keyed."""
    missing = next(iter(state.problems()), "")
    return state.at(missing) if missing else state


def as_last(texts: Mapping[str, str]) -> Mapping[str, str]:
    """The last claim without its patient, its numbers and its other payer."""
    return {
        name: text
        for name, text in texts.items()
        if name not in _OF_THE_PATIENT and not _OTHER_PAYER.fullmatch(name)
    }


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
