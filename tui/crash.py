"""When the program itself is at fault: an id and a sentence for the user, places in the code for a file.

An exception's message and the values of variables may hold patient data, so neither is shown or kept.
"""

from __future__ import annotations

import asyncio
import os
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex
from types import TracebackType
from typing import Any

MOST_FRAMES = 60
SENTENCE = "Claimdeck had to stop because of an error of its own."


def details(error: BaseException, crash_id: str) -> str:
    """Types of the error and its causes, and file, line and function of every frame."""
    lines = [f"Claimdeck crash {crash_id}", f"at {datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"]
    lines.append(f"Python {sys.version.split()[0]} on {sys.platform}")
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        lines.append(f"{type(cause).__module__}.{type(cause).__qualname__}")
        lines.extend(_frames(cause.__traceback__))
        cause = _cause_of(cause)
    return "\n".join(lines) + "\n"


def _cause_of(error: BaseException) -> BaseException | None:
    """What an error came of; Textual's WorkerFailed carries it as `error`."""
    carried = getattr(error, "error", None)
    return carried if isinstance(carried, BaseException) else error.__cause__ or error.__context__


def _frames(traceback: TracebackType | None) -> list[str]:
    frames = []
    while traceback is not None:
        code = traceback.tb_frame.f_code
        frames.append(f"  {code.co_filename}:{traceback.tb_lineno} {code.co_name}")
        traceback = traceback.tb_next
    return frames[-MOST_FRAMES:]


def report(error: BaseException, folder: Path) -> str:
    """Keep the details in a file for this user only; gives the sentence to show."""
    crash_id = token_hex(4)
    sentence = f"{SENTENCE[:-1]} (id {crash_id})."
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = folder / f"crash-{crash_id}.txt"
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(details(error, crash_id))
    except OSError:
        return f"{sentence} Its details could not be kept: the folder {folder} can't be written to."
    return (
        f"{sentence} Send the file {path} to your support: it holds places in the program, no patient data."
    )


def guard_threads(folder: Path, say: Callable[[str], object]) -> None:
    """Errors that nothing catches, in any thread, are reported instead of printed with what they hold."""

    def main_thread(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        say(report(error.with_traceback(traceback), folder))

    def other_thread(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None and not isinstance(arguments.exc_value, SystemExit):
            report(arguments.exc_value, folder)

    def unraisable(arguments: sys.UnraisableHookArgs) -> None:
        if arguments.exc_value is not None:
            report(arguments.exc_value, folder)

    sys.excepthook = main_thread
    threading.excepthook = other_thread
    sys.unraisablehook = unraisable


def guard_loop(loop: asyncio.AbstractEventLoop, folder: Path) -> None:
    """The same for tasks that end with an error nobody asked for."""

    def handle(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if isinstance(error, Exception):
            report(error, folder)

    loop.set_exception_handler(handle)
