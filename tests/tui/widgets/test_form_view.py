"""A form on the screen: what it shows, what it draws again, what it says."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drawing import drawn
from tests.tui.office import PATIENT
from tests.tui.widgets.stage import Stage
from tui.forms import Choice, Field, Form, FormPage, FormState
from tui.forms.choices import NotYet
from tui.widgets.form_view import FormView


def form(state: Form | FormState = PATIENT, rows: int = 20, **callbacks) -> Stage:
    """The form on a stage."""
    return Stage(FormView(state, sent=callbacks.pop("sent", lambda _answers: None), **callbacks), rows=rows)


def test_the_field_that_takes_keys_is_marked_and_holds_the_cursor():
    stage = form().press(*"smith")
    assert stage.marked.startswith("> Last name       SMITH")
    assert stage.view.caret() == (23, 0)


def test_a_wrong_field_is_marked_and_its_sentence_stands_beside_it():
    stage = form().press("tab", "tab", *"99", "tab", "tab")
    assert "! Date of birth   99" in stage.text
    narrow = Stage(FormView(FormState.start(PATIENT), sent=print), cells=50)
    narrow.press(*["tab"] * 4, *"12345", "tab")
    assert "! MBI" in narrow.text


def test_the_sentence_of_a_field_just_left_is_said_at_once():
    stage = form().press("tab", "tab", *"99", "tab")
    assert stage.said == "Date of birth: Key a date such as 051724."
    stage.press("tab")
    assert stage.said == ""


def test_sending_goes_to_the_first_bad_field_and_names_them_all():
    sent = []
    stage = form(sent=sent.append).press("tab", "tab", *"99", "f9")
    assert stage.said == "Last name: Last name is needed. Also: Date of birth."
    assert stage.marked.startswith("> Last name")
    stage.press(*"smith", "tab", "tab", "backspace", "f9")
    assert sent[0].text("last") == "SMITH"


def test_typing_draws_the_field_only_and_notes_wait_until_it_is_left():
    stage = form()
    stage.repainted.clear()
    stage.press(*"smith")
    assert set(stage.repainted) == {(0,)}
    assert "1 answered" in stage.text
    stage.press("tab")
    assert "2 answered" in stage.text


def test_fields_that_sending_waits_for_are_marked_where_the_form_marks_them():
    pages = (FormPage("", (Field("a", "A", 4), Field("b", "B", 4, required=lambda _: True))),)
    assert "* B" in form(Form("f", "F", pages, marks_needed=True)).text
    assert "*" not in form(Form("f", "F", pages)).text
    stage = form(Form("f", "F", pages, marks_needed=True)).press("tab", "x", "tab")
    assert "*" not in stage.text


def test_leaving_a_field_is_heard_with_the_state_that_it_was_left_in():
    heard = []
    form(left=lambda field_id, state: heard.append((field_id, state.texts[field_id]))).press(
        *"smith", "tab", "tab"
    )
    assert heard == [("last", "SMITH"), ("first", "")]


def test_the_list_of_values_is_typed_into_and_picks():
    stage = form().press("tab", "tab", "tab", "f4", *"unk")
    assert "> U  Unknown" in stage.text
    assert "Female" not in stage.text
    stage.press("enter")
    assert "Sex        U" in stage.text
    assert stage.marked.startswith("> MBI")


def test_esc_leaves_the_list_and_not_the_form():
    stage = form().press("tab", "tab", "tab", "f4", "escape")
    assert "Female" not in stage.text
    assert stage.marked.endswith("> Sex")


def test_the_words_of_a_code_stand_beside_it():
    stage = form().press("tab", "tab", "tab", "f")
    assert "F  Female" in stage.text


def test_a_secret_is_not_shown():
    stage = form().press("tab", "tab", "tab", "u", "tab", *"hunter2")
    assert "*******" in stage.text
    assert "hunter2" not in stage.text


def test_a_text_longer_than_its_field_scrolls_with_the_cursor():
    stage = form(Form("long", "Long", (FormPage("", (Field("a", "A", 5),)),))).press(*"abcdefghij")
    assert stage.text.split("\n")[0].endswith("fghij")
    assert stage.view.caret() == (9, 0)
    stage.press("home")
    assert "abcd…" in stage.text


def test_a_page_higher_than_the_view_scrolls_to_the_field():
    fields = tuple(Field(f"f{number}", f"Field {number}", 5) for number in range(30))
    stage = form(Form("high", "High", (FormPage("", fields),)), rows=6).press(*["tab"] * 20)
    assert stage.marked.startswith("> Field 20")
    stage.press(*["shift+tab"] * 20)
    assert stage.marked.startswith("> Field 0")


def test_pages_turn():
    stage = form().press("f8")
    assert stage.marked.startswith("> Note")
    assert stage.press("f7").marked.startswith("> Last name")


def test_pasted_text_is_cleaned_and_stays_in_its_field():
    stage = form().press("tab", "tab", "tab", "tab")
    stage.view.paste(" 1eg4-te5-mk73\r\n")
    assert "> MBI             1EG4-TE5-MK73" in stage.text


def test_enter_in_the_last_field_sends_a_short_form():
    sent = []
    short = Form(
        "short", "Short", (FormPage("", (Field("a", "A", 5), Field("b", "B", 5))),), enter_sends=True
    )
    form(short, sent=sent.append).press("x", "enter", "y", "enter")
    assert [dict(answers) for answers in sent] == [{"a": "x", "b": "y"}]


KEYS = [
    "tab",
    "shift+tab",
    "enter",
    "f4",
    "f6",
    "f7",
    "f8",
    "f9",
    "escape",
    "left",
    "right",
    "home",
    "end",
    "backspace",
]


@settings(max_examples=drawn(60))
@given(st.lists(st.sampled_from([*KEYS, "a", "1", "/", "space", "é", "漢"]), max_size=40), st.integers(1, 12))
def test_whatever_is_pressed_the_form_can_be_drawn(pressed: list[str], rows: int):
    stage = form(rows=rows).press(*pressed)
    assert stage.widest <= 80


def test_a_list_that_is_not_there_yet_says_so_and_is_looked_into_again():
    there: list[Choice] = []
    diagnosis = Field("a", "A", 8, finder=lambda typed, _: there or NotYet("Preparing the list: 40 %."))
    stage = form(Form("f", "F", (FormPage("", (diagnosis,)),))).press(*"kidney", "f4")
    assert "/ kidney" in stage.text
    assert "Preparing the list: 40 %." in stage.text
    assert "No value" not in stage.text
    there.append(Choice("N20.0", "Calculus of kidney"))
    assert "N20.0" in stage.press("down").text
