"""An answer as a script reads it: the same verdict, refusals and facts as the screen shows."""

from typing import Any

from screens.eligibility.reading import Reading
from screens.plain.as_json import as_json
from x12.eligibility.medicaid import read_medicaid
from x12.eligibility.medicare import read_medicare
from x12.leftovers import leftovers


def reading_json(reading: Reading) -> dict[str, Any]:
    """What was asked, of whom, when, and what it means; `coverage` has the facts by group."""
    asked = reading.asked
    told: dict[str, Any] = {
        "outcome": outcome(reading),
        "portal": reading.profile.id,
        "as_of": as_json(asked.answer.as_of),
        "transaction_ids": list(asked.answer.transaction_ids),
        "option": reading.mode.id if reading.mode else "",
        "dates_of_service": as_json(asked.dates),
        "verdicts": as_json(reading.verdicts),
        "refusals": as_json(reading.refusals.rejects),
        "patient": _patient(reading),
    }
    member = asked.response.patient
    if member is not None and member.benefits:
        read = read_medicare if reading.medicare else read_medicaid
        told["coverage"] = as_json(read(member))
    kept = [each.text for each in leftovers(asked.response)]
    return {
        name: item for name, item in {**told, "also_sent": as_json(kept)}.items() if item not in ("", [], {})
    }


def outcome(reading: Reading) -> str:
    """`answered`, `refused`, or `silent` where the payer says nothing about the patient."""
    if reading.verdicts:
        return "answered"
    return "refused" if reading.refusals.rejects else "silent"


def _patient(reading: Reading) -> dict[str, Any]:
    patient = reading.asked.patient
    if patient is None:
        return {}
    party = patient.party
    told = {
        "last_name": party.name,
        "first_name": party.first_name,
        "middle_name": party.middle_name,
        "suffix": party.suffix,
        "number": party.id_code,
        "date_of_birth": "" if reading.hidden else patient.birth_date,
        "gender": patient.gender,
        "address": None if reading.hidden else party.address,
    }
    return {name: as_json(item) for name, item in told.items() if item}
