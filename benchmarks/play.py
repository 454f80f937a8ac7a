"""Plays a journey on a terminal and keeps what it cost."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from benchmarks.journeys import FIRST_SCREEN, Journey, Step
from benchmarks.keys import sequences
from benchmarks.programs import Client, client
from benchmarks.proxy import Count
from benchmarks.session import Session

_ECHO = 1.0  # seconds that a key has to be seen; a key may also change nothing


@dataclass(slots=True)
class Played:
    """What a journey cost: in all, and for every key that was keyed into a form."""

    journey: Journey
    terminal_bytes: int = 0
    keyed_bytes: int = 0
    waits: int = 0  # how often the user waits for something that isn't the echo of a key
    keys: list[KeyCost] = field(default_factory=list)
    http: Count = field(default_factory=Count)

    @property
    def key_bytes(self) -> list[int]:
        """Bytes for each key."""
        return [cost.size for cost in self.keys]

    @property
    def key_seconds(self) -> list[float]:
        """Seconds to the paint of each key that painted anything."""
        return [cost.seconds for cost in self.keys if cost.seconds is not None]


def run(journey: Journey, driver: str = "") -> Played:
    """Start the client and play a journey in it. Raises NotSeen where a screen doesn't come."""
    with client(BENCHMARK_DRIVER=driver) as running:
        reach(running, journey.start)
        return play(running, journey)


def reach(running: Client, steps: Sequence[Step]) -> None:
    """Go from the first screen to where a journey starts."""
    running.session.see(FIRST_SCREEN)
    running.session.settle()
    for step in steps:
        _press(running, step)
        _await(running, step)


def play(running: Client, journey: Journey) -> Played:
    """Do a journey's own steps."""
    played = Played(journey)
    session = running.session
    sent, keyed, counted = session.sent, session.keyed, running.proxy.count.copy()
    for step in journey.steps:
        if step.keyed:
            for sequence in sequences(step.keys.format(**running.names)):
                played.keys.append(key(session, sequence))
        else:
            _press(running, step)
        _await(running, step)
        played.waits += bool(step.sees)
    played.terminal_bytes = session.sent - sent
    played.keyed_bytes = session.keyed - keyed
    played.http = running.proxy.count.since(counted)
    return played


def _press(running: Client, step: Step) -> None:
    for sequence in sequences(step.keys.format(**running.names)):
        running.session.press(sequence)


def _await(running: Client, step: Step) -> None:
    if step.sees:
        running.session.see(step.sees.format(**running.names))
    running.session.settle()


@dataclass(frozen=True, slots=True)
class KeyCost:
    """Bytes that a key made the program write, and seconds to the first of them; None if there were none."""

    size: int
    seconds: float | None


def key(session: Session, sequence: str) -> KeyCost:
    """Press one key and wait until the program has answered it."""
    before, pressed = session.sent, time.perf_counter()
    session.press(sequence)
    seconds = None
    if session.read(_ECHO):
        seconds = session.painted - pressed
        session.settle()
    return KeyCost(session.sent - before, seconds)
