"""The emulator that the thin line is judged by shows what real terminals show."""

from benchmarks.terminal import Terminal


def test_what_is_pushed_out_of_a_row_is_gone() -> None:
    terminal = Terminal(6, 1)
    terminal.feed("ABCDEF\x1b[1;3H\x1b[2@")
    assert terminal.rows() == ["AB  CD"]
    terminal.feed("\x1b[1;1H\x1b[2P")
    assert terminal.rows() == ["  CD"]
