"""What the next patient's claim takes over from the last one, and what it doesn't."""

import pytest

from screens.claim_entry.entry import entry_of
from screens.claim_entry.taking_over import as_last, without_patient
from tests.screens.claim_entry.settings import a_setting
from tui.forms import FormState
from x12.claims.records import ClaimKind

_OWN = {
    *("last", "member", "number", "authorization", "patient-paid", "note", "cause", "accident-on"),
    *("accident-state", "onset", "admitted", "discharged", "report", "report-number", "line.1.note"),
    *("record", "due", "admission-hour", "discharge-hour", "covered", "occurrence.1.code", "occurrence.1.on"),
    *(
        "value.1.code",
        "value.1.amount",
        "admitting",
        "reason.1.code",
        "cause.1.code",
        "procedure.1.on",
        "drg",
    ),
}


@pytest.mark.parametrize("kind", ClaimKind)
def test_the_next_patient_gets_nothing_of_the_one_before(kind: ClaimKind) -> None:
    form = entry_of(kind).form(a_setting()).form
    every = dict.fromkeys((*FormState.start(form).draft(), *_OWN), "X")
    assert not _OWN & as_last(every).keys()
    assert not _OWN & without_patient(every).keys()


def test_codes_charges_and_the_day_are_as_in_the_last() -> None:
    texts = {"on": "06/10/26", "line.1.from": "06/10/26", "line.1.charge": "125.00", "dx.1.code": "I10"}
    assert as_last(texts) == texts
    assert without_patient(texts) == {"line.1.charge": "125.00", "dx.1.code": "I10"}


def test_a_provider_who_was_erased_does_not_come_back() -> None:
    assert as_last({"rendering": ""}) == {"rendering": ""}
    assert without_patient({"rendering": ""}) == {}


@pytest.mark.parametrize(("bill", "days"), [("131", True), ("111", False), ("211", False)])
def test_the_days_of_a_stay_are_its_own(bill: str, days: bool) -> None:
    texts = {"bill-type": bill, "from": "06/10/26", "through": "06/10/26", "line.1.on": "06/10/26"}
    assert ("from" in as_last(texts), "line.1.on" in as_last(texts)) == (days, days)
