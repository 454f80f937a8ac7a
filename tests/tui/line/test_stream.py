"""What is let through to the terminal, and what never is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.line.profile import LineProfile
from tui.line.screen import Screen

HOSTILE = [
    "\x1b]52;c;Y2xpcGJvYXJk\x07",
    "\x1b]0;title\x07",
    "\x1b]8;;https://example.org\x1b\\link\x1b]8;;\x1b\\",
    "\x1b[?1049l",
    "\x1bP+q544e\x1b\\",
    "\x1b[6n",
    "\x1bc",
    "\x9b2J",
    "\x07",
    "\u202egnihtyna",
    "\u2066\u2069",
    "\ud800",
    "a\rb\tc\x00d\x7f",
]


def screen(**options: object) -> Screen:
    return Screen(40, 4, LineProfile(**options))  # type: ignore[arg-type]


def shown(data: str, **options: object) -> str:
    """What reaches the terminal for a write, passed through or drawn."""
    line = screen(**options)
    line.frame()
    passed = "".join(passage.sequence for passage in line.feed(data))
    return passed + line.frame()


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_comes_in_with_data_does_not_reach_the_terminal(hostile) -> None:
    for frame in (f"\x1b[1;1Hname {hostile} end", f"\x1b[1;1H\x1b[1m{hostile}\x1b[0m\x1b[2;1H"):
        reached = shown(frame)
        assert hostile not in reached
        assert not any(
            0x7F <= ord(c) <= 0x9F or 0x2028 <= ord(c) <= 0x202E or ord(c) >= 0xD800 for c in reached
        )
        assert "\x1b]" not in reached
        assert "\x07" not in reached


def test_text_after_a_hostile_sequence_keeps_its_place() -> None:
    assert "name ]0;title end" in shown("\x1b[1;1Hname \x1b]0;title\x07 end").replace("\x1b[C", " ")


@given(st.text(max_size=60))
def test_no_text_moves_the_terminal_beyond_cells(text) -> None:
    reached = shown(f"\x1b[2;1H{text}\x1b[0m")
    assert all(c >= " " or c in "\x1b\r\n\b" for c in reached)
    for sequence in reached.split("\x1b")[1:]:
        assert sequence[0] in "[M"


@pytest.mark.parametrize(
    "wish", ["\x1b]52;c;QUJD\x07", "\x07", "\x1b[?2004h", "\x1b[?1004h", "\x1b[>25u", "\x1b[?2026$p"]
)
def test_what_the_app_itself_writes_passes_through(wish) -> None:
    passages = screen().feed(wish)
    assert [(passage.sequence, passage.keeps_cells) for passage in passages] == [(wish, True)]


@pytest.mark.parametrize("wish", ["\x1b[?1049h", "\x1bc", "\x1b[?3h", "\x1b[4h", "\x1b[3;5r"])
def test_what_may_change_cells_makes_the_copy_doubtful(wish) -> None:
    assert [passage.keeps_cells for passage in screen().feed(wish)] == [False]


def test_a_sequence_in_two_pieces_is_one() -> None:
    line = screen()
    assert [p.sequence for part in ("\x1b[?20", "04h") for p in line.feed(part)] == ["\x1b[?2004h"]
    line.feed("\x1b[1;1Habc\x1b[2")
    line.feed(";1Hdef\x1b[1")
    line.frame()
    assert ["".join(row).rstrip() for row in line.stream.cells.text] == ["abc", "def[1", "", ""]


def test_erasing_and_moving_in_a_stock_stream() -> None:
    line = screen()
    line.feed(
        "\x1b[1;1Haaaa\x1b[2;1Hbbbb\x1b[3;1Hcccc\x1b[2;3H\x1b[K\x1b[A\x1b[2D\x1b[Jx\x1b[3B\x1b[5Gy\x1b[2dz"
    )
    assert ["".join(row).rstrip() for row in line.stream.cells.text] == ["x", "     z", "", "    y"]


def test_decorations_in_ascii_cell_for_cell_and_letters_as_they_are() -> None:
    line = screen(ascii=True)
    line.feed("\x1b[1;1H┌──┐ • Ortíz…")
    assert "".join(line.stream.cells.text[0]).rstrip() == "+--+ * Ortíz~"
