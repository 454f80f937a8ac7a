"""The writing thread: order, merging while the line is full, and a terminal that has gone."""

from __future__ import annotations

import threading

from tui.line.flow import QUESTION, Flow
from tui.line.outlet import Outlet
from tui.line.profile import LineProfile
from tui.line.screen import Screen
from tui.line.stream import Passage


class Line:
    """A line that takes a write only when it is let through."""

    def __init__(self, open_: bool = True) -> None:
        self.written: list[str] = []
        self.gate = threading.Semaphore(1000 if open_ else 0)
        self.waiting = threading.Semaphore(0)

    def __call__(self, text: str) -> None:
        self.waiting.release()
        assert self.gate.acquire(timeout=10)
        self.written.append(text)


def started(line: Line, flow: Flow | None = None) -> tuple[Screen, Outlet]:
    screen = Screen(80, 24, LineProfile())
    screen.frame()
    outlet = Outlet(screen, line, flow)
    outlet.start()
    return screen, outlet


def draw(screen: Screen, outlet: Outlet, text: str) -> None:
    with outlet.lock:
        screen.feed(f"\x1b[1;1H{text:<40}")
        outlet.commit()


def test_frames_are_merged_while_the_line_is_full() -> None:
    line = Line(open_=False)
    screen, outlet = started(line)
    draw(screen, outlet, "first")
    assert line.waiting.acquire(timeout=10)
    for number in range(50):
        draw(screen, outlet, f"frame {number}")
    line.gate.release(1000)
    outlet.stop()
    assert len(line.written) == 2
    assert "49" in line.written[1]


def test_control_sequences_keep_their_place_between_frames() -> None:
    line = Line()
    screen, outlet = started(line)
    draw(screen, outlet, "before")
    outlet.pass_through(Passage("\x07", keeps_cells=True))
    outlet.stop()
    assert line.written[-1] == "\x07"
    assert "before" in line.written[-2]


def test_after_a_doubtful_sequence_everything_is_painted() -> None:
    line = Line()
    screen, outlet = started(line)
    draw(screen, outlet, "claim")
    outlet.pass_through(Passage("\x1bc", keeps_cells=False))
    outlet.commit()
    outlet.stop()
    assert line.written[-2] == "\x1bc"
    assert "claim" in line.written[-1]


def test_a_far_terminal_is_asked_and_frames_wait_for_its_answer() -> None:
    line = Line()
    screen, outlet = started(line, Flow(window=600))
    with outlet.lock:
        screen.feed("\n".join(f"\x1b[{y};1H" + "0123456789" * 8 for y in range(1, 25)))
        outlet.commit()
    line.waiting.acquire(timeout=10)
    draw(screen, outlet, "typed")
    assert line.waiting.acquire(timeout=10)
    with outlet.lock:
        screen.feed("\n".join(f"\x1b[{y};1H" + "abcdefghij" * 8 for y in range(1, 25)))
        outlet.commit()
    assert not line.waiting.acquire(timeout=0.1)
    outlet.answered()
    assert line.waiting.acquire(timeout=10)
    outlet.stop()
    assert line.written[0].endswith(QUESTION)
    assert "typed" in line.written[1]
    assert "abcdefghij" in line.written[2]


def test_what_was_not_sent_is_dropped_before_leaving() -> None:
    line = Line(open_=False)
    screen, outlet = started(line)
    draw(screen, outlet, "first")
    line.waiting.acquire(timeout=10)
    draw(screen, outlet, "late")
    outlet.settle(0)
    outlet.pass_through(Passage("bye", keeps_cells=True))
    line.gate.release(1000)
    outlet.stop()
    assert not any("late" in text for text in line.written)
    assert line.written[-1] == "bye"


def test_a_terminal_that_has_gone_ends_the_thread() -> None:
    def gone(text: str) -> None:
        raise OSError(5, "Input/output error")

    screen = Screen(40, 4, LineProfile())
    outlet = Outlet(screen, gone)
    outlet.start()
    draw(screen, outlet, "x")
    outlet.join(10)
    assert not outlet.is_alive()
    draw(screen, outlet, "y")
    outlet.stop()


def test_an_error_in_a_frame_is_told_and_the_terminal_can_still_be_given_back() -> None:
    class Faulty(Screen):
        def frame(self) -> str:
            raise IndexError

    line, told = Line(), []
    screen = Faulty(40, 4, LineProfile())
    outlet = Outlet(screen, line, None, told.append)
    outlet.start()
    draw(screen, outlet, "x")
    outlet.pass_through(Passage("\x1b[?1049l", keeps_cells=False))
    outlet.commit()
    outlet.stop()
    assert [type(error) for error in told] == [IndexError]
    assert "".join(line.written) == "\x1b[?1049l"
