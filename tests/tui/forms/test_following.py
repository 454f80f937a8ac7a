"""A table that says more of another's rows, row by row: it moves with them."""

import pytest

from tui.forms import Field, Finding, Form, FormPage, FormState, Table, lines
from tui.forms.field import always

LINES = Table("line", "", (Field("code", "Code", 5, required=always),), most=4)
PAID = Table("paid", "", (Field("amount", "Paid", 5),), most=4, follows="line")
FORM = Form("f", "F", (FormPage("", (LINES, PAID)),))
FULL = {"line.1.code": "A", "line.2.code": "B", "paid.1.amount": "80", "paid.2.amount": "50"}


def begun(at: str, texts: dict[str, str] | None = None) -> FormState:
    return FormState.start(FORM, FULL if texts is None else texts).at(at)


def pairs(state: FormState) -> list[tuple[str, str]]:
    """Each line with what stands beside it, blank ones left out."""
    texts = state.draft()
    both = [(texts.get(f"line.{row}.code", ""), texts.get(f"paid.{row}.amount", "")) for row in range(1, 5)]
    return [each for each in both if any(each)]


def test_a_line_takes_what_follows_it_along() -> None:
    inserted = lines.insert(begun("line.1.code"))
    assert (inserted.draft()["line.2.code"], inserted.draft()["paid.2.amount"]) == ("A", "80")
    assert pairs(inserted) == [("A", "80"), ("B", "50")]
    assert pairs(lines.duplicate(begun("line.1.code"))) == [("A", "80"), ("A", ""), ("B", "50")]


@pytest.mark.parametrize("row", [1, 2])
def test_a_line_is_deleted_and_comes_back_with_what_follows_it(row: int) -> None:
    state = begun(f"line.{row}.code")
    deleted = lines.delete(state)
    assert pairs(deleted) == pairs(state)[2 - row : 3 - row]
    assert pairs(lines.bring_back(deleted)) == pairs(state)


def test_the_only_line_comes_back_with_what_follows_it() -> None:
    state = begun("line.1.code", {"line.1.code": "A", "paid.1.amount": "80"})
    deleted = lines.delete(state)
    assert pairs(deleted) == []
    assert pairs(lines.bring_back(deleted)) == [("A", "80")]


def test_what_follows_a_blank_line_is_not_lost_with_it() -> None:
    deleted = lines.delete(begun("line.2.code", {**FULL, "line.2.code": ""}))
    assert pairs(deleted) == [("A", "80")]
    assert pairs(lines.bring_back(deleted)) == [("A", "80"), ("", "50")]


def test_rows_that_follow_do_not_move_among_themselves() -> None:
    state = begun("paid.1.amount")
    assert lines.insert(state) is state
    assert pairs(lines.duplicate(state)) == pairs(state)
    emptied = lines.delete(state)
    assert pairs(emptied) == [("A", ""), ("B", "50")]
    assert pairs(lines.bring_back(emptied)) == pairs(state)


def test_an_emptied_row_that_comes_back_takes_nothing_newer_away() -> None:
    anew = lines.delete(begun("paid.1.amount")).set("paid.1.amount", "70")
    back = lines.bring_back(anew)
    assert pairs(back) == [("A", "80"), ("B", "50")]
    assert pairs(lines.bring_back(back)) == [("A", "70"), ("B", "50")]


def test_what_is_said_of_a_cell_moves_with_it() -> None:
    state = begun("line.1.code").attach([Finding("paid.2.amount", "Odd.")])
    assert [each.field_id for each in lines.insert(state).findings if each.sentence == "Odd."] == [
        "paid.3.amount"
    ]
