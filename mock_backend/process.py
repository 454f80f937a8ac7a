"""Starts a backend as a child process that ends with its parent, however the parent ends."""

import json
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from mock_backend import defaults

_LONGEST_START = 20.0
_LONGEST_STOP = 3.0


class BackendError(Exception):
    """The backend did not start; the message is one sentence for the user."""


class BackendProcess:
    """A running backend. Leaving the `with` block, or `stop`, ends it."""

    def __init__(self, process: "subprocess.Popen[bytes]", url: str, complaints: IO[bytes]) -> None:
        self._process = process
        self._complaints = complaints
        self.url = url

    @property
    def pid(self) -> int:
        """The process id."""
        return self._process.pid

    def stop(self) -> None:
        """Ends the process: asks it first, kills it if that takes more than three seconds."""
        _end(self._process)
        self._complaints.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def start(
    today: date | None = None,
    seed: int = defaults.SEED,
    *,
    scale: int = defaults.SCALE,
    faults: Iterable[str] = (),
    database: Path | None = None,
    port: int = 0,
) -> BackendProcess:
    """Starts a backend and waits until it listens; raises BackendError if it does not within 20 s.

    `faults` are written as for `--fault`: OPERATION:KIND[:TIMES].
    """
    options = ["--with-parent", f"--port={port}", f"--seed={seed}", f"--scale={scale}"]
    options += [f"--today={today.isoformat()}"] if today else []
    options += [f"--fault={fault}" for fault in faults]
    options += [f"--database={database}"] if database else []
    complaints = tempfile.TemporaryFile()  # noqa: SIM115  closed with the process; a pipe could fill up
    # Isolated: nothing in the working directory or the environment can stand in for our modules.
    process = subprocess.Popen(  # noqa: S603  our own program, no shell
        [sys.executable, "-I", "-m", "mock_backend", *options],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=complaints,
        start_new_session=True,
    )
    url = _ready(process)
    if url is None:
        _end(process)
        with complaints:
            raise BackendError(f"The demo backend did not start. {_last_line(complaints)}".strip())
    return BackendProcess(process, url, complaints)


def _ready(process: "subprocess.Popen[bytes]") -> str | None:
    """The address that the process prints when it listens; None if it prints none in time."""
    assert process.stdout is not None  # noqa: S101  a pipe was asked for
    timer = threading.Timer(_LONGEST_START, process.kill)
    timer.start()
    try:
        line = process.stdout.readline()
    finally:
        timer.cancel()
    try:
        url = json.loads(line)["url"]
    except (ValueError, KeyError, TypeError):
        return None
    return url if isinstance(url, str) else None


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Closes the pipe that the process watches, and waits; kills it if that takes too long."""
    for pipe in (process.stdin, process.stdout):
        if pipe:
            pipe.close()
    try:
        process.wait(_LONGEST_STOP)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _last_line(complaints: IO[bytes]) -> str:
    complaints.seek(0)
    lines = complaints.read(65536).decode(errors="replace").strip().splitlines()
    return lines[-1] if lines else ""
