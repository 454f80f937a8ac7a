"""The number of bytes for what happens often."""

from tui.line.profile import LineProfile
from tui.line.screen import Screen


def field(y: int, text: str, cursor: int) -> str:
    """A field as Textual paints it: the whole row, then the cursor."""
    return f"\x1b[{y + 1};1H\x1b[4;38;2;224;224;224m{text:<80}\x1b[0m\x1b[{y + 1};{cursor + 1}H"


def open_screen(**options: object) -> Screen:
    screen = Screen(80, 24, LineProfile(**options), line_feeds=True)  # type: ignore[arg-type]
    screen.cursor_visible = True
    for y in range(24):
        screen.feed(field(y, f"row {y} of the first screen", 0))
    screen.feed("\x1b[1;1H")
    screen.frame()
    return screen


def sent(screen: Screen, data: str) -> str:
    screen.feed(data)
    return screen.frame()


def test_a_character_typed_is_one_byte() -> None:
    screen = open_screen()
    sent(screen, field(3, "", 0))
    assert [sent(screen, field(3, "SMITH"[:n], n)) for n in range(1, 6)] == list("SMITH")


def test_backspace_and_moves_are_a_few_bytes() -> None:
    screen = open_screen()
    sent(screen, field(3, "SMITH", 5))
    assert sent(screen, field(3, "SMIT", 4)) == "\b \b"
    assert sent(screen, field(3, "SMIT", 3)) == "\b"
    assert sent(screen, field(4, "row 4 of the first screen", 3)) == "\n"


def test_the_cursor_is_shown_and_hidden_once() -> None:
    screen = open_screen()
    screen.cursor_visible = False
    assert screen.frame() == "\x1b[?25l"
    assert screen.frame() == ""
    screen.cursor_visible = True
    assert screen.frame() == "\x1b[?25h"


def row(y: int, text: str) -> str:
    return f"\x1b[{y + 1};1H{text:<80}"


def test_text_that_moved_along_its_row_is_not_written_again() -> None:
    screen = open_screen()
    sent(screen, row(3, "Still needed: MBI, last name and date of birth.") + "\x1b[1;1H")
    shorter = sent(screen, row(3, "Still needed: last name and date of birth.") + "\x1b[1;1H")
    assert "\x1b[5P" in shorter
    assert len(shorter) < 20
    longer = sent(screen, row(3, "Still needed: MBI, last name and date of birth.") + "\x1b[1;1H")
    assert "\x1b[5@MBI" in longer
    assert len(longer) < 25
    assert "\x1b[5P" not in sent(open_screen(edits=False), row(3, "ow 3 of the first screen"))


def test_a_line_under_blanks_looks_the_same_in_bold() -> None:
    screen = open_screen()
    sent(screen, f"\x1b[4;1H\x1b[4m{'OLSON':<80}\x1b[0m\x1b[1;1H")
    assert len(sent(screen, f"\x1b[4;1H\x1b[1;4m{'OLSON':<80}\x1b[0m\x1b[1;1H")) < 25


def test_scrolled_rows_are_moved_not_written() -> None:
    screen = open_screen()
    rows = "\n".join(
        f"\x1b[{y + 1};1H\x1b[38;5;250m{f'claim {y:04} SMITH, ANNA 1,234.56 paid':<80}\x1b[0m"
        for y in range(24)
    )
    moved = "\n".join(
        f"\x1b[{y + 1};1H\x1b[38;5;250m{f'claim {y + 2:04} SMITH, ANNA 1,234.56 paid':<80}\x1b[0m"
        for y in range(24)
    )
    sent(screen, rows + "\x1b[1;1H")
    assert len(sent(screen, moved + "\x1b[1;1H")) < 130


def busy(first: int) -> str:
    """Every cell another character."""
    rows = ("".join(chr(first + (x * y) % 80) for x in range(80)) for y in range(24))
    return "\n".join(f"\x1b[{y + 1};1H{row}" for y, row in enumerate(rows)) + "\x1b[1;1H"


def test_a_large_frame_comes_at_once_or_with_the_cursor_hidden() -> None:
    screen = open_screen()
    first = sent(screen, busy(33))
    assert first.startswith("\x1b[?25l")
    assert first.endswith("\x1b[?25h")
    sent(screen, "\x1b[?2026h")
    again = sent(screen, busy(40))
    assert again.startswith("\x1b[?2026h")
    assert again.endswith("\x1b[?2026l")


def test_repeating_is_used_only_where_the_terminal_can() -> None:
    line = "\x1b[1;1H" + "-" * 80
    assert "-" * 80 in sent(open_screen(), line)
    assert "-\x1b[79b" in sent(open_screen(repeats=True), line)


def test_after_forgetting_everything_is_painted() -> None:
    screen = open_screen()
    assert screen.frame() == ""
    screen.forget()
    again = screen.frame()
    assert "\x1b[2J" in again
    assert "row 23" in again
