"""What the program writes while nobody does anything."""

from __future__ import annotations

import time

from benchmarks.journeys import SIGN_IN
from benchmarks.play import reach
from benchmarks.programs import client


def idle_bytes(seconds: float) -> float:
    """Bytes to the terminal in a minute at home, from a sample of so many seconds."""
    with client() as running:
        reach(running, SIGN_IN)
        session = running.session
        session.settle(1.0)
        before, until = session.sent, time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            session.read(left)
        return (session.sent - before) * 60 / seconds
