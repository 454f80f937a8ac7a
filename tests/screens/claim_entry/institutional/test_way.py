"""Where the cursor goes, by the type of bill."""

import pytest

from tests.screens.claim_entry.institutional.hands import PATIENT, Hands
from tui.forms import way


def _typed(bill: str) -> Hands:
    return Hands().key(f"<shift+tab> {bill} 051726 <enter> {PATIENT}")


@pytest.mark.parametrize(
    ("bill", "first"),
    [("131", "condition.1.code"), ("111", "admitted"), ("211", "admitted"), ("322", "admitted")],
)
def test_outpatients_have_no_admission(bill: str, first: str) -> None:
    assert _typed(bill).state.focus == first


def test_a_stay_that_goes_on_has_no_discharge() -> None:
    hands = _typed("112").key("<enter> 2310 1")
    assert hands.state.focus == "condition.1.code"
    assert hands.state.texts["status"] == "30"
    assert hands.state.texts["covered"] == "1"


def test_a_skilled_nursing_stay_asks_for_hours_without_wanting_them() -> None:
    hands = _typed("211").key("<enter> <enter> 3")
    assert hands.state.focus == "discharge-hour"
    assert hands.key("<enter>").state.focus == "condition.1.code"


@pytest.mark.parametrize(
    ("bill", "revenue", "next_cell"),
    [
        ("131", "0250", "line.1.charge"),
        ("131", "0450", "line.1.code"),
        ("131", "0360", "line.1.charge"),
        ("111", "0450", "line.1.charge"),
    ],
)
def test_the_revenue_code_says_whether_a_procedure_is_keyed(bill: str, revenue: str, next_cell: str) -> None:
    hands = _typed(bill).key(f"<f8> {revenue}")
    assert hands.state.focus == next_cell


def test_several_days_have_each_service_dated_by_hand() -> None:
    hands = Hands().key(f"050126 053126 {PATIENT} <f8> 0420 G0283 80 <enter>")
    assert hands.state.focus == "line.1.on"
    hands.key("050426 0420 G0283 80 <enter> <f6>")
    assert hands.state.texts["line.2.on"] == "05/04/26"
    assert hands.state.focus == "line.3.rev"


def test_rooms_have_the_days_of_the_stay() -> None:
    hands = Hands().key(f"<shift+tab> 111 030226 030726 {PATIENT} <f8> 0120 5000 <enter> 0200")
    assert hands.state.texts["line.1.units"] == "5"
    assert hands.state.focus == "line.2.units"


def test_an_unplanned_visit_asks_for_its_reason() -> None:
    hands = _typed("131").key("<shift+tab> <shift+tab> <shift+tab> 1 <f8> 0450 G0381 9 <enter> <enter>")
    assert hands.key("r079 <enter> <enter>").state.focus == "reason.1.code"
    assert hands.key("r079 <right> r0602 <enter>").state.focus != "reason.2.code"
    claim = hands.built(hands.state.answers)
    assert [each.code for each in claim.diagnoses] == ["R079", "R079", "R0602"]


@pytest.mark.parametrize(
    ("bill", "needed"),
    [
        ("131", {"dx", "reason", "cause"}),
        ("721", {"dx", "cause"}),
        ("111", {"dx", "admitting", "cause", "procedure", "drg"}),
        ("411", {"dx", "cause", "procedure", "drg"}),
    ],
)
def test_what_the_page_of_diagnoses_needs(bill: str, needed: set[str]) -> None:
    state = _typed(bill).state
    page = way.on_page(state.form, state.reading, 3)
    assert {cell.partition(".")[0] for cell in page} == needed


def test_exempt_diagnoses_need_no_indicator() -> None:
    hands = _typed("111").key("<ctrl+f> 4 i10 <enter>")
    assert hands.state.focus == "dx.1.poa"
    assert hands.key("y z23 <enter>").state.focus == "dx.3.code"


def test_a_correction_asks_for_its_number_and_reason() -> None:
    hands = Hands().key(f"<shift+tab> 137 051726 <enter> {PATIENT}")
    assert hands.state.focus == "original"
    hands.key("26137000001 <enter> <enter>")
    assert hands.state.focus == "change"
    hands.key("d1")
    assert hands.state.focus == "occurrence.1.code"
    claim = hands.built(hands.state.answers)
    assert claim.institutional is not None
    assert claim.institutional.condition_codes == ("D1",)
    assert claim.reference("F8") == "26137000001"


def test_the_emergency_room_isnt_planned() -> None:
    hands = _typed("131").key("<f8> 0450 G0381 9 <enter>")
    assert "emergency room" in hands.state.reading.warnings(hands.made.form)["admission-type"]


def test_types_of_bill_are_found_by_words() -> None:
    hands = Hands().key("<shift+tab> <f4> c r i t")
    assert "> 851  Critical access hospital, whole stay or visit" in hands.stage.text
    hands.key("<enter>")
    assert hands.state.texts["bill-type"] == "851"


def test_every_page_fits_the_screen() -> None:
    hands = _typed("111")
    for page in hands.made.form.pages:
        hands.view.become(hands.state.to_page(hands.made.form.pages.index(page)))
        assert hands.stage.widest <= 80
        shown = hands.stage.text.splitlines()
        assert "…" not in "".join(row for row in shown if "Sex" not in row)
