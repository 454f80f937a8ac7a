"""Ends that come from outside: the line drops, the terminal goes away, the system shuts down."""

from __future__ import annotations

import asyncio
import errno
import signal
import sys
from collections.abc import Callable

_ENDS = ("SIGHUP", "SIGTERM")


def on_end(loop: asyncio.AbstractEventLoop, end: Callable[[int], None]) -> None:
    """Call `end` with the exit code 128 + n when signal n asks the program to end."""
    for name in _ENDS:
        number = getattr(signal, name, None)
        if number is None:
            continue
        try:
            loop.add_signal_handler(number, end, 128 + number)
        except NotImplementedError:  # Windows: the loop takes no signal handlers
            signal.signal(number, lambda got, _frame: loop.call_soon_threadsafe(end, 128 + got))


def terminal_answers() -> bool:
    """Whether the terminal that keys come from is still there; true where there is none, as in tests."""
    if sys.platform == "win32" or sys.__stdin__ is None:
        return True
    import termios

    descriptor = sys.__stdin__.fileno()
    try:
        termios.tcgetattr(descriptor)
    except termios.error as error:
        return bool(error.args[0] == errno.ENOTTY)  # there never was a terminal
    return True
