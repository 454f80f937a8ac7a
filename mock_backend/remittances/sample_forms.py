"""Sample claims as the 835 tells them: those for the same visit differ in patient, numbers and days alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from sqlite3 import Row

from mock_backend.claims.judging import judge
from mock_backend.claims.samples.dealing import Dealer
from mock_backend.claims.settling import Settled
from mock_backend.people.person import Name
from mock_backend.remittances.claim_payments import claim_payment, goes_on
from mock_backend.remittances.forms import MARKS, PATIENT, form_of
from x12.eligibility.medicaid.facts import Copay
from x12.remittance.writing import Written

_OTHER_ENDS = ('"unanswered"', '"insufficient"')
"""Steps after which something else was decided than the claim alone would have come to."""


@dataclass(frozen=True, slots=True)
class _Patient:
    name: Name
    copays: tuple[Copay, ...]


class SampleForms:
    """Writes a claim for each visit once; the others are that one, filled in anew."""

    def __init__(self, dealer: Dealer) -> None:
        self._dealer = dealer
        self._forms: dict[tuple[object, ...], Written] = {}
        self._patients: dict[int, _Patient] = {}

    def written(self, row: Row) -> Written | None:
        """The loop of a sample claim; None for one that isn't judged as all for its visit are."""
        visit = self._dealer.visit(row["serial"])
        was_born = (row["birth"] or "") <= row["from_date"]
        if not visit.is_plain or not was_born or any(each in row["way"] for each in _OTHER_ENDS):
            return None
        patient = self._patient(row["serial"])
        key = (visit.shows, row["npi"], patient.copays, goes_on(row["control_number"]))
        form = self._forms.get(key)
        if form is None:
            form = self._forms[key] = self._form(row)
        return Written(form.text % _values(row, patient.name), form.segments)

    def _form(self, row: Row) -> Written:
        filed, number = self._dealer.filed(row["serial"]), row["control_number"]
        settled = Settled(number, filed.claim, judge(filed).decision, filed.today, filed.today, row["npi"])
        payment = replace(
            claim_payment(filed.portal, settled),
            patient=PATIENT,
            patient_control_number=MARKS["own_number"],
            payer_control_number=MARKS["number"],
        )
        return form_of([payment], MARKS | _days(row))

    def _patient(self, serial: int) -> _Patient:
        index = self._dealer.patient_index(serial)
        known = self._patients.get(index)
        if known is None:
            person = self._dealer.people.person(index)
            known = _Patient(person.filed, person.medicaid.copays if person.medicaid else ())
            self._patients[index] = known
        return known


def _values(row: Row, name: Name) -> dict[str, str]:
    return {
        "own_number": row["patient_control_number"],
        "number": row["control_number"],
        "last_name": name.last,
        "first_name": name.first,
        "middle_name": name.middle,
        "suffix": name.suffix,
        "member_id": row["member_id"],
        **_days(row),
    }


def _days(row: Row) -> dict[str, str]:
    """The days of a claim as X12 has them. How far they are apart is the same for all claims for a visit."""
    columns = ("received_on", "through_date", "from_date")
    return {name: row[name].replace("-", "") for name in columns}
