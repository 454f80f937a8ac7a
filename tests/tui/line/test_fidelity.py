"""A terminal fed by the thin line shows exactly what it shows when it is fed by the stock stream."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from benchmarks.terminal import Terminal
from tests.drawing import drawn
from tests.tui.line.frames import frame, place, whole_screen
from tui.line.profile import LineProfile
from tui.line.screen import Screen

PROFILES = [
    LineProfile(),
    LineProfile(erases_background=False),
]


class Pair:
    """One stock stream, shown by two terminals: directly and through the thin line."""

    def __init__(self, width: int, height: int, profile: LineProfile) -> None:
        self.stock = Terminal(width, height)
        self.thin = Terminal(width, height)
        self.screen = Screen(width, height, profile, line_feeds=True)
        self.screen.cursor_visible = True

    def write(self, data: str) -> str:
        """Write to both; gives what the thin line sent."""
        self.stock.feed(data)
        for passage in self.screen.feed(data):
            self.thin.feed(passage.sequence)
        sent = self.screen.frame()
        self.thin.feed(sent)
        return sent

    def check(self) -> None:
        """Both terminals show the same."""
        assert self.thin.rows() == self.stock.rows()
        assert self.thin.cells() == self.stock.cells()
        assert self.thin.place == self.stock.place


@pytest.mark.parametrize("profile", PROFILES)
@given(data=st.data())
@settings(max_examples=drawn(120), deadline=None)
def test_random_frames_show_the_same(profile: LineProfile, data: Any) -> None:
    pair = Pair(24, 6, profile)
    for _ in range(data.draw(st.integers(1, 4))):
        pair.write(data.draw(frame(24, 6) | whole_screen(24, 6)))
        pair.check()


class Session(RuleBasedStateMachine):
    """Frames, sizes, clearing, resynchronising and modes in any order."""

    @initialize(width=st.integers(3, 40), height=st.integers(2, 10), data=st.data())
    def begin(self, width: int, height: int, data: Any) -> None:
        self.width, self.height = width, height
        self.pair = Pair(width, height, LineProfile())
        self.pair.write(data.draw(whole_screen(width, height)))

    @rule(data=st.data())
    def update(self, data: Any) -> None:
        self.pair.write(data.draw(frame(self.width, self.height)))

    @rule(data=st.data())
    def repaint(self, data: Any) -> None:
        self.pair.write(data.draw(whole_screen(self.width, self.height)))

    @rule(width=st.integers(3, 40), height=st.integers(2, 10), data=st.data())
    def resize(self, width: int, height: int, data: Any) -> None:
        self.width, self.height = width, height
        for terminal in (self.pair.stock, self.pair.thin):
            terminal.resize(height, width)
        self.pair.screen.resize(width, height)
        self.pair.write(data.draw(whole_screen(width, height)))

    @rule(data=st.data())
    def disturb(self, data: Any) -> None:
        """Something else writes to the terminal; Ctrl+L puts it right."""
        self.pair.thin.feed("\x1b[1;1H\x1b[41mBroadcast message\r\n")
        self.pair.screen.forget()
        self.pair.thin.feed(self.pair.screen.frame())

    @rule(lines=st.integers(-5, 5))
    def scroll(self, lines: int) -> None:
        """The whole screen again, some rows up or down, as a list does it."""
        rows = [[self.pair.stock.buffer[y][x].data for x in range(self.width)] for y in range(self.height)]
        moved = [rows[(y + lines) % self.height] for y in range(self.height)]
        self.pair.write("\n".join(place(0, y) + "".join(row) for y, row in enumerate(moved)) + place(0, 0))

    @rule(
        y=st.integers(0, 9),
        at=st.integers(0, 39),
        gone=st.integers(0, 9),
        come=st.sampled_from(["", "MBI, ", "x"]),
    )
    def edit(self, y: int, at: int, gone: int, come: str) -> None:
        """A row again with something deleted or inserted in it, as when a sentence changes."""
        y = y % self.height
        text = "".join(self.pair.stock.buffer[y][x].data for x in range(self.width))
        text = "".join(character if character.isascii() else "?" for character in text)
        text = (text[:at] + come + text[at + gone :]).ljust(self.width)[: self.width]
        self.pair.write(place(0, y) + text + place(0, y))

    @rule(mode=st.sampled_from(["\x1b[?2004h", "\x1b[?1004h", "\x1b]52;c;QUJD\x07", "\x07", "\x1b[?2026h"]))
    def pass_through(self, mode: str) -> None:
        self.pair.write(mode)

    @invariant()
    def same(self) -> None:
        if hasattr(self, "pair"):
            self.pair.check()


TestSession = Session.TestCase
TestSession.settings = settings(max_examples=drawn(40), stateful_step_count=15, deadline=None)


@given(data=st.data())
@settings(max_examples=drawn(60), deadline=None)
def test_an_equal_frame_sends_nothing(data: Any) -> None:
    pair = Pair(20, 5, LineProfile())
    stock = data.draw(whole_screen(20, 5))
    pair.write(stock)
    assert pair.write(stock) == ""
