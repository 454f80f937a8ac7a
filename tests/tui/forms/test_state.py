"""A form's life, key by key, without a screen."""

from hypothesis import given
from hypothesis import strategies as st

from tests.tui.office import PATIENT
from tui.forms import Field, Finding, Form, FormPage, FormState, Severity
from tui.typed import Typed


def typing(state: FormState, text: str) -> FormState:
    """Key a text character by character."""
    for character in text:
        state = state.type(character)
    return state


def at(state: FormState, field_id: str, text: str) -> FormState:
    """Key a text into a field."""
    return typing(state.at(field_id), text)


def test_it_starts_at_the_first_empty_field_with_defaults_in_their_normal_form():
    state = FormState.start(PATIENT)
    assert state.focus == "last"
    assert state.texts["served"] == "05/17/2024"
    assert FormState.start(PATIENT, {"last": "SMITH"}).focus == "first"
    assert not state.dirty


def test_a_field_takes_its_normal_form_when_the_cursor_leaves_it():
    state = at(FormState.start(PATIENT), "born", "051750").next()
    assert state.texts["born"] == "05/17/1950"
    assert state.answers.day("born").isoformat() == "1950-05-17"


def test_what_is_answered_settles_when_a_field_is_left():
    state = at(FormState.start(PATIENT), "born", "051750")
    assert "born" in state.answers
    assert "born" not in state.settled
    assert "born" in state.next().settled
    assert "sex" in state.set("sex", "F").settled


def test_a_wrong_field_keeps_what_was_keyed_and_says_why_until_it_is_changed():
    state = at(FormState.start(PATIENT), "born", "021550x").next()
    assert state.texts["born"] == "021550x"
    assert state.errors == {"born": "Key a date such as 051724."}
    corrected = state.at("born").edit(Typed.end).edit(Typed.backspace)
    assert corrected.errors == {}
    assert corrected.next().texts["born"] == "02/15/1950"


def test_a_full_field_moves_on_by_itself():
    state = at(FormState.start(PATIENT), "mbi", "1eg4te5mk7")
    assert state.focus == "mbi"
    state = state.type("3")
    assert (state.focus, state.texts["mbi"]) == ("served", "1EG4TE5MK73")


def test_a_full_field_that_is_corrected_in_its_middle_does_not_move_on():
    state = at(FormState.start(PATIENT), "sex", "F")
    assert state.focus == "mbi"
    state = at(FormState.start(PATIENT), "born", "0517195").edit(Typed.home).type("1")
    assert state.focus == "born"


def test_fields_that_are_not_needed_are_passed_over_and_say_nothing():
    state = at(FormState.start(PATIENT), "sex", "F")
    assert "pin" not in [field.id for field in state.route]
    unknown = at(state.at("sex"), "sex", "u")
    assert unknown.at("mbi").next().focus == "pin"
    hidden = at(at(unknown, "pin", "1234"), "sex", "F")
    assert "pin" not in hidden.answers
    assert hidden.texts["pin"] == "1234"


def test_what_is_required_is_asked_for_when_it_is_sent():
    checked = FormState.start(PATIENT).at("mbi").checked()
    assert checked.focus == "last"
    assert checked.errors == {"last": "Last name is needed."}
    assert at(checked, "last", "smith").checked().errors == {}


def test_a_value_that_is_put_in_elsewhere_frees_an_empty_field_of_its_sentence():
    kinds = Field("way", "Way", 1, default="1")
    born = Field("born", "Born", 8, required=lambda answers: answers.text("way") == "1")
    checked = FormState.start(Form("f", "F", (FormPage("", (kinds, born)),))).checked()
    assert checked.errors == {"born": "Born is needed."}
    assert checked.set("way", "2").errors == {}
    assert checked.set("way", "1").errors == checked.errors


def test_the_next_record_keeps_what_keeps_and_repeats_with_f6():
    state = at(at(FormState.start(PATIENT), "last", "smith"), "served", "010224").next()
    following = state.again()
    assert following.texts["served"] == "01/02/1924"
    assert following.texts["last"] == ""
    same = following.at("last").same()
    assert (same.texts["last"], same.focus) == ("SMITH", "first")


def test_a_draft_holds_no_secret():
    state = at(at(FormState.start(PATIENT), "sex", "U"), "pin", "hunter2")
    assert "pin" not in state.draft()
    assert "hunter2" not in str(state.draft())
    assert state.again().previous.get("pin") is None


def test_undo_brings_back_what_the_field_held():
    state = at(FormState.start(PATIENT, {"last": "SMITH"}), "last", "jones")
    assert state.texts["last"] == "JONES"
    assert state.undo().texts["last"] == "SMITH"


def test_pages_turn_and_the_ends_hold():
    state = FormState.start(PATIENT)
    assert state.turn(1).focus == "note"
    assert state.turn(1).turn(-1).focus == "last"
    assert state.turn(-1).focus == "last"
    assert state.turn(1).next().focus == "note"


def test_sentences_from_a_portal_are_put_at_their_fields():
    state = FormState.start(PATIENT).refused({"mbi": "Not found.", "elsewhere": "No field."})
    assert (state.focus, state.errors) == ("mbi", {"mbi": "Not found."})
    assert FormState.start(PATIENT).refused({"elsewhere": "No field."}).errors == {}
    warned = (Finding("mbi", "It looks old.", Severity.WARNING), Finding("last", "Rare.", Severity.WARNING))
    refused = FormState.start(PATIENT).attach(warned).refused({"mbi": "Not found."})
    assert refused.attached == warned[1:], "what was doubted is now said once, as an error"


def test_a_form_that_needs_nothing_still_has_a_field():
    form = Form("odd", "Odd", (FormPage("", (Field("a", "A", 5, needed=lambda _answers: False),)),))
    state = FormState.start(form)
    assert [field.id for field in state.route] == ["a"]
    assert state.next().prior().focus == "a"


STEPS = st.one_of(
    st.sampled_from("aA1 -/é·").map(lambda character: lambda state: state.type(character)),
    st.sampled_from(
        [
            FormState.next,
            FormState.prior,
            FormState.first,
            FormState.last,
            FormState.same,
            FormState.undo,
            FormState.checked,
            FormState.again,
            lambda state: state.turn(1),
            lambda state: state.turn(-1),
            lambda state: state.edit(Typed.backspace),
            lambda state: state.edit(Typed.left),
            lambda state: state.edit(Typed.erase_word),
            lambda state: state.paste("05/17/2024\n"),
            lambda state: state.paste("\x1b[2J"),
        ]
    ),
)


@given(st.lists(STEPS, max_size=40))
def test_whatever_is_keyed_the_form_stays_whole(steps):
    state = FormState.start(PATIENT)
    for step in steps:
        state = step(state)
        assert state.focus in state.form.by_id
        assert state.typed.text == state.texts[state.focus]
        assert 0 <= state.typed.caret <= len(state.typed.text)
        assert set(state.texts) == set(state.form.by_id)
        assert set(state.errors) <= set(state.form.by_id)
        assert set(state.answers) <= {field.id for field in state.route}


@given(st.lists(STEPS, max_size=25))
def test_leaving_a_field_never_loses_what_was_keyed(steps):
    state = FormState.start(PATIENT)
    for step in steps:
        state = step(state)
    kept = state.left()
    for field in state.form.fields:
        before, after = state.texts[field.id], kept.texts[field.id]
        assert after == before or field.kind.parse(before) == field.kind.parse(after)
