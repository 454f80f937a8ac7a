"""Alt with a letter, as most terminals send it, is one key however fast it comes."""

import pytest
from textual import events
from textual._xterm_parser import XTermParser

from tui.line.alt_keys import know_alt_letters


@pytest.mark.parametrize(
    ("sent", "names"),
    [
        ("\x1bt", ["alt+t"]),
        ("\x1bn\x1bn\x1b[A", ["alt+n", "alt+n", "up"]),
        ("\x1bpx", ["alt+p", "x"]),
        ("\x1bOP\x1b[15~", ["f1", "f5"]),
    ],
)
def test_alt_letters_are_keys(sent: str, names: list[str]) -> None:
    know_alt_letters()
    keys = [each for each in XTermParser().feed(sent) if isinstance(each, events.Key)]
    assert [key.key for key in keys] == names
    assert not any(key.is_printable for key in keys if key.key != "x")
