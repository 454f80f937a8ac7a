"""Times the program and the bare app in turn, on the same machine and in the same minute."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.play import key
from benchmarks.programs import BARE, PROGRAM, add_portal, surroundings
from benchmarks.ranks import median
from benchmarks.session import Session
from benchmarks.terminal import Terminal

_RUNS = 9
_TYPED = "the quick brown fox jumps over the lazy dog while nobody looks"


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds from starting a process to its first screen, and to the echo of the first key pressed then."""

    seen: float
    takes_keys: float


@dataclass(frozen=True, slots=True)
class Ratio:
    """The program against the bare app, in seconds."""

    program: float
    bare: float

    @property
    def value(self) -> float:
        """How many times as long the program takes."""
        return self.program / self.bare if self.bare else 0.0


def starts() -> Ratio:
    """Medians of starting in turn, to the first screen that takes keys: two portals to sign in to."""
    program: list[Start] = []
    bare: list[Start] = []
    with surroundings() as environ:
        for portal in ("one", "two"):
            add_portal(environ, portal)
        for _ in range(_RUNS):
            bare.append(_start(BARE, environ, "ready", "x", _shows("x")))
            program.append(_start(PROGRAM, environ, "Which portal?", "\x1b[B", _shows(">  2")))
    return Ratio(
        median([start.takes_keys for start in program]), median([start.takes_keys for start in bare])
    )


def bare_keys() -> list[float]:
    """Seconds from a key to its paint in the bare app."""
    with surroundings() as environ, Session(BARE, environ=environ) as session:
        session.see("ready")
        session.settle(0.3)
        return [seconds for character in _TYPED if (seconds := key(session, character).seconds) is not None]


def _start(
    command: Sequence[str], environ: dict[str, str], text: str, press: str, echo: Callable[[Terminal], bool]
) -> Start:
    with Session(command, environ=environ) as session:
        seen = session.see(text)
        session.press(press)
        takes_keys = session.wait_for(echo)
        return Start(seen - session.started, takes_keys - session.started)


def _shows(text: str) -> Callable[[Terminal], bool]:
    return lambda terminal: any(text in row for row in terminal.rows())
