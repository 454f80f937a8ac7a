"""Times the program and the bare app in turn, on the same machine and in the same minute."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.play import key
from benchmarks.programs import BARE, PROGRAM, add_portal, surroundings
from benchmarks.ranks import median
from benchmarks.session import Session
from benchmarks.terminal import Terminal

_RUNS = 11
_TYPED = "the quick brown fox jumps over the lazy dog while nobody looks"


@dataclass(frozen=True, slots=True)
class Starts:
    """Seconds from starting a process to the echo of a key pressed on its first screen, in pairs."""

    program: list[float]
    bare: list[float]

    @property
    def ratio(self) -> float:
        """The median of the ratios of neighbours in time: what else the machine does falls on both."""
        return median([ours / theirs for ours, theirs in zip(self.program, self.bare, strict=True)])


def starts() -> Starts:
    """Start in turn, to the first screen that takes keys: two portals to sign in to."""
    program: list[float] = []
    bare: list[float] = []
    with surroundings() as environ:
        for portal in ("one", "two"):
            add_portal(environ, portal)
        for _ in range(_RUNS):
            bare.append(_start(BARE, environ, "ready", "x", _shows("x")))
            program.append(_start(PROGRAM, environ, "Which portal?", "\x1b[B", _shows(">  2")))
    return Starts(program, bare)


def bare_keys() -> list[float]:
    """Seconds from a key to its paint in the bare app."""
    with surroundings() as environ, Session(BARE, environ=environ) as session:
        session.see("ready")
        session.settle(0.3)
        return [seconds for character in _TYPED if (seconds := key(session, character).seconds) is not None]


def _start(
    command: Sequence[str], environ: dict[str, str], text: str, press: str, echo: Callable[[Terminal], bool]
) -> float:
    with Session(command, environ=environ) as session:
        session.see(text)
        session.press(press)
        return session.wait_for(echo) - session.started


def _shows(text: str) -> Callable[[Terminal], bool]:
    return lambda terminal: any(text in row for row in terminal.rows())
