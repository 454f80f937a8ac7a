"""The inquiry form: forgiving in what is keyed, clear about what is missing, strict in what is sent."""

import pytest

from api_client.profile import PortalProfile, new_profile
from screens.eligibility.form import inquiry_form
from screens.eligibility.modes import modes_of, next_code, picked
from screens.eligibility.sending import Sending
from tests.screens.eligibility.filling import MAC, MMIS, TODAY, filled
from tui.forms import FormState
from tui.text import plain

WHO = {"mbi": "1s00-a00 aa00", "last": "doe", "first": "jane", "born": "5/17/42"}


def sent(profile: PortalProfile, state: FormState) -> str:
    """What the rows about the options mark, or the fields that are marked instead."""
    sending = Sending(modes_of(profile))
    rows = [plain(sending.row(mode)(state.settled)) for mode in sending.modes]
    marked = [" ".join(row[4:].split()) for row in rows if row.startswith("  > ")]
    needed = [item.label for item in state.form.fields if state.awaits(item)]
    return " / ".join(marked) + f"* {', '.join(needed)}" * bool(needed)


def without(*names: str) -> dict[str, str]:
    return {name: text for name, text in WHO.items() if name not in names}


@pytest.mark.parametrize(
    ("left_out", "says"),
    [
        ((), "P Primary MBI, last name, first name and date of birth"),
        (("first",), "1 Alternate 1 MBI, last name and date of birth"),
        (("born",), "2 Alternate 2 MBI, last name and first name"),
        (("mbi",), "* MBI"),
        (("last",), "* Last name"),
        (("first", "born"), "* Birth date"),
        (("mbi", "last"), "* MBI, Last name"),
        (("mbi", "last", "first", "born"), "* MBI, Last name, Birth date"),
    ],
)
def test_the_filled_fields_decide_which_option_is_sent(left_out: tuple[str, ...], says: str) -> None:
    assert sent(MAC, filled(MAC, **without(*left_out))) == says


@pytest.mark.parametrize(
    ("option", "says"),
    [
        ("P", "P Primary MBI, last name, first name and date of birth"),
        ("1", "1 Alternate 1 MBI, last name and date of birth"),
        ("2", "2 Alternate 2 MBI, last name and first name"),
    ],
)
def test_a_picked_option_leaves_out_what_it_does_not_send(option: str, says: str) -> None:
    state = filled(MAC, **WHO, option=option)
    assert sent(MAC, state) == says
    assert not state.problems()


def test_a_picked_option_says_what_it_still_needs() -> None:
    state = filled(MAC, **without("first"), option="P")
    assert sent(MAC, state) == "* First name"
    assert list(state.problems()) == ["first"]


@pytest.mark.parametrize(
    ("texts", "says"),
    [
        ({"member_id": "100 123 456 789"}, "M Member ID member ID"),
        ({"ssn": "900-12-3456"}, "S SSN or agency ID SSN or agency ID"),
        ({"ssn": "7123 4567"}, "S SSN or agency ID SSN or agency ID"),
        (
            {"last": "doe", "first": "jane", "born": "051742", "gender": "f"},
            "N Name last name, first name, date of birth and gender",
        ),
        ({"last": "doe", "first": "jane"}, "* Member ID"),
        ({"last": "doe", "first": "jane", "born": "051742"}, "* Gender"),
        ({"member_id": "100123456789", "last": "doe"}, "M Member ID member ID, without last name"),
        ({}, "* Member ID"),
    ],
)
def test_medicaid_members_are_found_in_three_ways(texts: dict[str, str], says: str) -> None:
    assert sent(MMIS, filled(MMIS, **texts)) == says


def test_what_is_keyed_is_shown_clean() -> None:
    state = filled(
        MAC, mbi=" 1s00a00aa00 ", last="o'brien-smith, jr", first="josé", born="051742", from_="t-3"
    )
    texts = state.texts
    assert texts["mbi"] == "1S00-A00-AA00"
    assert texts["last"] == "OBRIEN SMITH JR"
    assert texts["first"] == "JOSE"
    assert texts["born"] == "05/17/1942"
    assert texts["from"] == "11/18/2026"


@pytest.mark.parametrize(
    ("texts", "field", "says"),
    [
        ({"mbi": "1EG4TE5MK7"}, "mbi", "11 characters"),
        ({"mbi": "123456789A"}, "mbi", "HICN"),
        ({"last": "DOE7"}, "last", "letters only"),
        ({"born": "11222026"}, "born", "future"),
        ({"from_": "11/20/2022"}, "from", "from 11/21/2022 to 03/21/2027"),
        ({"from_": "03/22/2027"}, "from", "from 11/21/2022 to 03/21/2027"),
        ({"to": "03/22/2027"}, "to", "from 11/21/2022 to 03/21/2027"),
        ({"from_": "t", "to": "t-1"}, "to", "before the first"),
        ({"born": "11202026", "from_": "11192026"}, "from", "before the date of birth"),
        ({"from_": ""}, "from", "needed"),
        ({"types": "30 4X2"}, "types", "30 42 AG"),
        ({"procedures": "G0438 7706"}, "procedures", "G0438 77067"),
    ],
)
def test_a_wrong_field_is_named_before_anything_is_sent(texts: dict[str, str], field: str, says: str) -> None:
    assert says in filled(MAC, **{**WHO, **texts}).problems()[field]


def test_the_window_lets_its_first_and_last_day_through() -> None:
    assert "from" not in filled(MAC, **WHO, from_="11/21/2022").problems()
    assert "from" not in filled(MAC, **WHO, from_="03/21/2027").problems()


def test_medicaid_answers_for_31_days_up_to_today() -> None:
    member = {"member_id": "100123456789"}
    assert not filled(MMIS, **member, from_="t-30", to="t").problems()
    assert "31 days" in filled(MMIS, **member, from_="t-31", to="t").problems()["to"]
    assert "to 11/21/2026" in filled(MMIS, **member, from_="t+1").problems()["from"]


def test_an_ssn_is_dots_on_the_screen_and_in_no_draft() -> None:
    state = filled(MMIS, ssn="900123456")
    assert state.form.by_id["ssn"].kind.secret
    assert "ssn" not in state.draft()
    assert "ssn" not in state.again().previous


def test_the_next_patient_keeps_the_date_of_service_only() -> None:
    again = filled(MAC, **WHO, from_="t-7", to="t").again()
    kept = {name for name, text in again.texts.items() if text}
    assert kept == {"option", "from", "to"}
    assert again.texts["option"] == "A"
    assert again.focus == "mbi"
    assert again.previous["last"] == "DOE"


def test_one_key_goes_through_the_options() -> None:
    modes = modes_of(MAC)
    codes = ["A"]
    for _ in range(4):
        codes.append(next_code(modes, codes[-1]))
    assert codes == ["A", "P", "1", "2", "A"]
    assert next_code(modes, "X") == "A"
    assert picked(modes, "X", set()) is None


def test_synthetic_people_are_for_practice_only() -> None:
    assert MAC.is_practice
    real = new_profile("ngs", "mac", "https://portal.example")
    assert not real.is_practice
    state = FormState.start(inquiry_form(real, lambda: TODAY)).at("mbi").paste("1S00A00AA00").left()
    assert "letter other than S" in state.errors["mbi"]


def test_the_form_fits_beside_title_status_and_keys_at_80_by_24() -> None:
    for profile in (MAC, MMIS):
        assert len(inquiry_form(profile, lambda: TODAY).pages[0].rows) <= 20
