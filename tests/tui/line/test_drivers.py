"""The driver on a pseudo-terminal, from the first byte to the last, through suspension and new sizes."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.session import Session

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
ROOT = Path(__file__).parents[3]
ENVIRON = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", "LANG": "C.UTF-8"}


@pytest.fixture(params=[[], ["remote"]], ids=["near", "far"])
def session(request: pytest.FixtureRequest) -> Iterator[Session]:
    with Session(
        [sys.executable, "-m", "tests.tui.line.small_app", *request.param], environ=ENVIRON
    ) as opened:
        opened.see("row 20")
        opened.settle()
        yield opened


def test_a_key_is_one_byte_and_nothing_stays_behind(session: Session) -> None:
    session.press("A")
    session.see("keyed: A")
    session.settle()
    counts = []
    for key in "NNA":
        before = session.sent
        session.press(key)
        session.see(f"keyed: A{'NNA'[: len(counts) + 1]}")
        session.settle()
        counts.append(session.sent - before)
    assert counts == [1, 1, 1]
    assert session.terminal.place == (11, 1)
    assert not session.terminal.cursor.hidden
    session.press("\x1bOQ")
    session.wait_for(lambda terminal: not any(terminal.rows()))
    session.settle()
    assert not any(session.terminal.rows())
    assert not session.terminal.cursor.hidden


def test_bytes_that_are_no_utf_8_are_seen_and_end_nothing(session: Session) -> None:
    session.press("\udc9bA\udce9x\udcff")
    session.see("keyed: \ufffdA\ufffdx\ufffd")
    session.press("\udcc3")
    session.settle()
    session.press("\udca9")
    session.see("x\ufffd\u00e9")


def test_ctrl_l_puts_a_disturbed_terminal_right(session: Session) -> None:
    before = session.terminal.rows()
    session.terminal.feed("\x1b[5;1HBroadcast message from root\r\nreboot")
    session.press("\x0c")
    session.wait_for(lambda terminal: terminal.rows() == before)


def test_changes_of_size_are_painted(session: Session) -> None:
    session.resize(60, 12)
    session.wait_for(lambda terminal: terminal.rows()[11] == "row 11 of the board")
    session.resize(80, 24)
    session.wait_for(lambda terminal: terminal.rows()[20] == "row 20 of the board")


def test_a_size_that_comes_back_at_once_is_painted(session: Session) -> None:
    before = session.terminal.rows()
    session.terminal.feed("\x1b[2J")
    session.signal(signal.SIGWINCH)
    session.wait_for(lambda terminal: terminal.rows() == before)


def test_suspending_gives_a_clean_terminal_and_continuing_paints(session: Session) -> None:
    before = session.terminal.rows()
    session.signal(signal.SIGTSTP)
    session.wait_until_stopped()
    session.wait_for(lambda terminal: not any(terminal.rows()))
    session.signal(signal.SIGCONT)
    session.wait_for(lambda terminal: terminal.rows() == before)
    session.press("Z")
    session.see("keyed: Z")
