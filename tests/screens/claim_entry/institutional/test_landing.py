"""What our edits find lands at the field that was keyed, also behind blank rows and in other roles."""

from collections.abc import Mapping
from functools import cache

import pytest

from api_client.claims.records import ClaimEdit
from screens.claim_entry.findings import known_places, returned
from screens.claim_entry.places import field_at
from screens.claim_entry.rows import field_of
from tests.screens.claim_entry.institutional.hands import INPATIENT, OUTPATIENT, Hands
from tui.forms import FormState
from x12.claims.records import ClaimKind


@cache
def _keyed(keys: str) -> Mapping[str, str]:
    """The texts of a claim after these keys."""
    return Hands().key(keys).state.draft()


def _with(keys: str, **texts: str) -> Hands:
    """A keyed claim, with some fields put to other texts."""
    hands = Hands()
    hands.view.become(FormState.start(hands.made.form, {**_keyed(keys), **texts}))
    return hands


@pytest.mark.parametrize(
    ("texts", "rule", "lands"),
    [
        ({"discharge-hour": ""}, "discharge-hour", "discharge-hour"),
        ({"status": "30"}, "still-a-patient", "status"),
        ({"bill-type": "115"}, "late-charges", "bill-type"),
        ({"covered": "2"}, "covered-days", "covered"),
        ({"admitting": ""}, "admitting-diagnosis", "dx.1.code"),
        ({"dx.2.poa": ""}, "poa", "dx.2.poa"),
        ({"dx.3.code": "E119"}, "diagnosis-duplicate", "dx.3.code"),
        ({"occurrence.1.on": "07/01/26"}, "occurrence-future", "occurrence.1.on"),
        ({"procedure.2.on": "03/09/26"}, "inpatient-procedure-span", "procedure.2.on"),
        ({"through": "03/01/26"}, "date-order", "through"),
        ({"attending": ""}, "attending", "attending"),
        ({"line.2.uncovered": "9999"}, "non-covered", "line.2.uncovered"),
        ({"bill-type": "117", "original": ""}, "original-number", "original"),
        ({"bill-type": "117"}, "change-reason", "change"),
        ({"value.1.amount": "-1"}, "value-negative", "value.1.amount"),
        ({"condition.3.code": "09"}, "condition-duplicate", "condition.3.code"),
    ],
)
def test_findings_of_a_stay(texts: dict[str, str], rule: str, lands: str) -> None:
    assert _with(INPATIENT, **texts).landed(rule) == lands


@pytest.mark.parametrize(
    ("texts", "rule", "lands"),
    [
        ({"line.4.code": ""}, "revenue-procedure", "line.4.code"),
        ({"reason.1.code": ""}, "reason-for-visit", "dx.1.code"),
        ({"line.1.rev": "0120"}, "room-outpatient", "line.1.rev"),
        ({"line.3.code": "J1100"}, "revenue-mismatch", "line.3.code"),
        ({"line.3.on": "05/19/26"}, "service-in-statement", "line.3.on"),
        ({"member": "1S00E00AA0"}, "mbi", "member"),
        ({"condition.1.code": "", "condition.3.code": "09", "condition.5.code": "09"},
         "condition-duplicate", "condition.5.code"),
        ({"dx.2.code": "", "dx.4.code": "R079"}, "diagnosis-duplicate", "dx.4.code"),
    ],
)  # fmt: skip
def test_findings_of_a_visit(texts: dict[str, str], rule: str, lands: str) -> None:
    assert _with(OUTPATIENT, **texts).landed(rule) == lands


def test_a_list_without_an_entry_is_at_its_first_row() -> None:
    places = Hands().made.places
    assert field_at("lines", places) == "line.1.rev"
    assert field_at("institutional.occurrences", places) == "occurrence.1.code"
    assert field_at("frequency", places) == "bill-type"
    assert field_at("billing.party.id_code", places) == ""
    assert field_at("lines.2.providers.82.name", places) == "line.2.rendering"
    assert field_at("lines.2.dates.472", places) == "line.2.on"


@pytest.mark.parametrize(
    ("place", "lands"),
    [
        ("diagnoses.4.code", "admitting"),
        ("diagnoses.5.code", "cause.2.code"),
        ("diagnoses.5.present_on_admission", "cause.2.poa"),
        ("diagnoses.6.code", "dx.6.code"),
        ("institutional.values.1.amount", "covered"),
        ("institutional.values.2.amount", "value.1.amount"),
        ("lines.2.procedure.modifiers.1", "line.2.m4"),
    ],
)
def test_entries_are_found_where_they_were_keyed(place: str, lands: str) -> None:
    hands = _with(INPATIENT, **{"cause.2.code": "W010XXA", "cause.2.poa": "Y"})
    assert field_of(place, hands.state.answers, hands.made.places) == lands


@pytest.mark.parametrize(
    ("loop", "element", "line", "occurrence", "lands"),
    [
        ("2300", "HI01-2", None, 2, "dx.2.code"),
        ("2400", "SV201", 3, 0, "line.3.rev"),
        ("2300", "CL103", None, 0, "status"),
        ("2310A", "NM109", None, 0, "attending"),
        ("2300", "CLM05-1", None, 0, "bill-type"),
    ],
)
def test_what_the_payer_found_lands_too(
    loop: str, element: str, line: int | None, occurrence: int, lands: str
) -> None:
    places = Hands().made.places
    edit = ClaimEdit("X223", loop, element[:3], element, line, occurrence, "Wrong.", "Mend it.")
    (found,) = returned([edit], places, known_places(places, ClaimKind.INSTITUTIONAL))
    assert found.field_id == lands
