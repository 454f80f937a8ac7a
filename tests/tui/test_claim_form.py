"""Stories of a biller at a long form: lines, lists, findings, type-ahead; and what it costs a thin line."""

import pytest
from textual import events

from tests.tui.claim import ClaimPage, claim, claim_office, line_table
from tests.tui.line.test_apps import run
from tests.tui.story import Story, story
from tests.tui.widgets.stage import Stage
from tui import keys
from tui.forms import NAME, Field, Finding, Form, FormPage, FormState, Severity, Table
from tui.widgets.long_form import LongFormView

pytestmark = pytest.mark.story
HEAD = (*"smith", "tab", *"john", "tab", "p", *"051724", *"a01", "tab", *"b02", "tab", "enter")
LINE = (*"99213", "tab", "tab", *"12550", "enter")


def page(user: Story) -> ClaimPage:
    """The claim page."""
    current = user.app.current
    assert isinstance(current, ClaimPage)
    return current


async def test_a_claim_is_keyed_without_looking_and_sent():
    async with story(claim_office()) as user:
        await user.press(*HEAD, *LINE, *"99214", "tab", "2", "tab", *"80", "enter", "enter", *"none", "f9")
        (answers,) = page(user).sent
        assert [row.text("procedure") for row in answers.rows("line")] == ["99213", "99214"]
        assert str(answers.total("line", "charge")) == "126.30"
        assert [row.text("code") for row in answers.rows("dx")] == ["a01", "b02"]
        assert answers.text("remarks") == "none"


async def test_lines_stand_under_their_headings_with_numbers_and_a_total():
    async with story(claim_office()) as user:
        await user.press(*HEAD, *LINE)
        user.sees(
            "From     Proc  Md Px Charge",
            "  1 05/17/24 99213    1  125.50    1",
            "> 2 05/17/24",
            "Total 125.50",
        )
        user.sees("1 Patient  2 Accident  3 Lines  4 Remarks", "F5 Same line")
        assert user.cursor == (13, 4)


async def test_more_lines_than_fit_scroll_under_the_heading():
    async with story(claim_office()) as user:
        await user.press(*HEAD, *(LINE * 25))
        user.sees("From     Proc", ">26", "Total 3137.50").sees_not("  1 05/17/24")
        await user.press("pageup", "pageup")
        user.sees("> 1 ").sees_not("25 05")
        await user.press("pagedown")
        user.sees(">18")


async def test_a_line_is_doubled_deleted_and_brought_back():
    async with story(claim_office()) as user:
        await user.press(*HEAD, *LINE, "f5")
        user.sees("> 2 05/17/24 99213    1  125.50")
        await user.press("ctrl+x")
        user.sees("Deleted; Ctrl+Y brings it back.").sees_not("  2 05/17/24 99213")
        await user.press("ctrl+y")
        user.sees("> 2 05/17/24 99213", "Total 251.00")


async def test_a_code_is_found_by_words_and_said_in_words():
    async with story(claim_office()) as user:
        await user.press(*HEAD[: HEAD.index("0") + 6])
        await user.press("f4", *"words 88")
        user.sees("> A88  a words 88", "B88  b words 88")
        await user.press("down", "enter")
        user.sees("1 B88", "B88: b words 88")


async def test_findings_are_listed_and_gone_to():
    async with story(claim_office()) as user:
        await user.press(*HEAD, *LINE, *LINE, "f9")
        user.sees("Line 2, Procedure: Keyed twice. Delete one.", "1 error")
        await user.press("ctrl+home", "backspace", "tab", "f9")
        user.sees("Last name: Last name is needed. 2 errors; Ctrl+G lists them.", "2 errors")
        await user.press("ctrl+g")
        user.sees("! Last name: Last name is needed.", "! Line 2, Procedure: Keyed twice.")
        await user.press("down", "enter")
        assert page(user).form.state.focus in {"last", "line.2.procedure"}
        await user.press("alt+n")
        first = page(user).form.state.focus
        await user.press("alt+p")
        assert {first, page(user).form.state.focus} == {"last", "line.2.procedure"}


async def test_who_goes_to_a_finding_is_told_that_one():
    async with story(claim_office()) as user:
        await user.press(*HEAD, *LINE, *LINE, "f9", "ctrl+home", "backspace", "tab", "f9")
        user.sees("2 errors", "F4 Values", "F9 Send", "Ctrl+G Findings")
        await user.press("ctrl+g", "up", "up")
        user.sees("Enter goes to the field.")
        await user.press("enter")
        user.sees("Last name: Last name is needed.").sees_not("lists them")
        await user.press("alt+n")
        user.sees("Line 2, Procedure: Keyed twice. Delete one.").sees_not("Last name is needed")


async def test_what_a_row_of_a_list_cuts_is_said_whole():
    async with story(claim_office()) as user:
        await user.press(*HEAD, *LINE)
        form = page(user).form
        long = f"The charge is {'much ' * 20}too high."
        form.become(form.state.attach([Finding("line.1.charge", long), Finding("last", "Short.")]))
        await user.press("ctrl+g", "pageup")
        user.sees("! Last name: Short.", "Enter goes to the field.").sees_not("too high.")
        await user.press("down")
        user.sees("too high.")


ODD = Finding("line.1.charge", "That is odd.", Severity.WARNING)


def warned(*findings: Finding, charge: str = "125.50") -> tuple[Stage, list[object]]:
    """A form on a stage whose edits warn, ready to be sent, and what is sent of it."""
    form = Form("f", "F", (FormPage("", (Field("a", "A", 3), line_table())),), edits=lambda _: findings)
    sent: list[object] = []
    texts = {"line.1.procedure": "99213", "line.1.charge": charge}
    return Stage(LongFormView(FormState.start(form, texts), sent=sent.append), rows=20), sent


def test_warnings_that_nobody_saw_are_shown_once_before_sending():
    stage, sent = warned(ODD)
    stage.press("f9")
    assert not sent
    assert stage.said == "Line 1, Charge: That is odd. F9 again sends all the same."
    assert "125.50" in stage.marked
    stage.press("f9")
    assert len(sent) == 1


def test_several_warnings_stop_sending_together_and_once():
    stage, sent = warned(ODD, Finding("a", "Odd too.", Severity.WARNING))
    assert stage.press("f9").said == (
        "A: Odd too. 2 warnings; Ctrl+G lists them. F9 again sends all the same."
    )
    stage.press("f9")
    assert len(sent) == 1


def test_a_warning_of_a_row_that_is_missing_leads_to_where_it_is_to_be_keyed():
    stage, sent = warned(Finding("line.2.charge", "Nothing is said of line 2.", Severity.WARNING))
    assert stage.press("f9").said == (
        "Line 2, Charge: Nothing is said of line 2. F9 again sends all the same."
    )
    assert not sent
    assert stage.view.state.focus == "line.2.charge"
    stage.press("f9")
    assert len(sent) == 1


def test_a_warning_that_was_listed_stops_no_sending():
    stage, sent = warned(ODD)
    stage.press("ctrl+g", "escape", "f9")
    assert len(sent) == 1


def test_a_warning_at_no_field_stops_no_sending():
    stage, sent = warned(Finding("", "Nobody can help that.", Severity.WARNING))
    stage.press("f9")
    assert len(sent) == 1


def test_a_warning_that_is_marked_at_its_field_stops_no_sending():
    stage, sent = warned(charge="11111")
    stage.press("f9")
    assert len(stage.view.state.findings) == len(sent) == 1


@pytest.mark.parametrize("key", ["alt+t", "alt+shift+t", "ctrl+t", "shift+alt+t"])
async def test_a_letter_with_alt_or_ctrl_is_never_typed(key: str):
    async with story(claim_office()) as user:
        user.app.post_message(events.Key(key, "t"))
        await user.press("x")
        assert page(user).form.state.texts["last"] == "X"


async def test_what_a_portal_returned_stands_at_its_cells_and_does_not_stop_sending():
    async with story(claim_office()) as user:
        await user.press(*HEAD, *LINE)
        form = page(user).form
        form.become(form.state.attach([Finding("line.1.charge", "Too much.", Severity.RETURNED)]))
        await user.press("alt+n")
        user.sees("Line 1, Charge: Too much.", "!125.50")
        await user.press("f9")
        assert page(user).sent


async def test_pages_are_gone_to_by_number_and_those_not_needed_are_passed():
    async with story(claim_office()) as user:
        await user.press(*"smith", "tab", *"john", "tab", "p", "f8")
        user.sees("From     Proc")
        await user.press("ctrl+f")
        user.sees("1  Patient", "3  Lines").sees_not("2  Accident\n")
        await user.press("4")
        user.sees("> Remarks")
        await user.press("f7", "f7")
        user.sees("> Last name SMITH")


async def test_what_was_keyed_comes_back_with_the_cursor_where_it_was():
    async with story(claim_office()) as user:
        await user.press(*HEAD, *LINE, *"99214", "tab")
        kept, at = page(user).kept, page(user).kept_at
    state = FormState.start(claim(), kept).resume(at)
    assert (state.focus, state.texts["line.2.procedure"]) == ("line.2.pointer", "99214")


async def test_a_sheet_is_pasted():
    async with story(claim_office()) as user:
        await user.press(*HEAD)
        await user.paste("99213\t25\t1\t12550\n99214\t\t2\t80.00")
        user.sees("1 05/17/24 99213 25 1  125.50", "2 05/17/24 99214    2  80.00", "Total 205.50")


async def test_a_key_in_a_line_costs_a_byte_and_the_next_line_little():
    sizes: list[int] = []

    async def drive(pilot, recorder):
        await pilot.press(*HEAD, *LINE)
        for key in LINE * 6:
            before = recorder.sent
            await pilot.press(key)
            sizes.append(recorder.sent - before)

    await run(claim_office(), drive)
    sizes.sort()
    assert sizes[len(sizes) // 2] == 1
    assert sizes[int(len(sizes) * 0.9)] <= 20
    assert sizes[-1] <= 140


def test_columns_that_do_not_fit_come_into_sight_with_the_pinned_ones():
    columns = tuple(Field(f"c{number}", f"Col {number}", 12, NAME) for number in range(8))
    table = Table("wide", "", columns, pinned=("c0",))
    stage = Stage(LongFormView(Form("f", "F", (FormPage("Wide", (table,)),)), sent=print))
    stage.press(*"first", *["tab"] * 5, *"sixth")
    assert stage.marked.startswith("> 1 FIRST        ")
    assert "SIXTH" in stage.marked
    assert "Col 1" not in stage.text
    assert stage.widest <= 80


def test_two_tables_share_what_room_there_is():
    form = Form("f", "F", (FormPage("Two", (line_table(), Field("mid", "Mid", 3), codes())),))
    stage = Stage(LongFormView(form, sent=print), rows=20).press("f1")
    rows = stage.text.split("\n")
    assert rows[2].startswith("> 1")
    assert [row.split()[0] for row in rows[9:12]] == ["Total", "Mid", "Codes"]
    stage.view.become(stage.view.state.at("code.5.code"))
    stage.holds()
    assert stage.marked.startswith("  1") or "> 5" in stage.marked


def codes() -> Table:
    """A grid of codes."""
    return Table("code", "Codes", (Field("code", "Code", 4),), least=0, most=24, across=6)


def test_the_pcace_hands_find_their_keys():
    stage = Stage(LongFormView(claim(), sent=print), rows=20)
    stage.keymap = keys.keymap("pcace")
    stage.press(*HEAD, *LINE, "f5", "f8", "f4")
    assert stage.view.state.texts["line.3.procedure"] == "99213"
    stage.press("f7")
    assert len(stage.view.state.texts.rows("line")) == 2


async def test_arrows_come_to_fields_that_enter_goes_past():
    async with story(claim_office()) as user:
        await user.press(*HEAD, *LINE, "left")
        assert page(user).form.state.focus == "line.2.from"
        await user.press("right", "right")
        assert page(user).form.state.focus == "line.2.procedure"
