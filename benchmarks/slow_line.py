"""What a thin, far line would make of a task: 9,600 bit/s and 600 ms there and back."""

from __future__ import annotations

from benchmarks.play import Played

BYTES_A_SECOND = 960  # eight bits, a start bit and a stop bit each
ROUND_TRIP = 0.6


def over_ssh(played: Played) -> float:
    """Seconds on the line when the program runs at the far end: a round trip for each wait, and every byte.

    Keys of a form are typed ahead of their echo, so they cost their bytes and no round trip.
    """
    return played.waits * ROUND_TRIP + (played.terminal_bytes + played.keyed_bytes) / BYTES_A_SECOND


def to_the_portal(played: Played) -> float:
    """Seconds on the line when the program runs here and the portal is at the far end."""
    http = played.http
    return (http.round_trips + http.connections) * ROUND_TRIP + (http.up + http.down) / BYTES_A_SECOND
