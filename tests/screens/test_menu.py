"""A page with things to choose by one key."""

from dataclasses import dataclass, field
from typing import Any, cast

from screens.menu import Item, MenuView, Row, item_line, paragraph
from tui.shell import Shell
from tui.text import line, plain
from tui.widgets.view import Press


@dataclass
class Listening:
    """What a view says to the app."""

    sentences: list[str] = field(default_factory=list)

    def say(self, sentence: str, _style: str = "status") -> None:
        self.sentences.append(sentence)


def menu(*rows: Row) -> tuple[MenuView, Listening]:
    shell = Listening()
    view = MenuView(lambda _cells: rows)
    view.attach(cast(Shell, cast(Any, shell)), None)
    view.fill()
    return view, shell


def test_an_items_key_chooses_it_in_either_case() -> None:
    chosen: list[str] = []
    view, _ = menu(Item("e", "Eligibility", "covered?", lambda: chosen.append("e")), line("text"))
    assert view.take(Press("e", "e"))
    assert view.take(Press("E", "E"))
    assert chosen == ["e", "e"]


def test_another_key_is_left_to_the_page() -> None:
    view, _ = menu(Item("e", "Eligibility", "covered?", list))
    assert not view.take(Press("x", "x"))
    assert not view.take(Press("f9"))


def test_enter_chooses_the_item_under_the_cursor() -> None:
    chosen: list[str] = []
    view, _ = menu(
        line("text"),
        Item("a", "One", "", lambda: chosen.append("one")),
        Item("b", "Two", "", lambda: chosen.append("two")),
    )
    view.action_line_down()
    view.action_choose()
    assert chosen == ["two"]


def test_what_can_not_be_chosen_says_why() -> None:
    chosen: list[str] = []
    view, shell = menu(
        Item("m", "MBI lookup", "number", lambda: chosen.append("m"), "Only Medicare portals have it.")
    )
    assert view.take(Press("m", "m"))
    assert (chosen, shell.sentences) == ([], ["Only Medicare portals have it."])


def test_lines_say_the_key_the_title_and_the_words() -> None:
    assert plain(item_line(Item("e", "Eligibility", "covered?", list), 14)) == " e  Eligibility     covered?"
    assert plain(item_line(Item("m", "MBI", "", list, "Not here."), 5)) == "(m) MBI    Not here."
    assert plain(item_line(Item("", "Tenth", "", list), 5)) == "    Tenth"


def test_hostile_words_are_shown_as_text() -> None:
    shown = plain(item_line(Item("e", "\x1b[2J[b]x\u202e", "\x9b1m", list), 12))
    assert shown.isprintable()
    assert "[b]x" in shown


def test_a_page_is_broken_anew_when_it_becomes_narrower() -> None:
    view = MenuView(lambda cells: paragraph("one two three four five six seven", cells))
    view.fill()
    assert plain(view.line_at(1)) == ""
    view.resize(26, 10)
    assert plain(view.line_at(0)) == "  one two three four"
    assert plain(view.line_at(1)) == "  five six seven"


def test_only_a_row_whose_words_changed_is_drawn_again() -> None:
    words, drawn = {"a": "asked", "b": "asked"}, list[tuple[int, ...]]()
    view = MenuView(lambda _cells: [line("text"), *(Item(key, key, words[key], list) for key in words)])
    view.fill()
    view.attach(cast(Shell, cast(Any, Listening())), drawn.append)
    view.update()
    words["b"] = "answers"
    view.update()
    assert drawn == [(2,)]
    assert "answers" in plain(view.line_at(2))
