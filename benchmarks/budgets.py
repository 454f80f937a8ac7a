"""Holds every journey to its byte budget; how long it takes doesn't count. Exits 1 and names what broke."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from benchmarks.idle import idle_bytes
from benchmarks.journeys import JOURNEYS, LIMITS, Journey
from benchmarks.play import Played, run
from benchmarks.ranks import median, percentile
from benchmarks.session import NotSeen

_SAMPLE = 21.0  # seconds: the app's own tick is in it
_AT_ONCE = 2
"""Journeys are played side by side: most of each is waiting, and bytes don't depend on it."""


def main() -> int:
    """Play every journey; gives the exit code."""
    with ThreadPoolExecutor(1) as beside:
        idling = beside.submit(idle_bytes, _SAMPLE)
        broken = _journeys()
        idle = idling.result()
    print(f"idle{idle:>48.0f} B a minute")
    if idle > LIMITS.idle_minute:
        broken.append(f"idle: {idle:.0f} bytes a minute, the bar is {LIMITS.idle_minute}")
    for sentence in broken:
        print(sentence, file=sys.stderr)
    return 1 if broken else 0


def _journeys() -> list[str]:
    broken: list[str] = []
    with ThreadPoolExecutor(_AT_ONCE) as players:
        for played in players.map(_played, JOURNEYS):
            if isinstance(played, Played):
                print(told(played))
                broken += failures(played)
            else:
                broken.append(played)
    return broken


def _played(journey: Journey) -> Played | str:
    """What it cost, or where it ended early."""
    try:
        return run(journey)
    except NotSeen as error:
        return f"{journey.name}: a screen did not come. What is there:\n{error}"


def failures(played: Played) -> Iterator[str]:
    """What of a journey is over its budget, in words."""
    journey = played.journey
    if played.terminal_bytes > journey.budget:
        yield f"{journey.name}: {played.terminal_bytes} bytes to the terminal, the budget is {journey.budget}"
    for words, value, bar in (
        ("the median key", median(played.key_bytes), LIMITS.key_median),
        ("the 95th percentile of keys", percentile(played.key_bytes, 0.95), LIMITS.key_95th),
    ):
        if value > bar:
            yield f"{journey.name}: {words} in its form costs {value:.0f} bytes, the bar is {bar}"
    if journey.asks_once:
        http = played.http.up + played.http.down
        if http > LIMITS.http_bytes:
            yield f"{journey.name}: {http} bytes of HTTP, the bar is {LIMITS.http_bytes}"
        trips = played.http.round_trips
        if trips > LIMITS.http_round_trips:
            yield f"{journey.name}: {trips} round trips, the bar is {LIMITS.http_round_trips}"


def told(played: Played) -> str:
    """A journey's line in the list."""
    keys = played.key_bytes
    line = f"{played.journey.name:<46}{played.terminal_bytes:>6} of {played.journey.budget:>5} B"
    if keys:
        line += f"   a key: median {median(keys):.0f}, 95th {percentile(keys, 0.95):.0f} B"
    if played.journey.asks_once:
        line += f"   HTTP {played.http.up + played.http.down} B in {played.http.round_trips}"
    return line


if __name__ == "__main__":
    raise SystemExit(main())
