"""The rows of a table, key by key, without a screen."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.drawing import drawn
from tests.tui.claim import claim, line_table
from tui.forms import Field, Finding, Form, FormPage, FormState, Severity, Table, lines
from tui.typed import Typed

CLAIM = claim()


def typing(state: FormState, text: str) -> FormState:
    """Key a text; '|' is Enter."""
    for character in text:
        state = state.next() if character == "|" else state.type(character)
    return state


def at_lines(texts: dict[str, str] | None = None) -> FormState:
    """The form at its first line, one diagnosis keyed; amounts are keyed without a point."""
    kept = {"last": "SMITH", "served": "05/17/24", "dx.1.code": "A01", **(texts or {})}
    return FormState.start(CLAIM, kept).keying(implied_cents=True).to_page(2)


def column(state: FormState, column_id: str) -> list[str]:
    """The texts of a column."""
    index = CLAIM.tables["line"].index[column_id]
    return [row[index] for row in state.texts.rows("line")]


def test_enter_goes_through_a_row_and_opens_the_next_one():
    state = typing(at_lines(), "99213|")
    assert state.focus == "line.1.pointer"
    state = typing(state, "|12550|")
    assert state.focus == "line.2.procedure"
    assert column(state, "charge") == ["125.50", ""]


def test_an_amount_keeps_what_it_meant_when_the_way_to_key_it_changes():
    state = typing(at_lines().at("line.1.charge"), "12550")
    assert state.texts["line.1.charge"] == "125.50"
    other = state.keying(implied_cents=False)
    assert other.texts["line.1.charge"] == other.typed.text == "125.50"
    whole = typing(other.undo(), "125")
    back = whole.keying(implied_cents=True)
    assert back.left().texts["line.1.charge"] == "125.00"
    assert back.edit(Typed.home).next().texts["line.1.charge"] == "125.00"
    assert typing(back, "5").left().texts["line.1.charge"] == "12.55"


def test_a_text_that_cannot_be_read_is_not_also_said_to_be_missing():
    needs_first = replace(
        CLAIM, edits=lambda _: [Finding("line.1.charge", "No charge."), Finding("last", "X.")]
    )
    state = typing(FormState.start(needs_first, {"served": "05/17/24"}).at("line.1.charge"), "x").checked()
    assert [each.said for each in state.findings if each.field_id == "line.1.charge"] == [
        "Key an amount such as 125.50."
    ]
    assert "X." in {each.said for each in state.findings} or "last" in state.errors


COMING = {
    "enter": lambda state: state.next(),
    "down": lambda state: state.down(1),
    "next line": lines.next_line,
    "down again": lambda state: state.down(1).at("remarks").down(-1).at("line.1.units").down(1),
}


@pytest.mark.parametrize("come", COMING.values(), ids=COMING)
def test_a_blank_line_has_what_is_proposed_however_the_cursor_comes_to_it(
    come: Callable[[FormState], FormState],
):
    state = come(typing(at_lines(), "99213||12550").at("line.1.charge"))
    assert column(state, "from") == ["05/17/24"] * 2
    assert state.place is not None
    assert state.place.row == 1
    assert state.typed.text == state.texts[state.focus]
    assert state.is_blank(state.place)


def test_the_only_line_is_begun_anew_once_it_was_deleted():
    state = lines.delete(typing(at_lines(), "99213||12550").at("line.1.procedure"))
    assert column(state, "from") == ["05/17/24"]
    assert column(state, "procedure") == [""]


def test_a_day_that_was_erased_from_a_blank_line_is_not_proposed_again():
    state = typing(at_lines(), "99213||12550").at("line.1.from").down(1)
    assert (state.focus, state.typed.text) == ("line.2.from", "05/17/24")
    erased = state.edit(Typed.end).edit(lambda _: Typed("", 0))
    assert column(erased.down(-1).down(1), "from") == ["05/17/24", ""]


def test_what_was_said_of_an_empty_cell_goes_with_what_is_proposed_there():
    claim = replace(CLAIM, edits=lambda answers: [Finding("line.1.from", "No day.")] if answers else [])
    state = FormState.start(claim, {"last": "SMITH"}).at("line.1.procedure").examined()
    assert "line.1.from" in state.said_of
    filled = state.set("served", "05/17/24").come("line.1.from")
    assert filled.texts["line.1.from"] == "05/17/24"
    assert "line.1.from" not in filled.said_of


def test_an_inserted_line_has_what_is_proposed_and_the_cursor_where_keying_begins():
    state = lines.insert(typing(at_lines(), "99213||12550|").at("line.1.charge"))
    assert state.focus == "line.1.procedure"
    assert column(state, "from") == ["05/17/24"] * 3
    assert column(state, "procedure") == ["", "99213", ""]


def test_an_amount_that_nobody_keyed_has_no_implied_cents():
    state = at_lines({"line.1.charge": "125"})
    assert state.at("line.1.charge").edit(Typed.end).next().texts["line.1.charge"] == "125.00"
    assert state.at("line.1.charge").set("line.1.charge", "80").next().texts["line.1.charge"] == "80.00"
    assert typing(state.at("line.1.charge"), "9").undo().left().texts["line.1.charge"] == "125.00"


def test_what_is_kept_of_an_amount_under_the_cursor_is_what_it_means():
    state = typing(at_lines().at("line.1.charge"), "12550")
    assert state.draft()["line.1.charge"] == "125.50"
    assert state.paste("9").typed.text == "125509"
    assert at_lines().at("line.1.charge").paste(" 12550\n").next().texts["line.1.charge"] == "125.50"
    assert at_lines().at("line.1.charge").paste("12.5").next().texts["line.1.charge"] == "12.50"


def test_a_date_is_proposed_as_above_and_gone_past():
    state = typing(at_lines(), "99213||12550|")
    assert column(state, "from") == ["05/17/24", "05/17/24"]
    changed = typing(state.at("line.2.from"), "051824")
    assert typing(changed, "99214||1|").texts["line.3.from"] == "05/18/24"


def test_a_proposal_that_was_erased_is_not_made_again():
    state = at_lines().at("line.1.from").edit(Typed.backspace).next()
    assert state.texts["line.1.from"] == ""
    assert state.at("kind").next().texts["line.1.from"] == ""


def test_a_line_left_blank_leaves_the_table_and_is_dropped():
    state = typing(at_lines(), "99213||12550||")
    assert state.focus == "remarks"
    assert len(state.texts.rows("line")) == 1
    assert len(state.answers.rows("line")) == 1


def test_rows_are_answered_with_their_numbers_and_a_total():
    state = typing(at_lines(), "99213||12550|99214||200|").left()
    rows = state.answers.rows("line")
    assert [(row.number, row.text("procedure"), row.money("charge")) for row in rows] == [
        (1, "99213", Decimal("125.50")),
        (2, "99214", Decimal("2.00")),
    ]
    assert state.answers.total("line", "charge") == Decimal("127.50")
    assert rows[0].whole.text("last") == "SMITH"


def test_a_check_sees_the_other_table_and_is_made_again_when_that_changes():
    state = typing(at_lines(), "99213").at("line.1.pointer")
    state = typing(state, "2|")
    assert state.errors["line.1.pointer"] == "There is no such diagnosis."
    assert "line.1.pointer" not in typing(state.at("dx.2.code"), "b02|").errors


def test_blank_rows_beyond_the_least_ask_for_nothing():
    state = typing(at_lines(), "99213||12550|")
    assert state.problems() == {}
    first = at_lines().problems()
    assert first["line.1.procedure"] == "Procedure is needed."
    assert list(first) == ["line.1.procedure", "line.1.charge"]


def test_a_column_is_needed_by_the_whole_form():
    state = typing(FormState.start(CLAIM).at("kind"), "p")
    assert "dx.1.present" not in walk(state)
    assert "dx.1.present" in walk(typing(state.at("kind"), "a"))


def walk(state: FormState) -> list[str]:
    """The fields that Enter comes to from the first one."""
    seen = [state.first().focus]
    state = state.first()
    while (following := state.next()).focus not in seen:
        state = following
        seen.append(state.focus)
    return seen


def test_pages_that_are_not_needed_are_skipped_both_ways():
    state = typing(FormState.start(CLAIM).at("kind"), "p")
    assert state.turn(1).page == 2
    assert state.turn(1).turn(-1).page == 0
    assert state.to_page(1).page == 0
    assert typing(state.at("kind"), "a").turn(1).page == 1


def test_shift_tab_goes_back_over_pages_and_stops_at_passed_fields():
    state = typing(at_lines(), "99213||12550|")
    assert state.prior().focus == "line.2.from"
    assert state.prior().prior().focus == "line.1.units"
    assert state.at("line.1.from").prior().focus.startswith("dx.")


def test_down_and_up_keep_the_column_open_a_line_and_leave_at_the_ends():
    state = typing(at_lines(), "99213||12550|").at("line.1.charge")
    assert state.down(1).focus == "line.2.charge"
    assert state.down(1).down(1).focus == "remarks"
    filled = typing(state.down(1), "1")
    assert filled.down(1).focus == "line.3.charge"
    assert state.down(-1).focus.startswith("dx.")
    assert filled.down(-9).focus == "line.1.charge"


def test_a_grid_goes_down_by_whole_screen_rows():
    state = FormState.start(CLAIM, {f"dx.{number}.code": "A01" for number in range(1, 7)}).at("dx.2.code")
    assert state.down(1).focus == "dx.6.code"
    assert state.down(1).down(-1).focus == "dx.2.code"


def test_a_line_is_doubled():
    state = lines.duplicate(typing(at_lines(), "99213||12550|"))
    assert column(state, "procedure") == ["99213", "99213"]
    assert state.focus == "line.2.procedure"
    state = lines.duplicate(state.at("line.1.charge"))
    assert column(state, "charge") == ["125.50"] * 3
    assert state.focus == "line.2.procedure"


def test_the_first_line_is_that_of_the_record_before():
    before = typing(at_lines(), "99213||12550|").again()
    assert column(lines.duplicate(before.at("line.1.procedure")), "charge") == ["125.50"]
    assert before.at("line.1.charge").same().texts["line.1.charge"] == "125.50"


def test_a_field_is_taken_from_the_line_above():
    state = typing(at_lines(), "99213||12550|")
    assert state.same().texts["line.2.procedure"] == "99213"
    assert state.same().focus == "line.2.modifier"


def test_lines_are_inserted_deleted_and_brought_back_with_what_is_said_of_them():
    state = at_lines(
        {
            f"line.{row}.{name}": text
            for row in (1, 2)
            for name, text in (("procedure", f"9921{row}"), ("charge", "1"))
        }
    )
    state = typing(state.at("line.2.charge"), "x").left()
    assert "line.2.charge" in state.errors
    inserted = lines.insert(state.at("line.1.charge"))
    assert column(inserted, "procedure") == ["", "99211", "99212"]
    assert "line.3.charge" in inserted.errors
    deleted = lines.delete(inserted.at("line.2.charge"))
    assert column(deleted, "procedure") == ["", "99212"]
    assert "line.2.charge" in deleted.errors
    assert column(lines.bring_back(deleted), "procedure") == ["", "99211", "99212"]


def test_the_only_line_is_emptied_and_comes_back():
    deleted = lines.delete(typing(at_lines(), "99213|").at("line.1.procedure"))
    assert column(deleted, "procedure") == [""]
    assert column(lines.bring_back(deleted), "procedure") == ["99213"]


def test_a_full_table_takes_no_more_lines():
    form = Form("f", "F", (FormPage("", (line_table(2), Field("end", "End", 3))),))
    texts = {f"line.{row}.{name}": "11111" for row in (1, 2) for name in ("procedure", "charge")}
    state = FormState.start(form, texts).at("line.2.units")
    assert state.next().focus == "end"
    assert lines.insert(state) is state
    assert lines.duplicate(state) is state


def test_a_draft_gives_rows_back_and_the_cursor():
    state = typing(at_lines(), "99213||12550|")
    again = FormState.start(CLAIM, state.draft()).resume(state.focus)
    assert again.draft() == state.draft()
    assert again.focus == state.focus
    assert FormState.start(CLAIM).resume("line.40.charge").focus == "last"
    assert state.worth_keeping
    assert not FormState.start(CLAIM).worth_keeping


def test_a_sheet_is_pasted_over_rows_and_cells():
    state = at_lines().at("line.1.procedure").paste("99213\t25\t1\t12550\r\n99214\t\t1\t80.5\n")
    assert column(state, "procedure") == ["99213", "99214"]
    assert column(state, "charge") == ["125.50", "80.50"]
    assert state.focus == "line.1.procedure"


def test_edits_stop_sending_and_warnings_do_not():
    state = typing(at_lines(), "99213||12550|99213||12550|").checked()
    assert state.focus == "line.2.procedure"
    assert state.stopped
    assert state.counts() == (1, 0)
    corrected = typing(state, "99214").at("line.1.charge").edit(lambda _typed: Typed("100000.00", 9))
    sent = corrected.checked()
    assert not sent.errors
    assert not sent.stopped
    assert sent.said_of["line.1.charge"].severity is Severity.WARNING


def test_findings_from_elsewhere_stay_until_their_field_is_changed():
    found = (
        Finding("line.2.charge", "Too much.", Severity.RETURNED),
        Finding("last", "Not known.", Severity.RETURNED),
        Finding("elsewhere", "Odd."),
    )
    state = typing(at_lines(), "99213||12550|99214||80|").attach(found)
    assert [each.field_id for each in state.findings] == ["last", "line.2.charge", "elsewhere"]
    moved = lines.delete(state.at("line.1.charge"))
    assert [each.field_id for each in moved.findings] == ["last", "line.1.charge", "elsewhere"]
    assert [each.field_id for each in typing(state.at("last"), "x").findings] == [
        "line.2.charge",
        "elsewhere",
    ]
    assert state.checked().stopped


STEPS = st.one_of(
    st.sampled_from("aA19 -/é").map(lambda character: lambda state: state.type(character)),
    st.sampled_from(sorted(["kind", "dx.2.code", "line.1.charge", "line.3.procedure", "remarks"])).map(
        lambda field_id: lambda state: state.at(field_id)
    ),
    st.sampled_from(
        [
            FormState.next,
            FormState.next,
            FormState.prior,
            FormState.same,
            FormState.checked,
            lines.duplicate,
            lines.insert,
            lines.next_line,
            lambda state: state.down(1),
            lambda state: state.down(-3),
            lambda state: state.turn(1),
            lambda state: state.turn(-1),
            lambda state: state.paste("99213\t25\t1\t5\n99214"),
        ]
    ),
)


def keyed(state: FormState) -> list[str]:
    """All texts that somebody keyed, in no order, in their normal form."""
    own = {"", "1"}
    return sorted(
        state.form.field(key).normal(text).strip()
        for key, text in state.left().texts.items()
        if text.strip() not in own
    )


@settings(max_examples=drawn(150), deadline=None)
@given(st.lists(STEPS, max_size=40))
def test_whatever_is_keyed_the_form_stays_whole_and_its_draft_is_the_form(steps):
    state = FormState.start(CLAIM)
    for step in steps:
        state = step(state)
        assert state.typed.text == state.texts[state.focus]
        assert all(state.holds(field_id) for field_id in state.errors)
        assert FormState.start(CLAIM, state.left().draft()).draft() == state.left().draft()
        assert read_afresh(state) == state.reading.answers


def read_afresh(state: FormState) -> object:
    """What the same texts say to a reader that remembers nothing."""
    return FormState(CLAIM, state.texts, state.focus, state.typed).reading.answers


@settings(max_examples=drawn(100), deadline=None)
@given(st.lists(STEPS, max_size=20), st.data())
def test_a_line_that_is_deleted_comes_back_as_it_was(steps, data):
    state = FormState.start(CLAIM)
    for step in steps:
        state = step(state)
    state = state.at(data.draw(st.sampled_from(["line.1.charge", "line.2.procedure", "dx.1.code"]))).left()
    assert keyed(lines.bring_back(lines.delete(state))) == keyed(state)


def test_a_table_that_is_not_needed_says_nothing_and_keeps_its_texts():
    rows = Table("row", "Rows", (Field("a", "A", 3),), needed=lambda answers: answers.text("more") == "Y")
    form = Form("f", "F", (FormPage("", (Field("more", "More", 1), rows)),))
    state = FormState.start(form, {"row.1.a": "x"})
    assert state.answers.rows("row") == ()
    assert state.next().focus == "more"
    assert len(state.set("more", "Y").answers.rows("row")) == 1


def test_enter_goes_past_optional_fields_that_are_declared_so_and_arrows_do_not():
    fields = (
        Field("a", "A", 3),
        Field("b", "B", 3, passed=True),
        Field("c", "C", 3, passed=True, required=lambda answers: answers.text("a") == "x"),
        Field("d", "D", 3),
    )
    state = FormState.start(Form("f", "F", (FormPage("", fields),)))
    assert state.next().focus == "d"
    assert state.beside().focus == "b"
    assert typing(state, "x|").focus == "c"
