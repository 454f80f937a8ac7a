"""Runs a program on a pseudo-terminal: presses keys, reads the screen, counts bytes, keeps the clock."""

from __future__ import annotations

import codecs
import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from benchmarks.terminal import Terminal

QUIET = 0.08  # seconds without output after which a program has said what it had to say


class NotSeen(AssertionError):
    """The screen did not come to show what was waited for."""


def _without_size(environ: Mapping[str, str]) -> dict[str, str]:
    """The environment, but the size of the terminal is what the terminal says."""
    return {name: value for name, value in environ.items() if name not in {"COLUMNS", "LINES"}}


@dataclass(slots=True)
class Session:
    """A program on a terminal of its own. Use it in a `with` statement."""

    command: Sequence[str]
    columns: int = 80
    lines: int = 24
    environ: Mapping[str, str] = field(default_factory=dict)
    sent: int = 0  # bytes that the program wrote to the terminal
    keyed: int = 0  # bytes that the terminal sent to the program
    started: float = 0.0
    painted: float = 0.0  # when the last output came
    terminal: Terminal = field(init=False)
    _master: int = -1
    _process: subprocess.Popen[bytes] | None = None
    _decoder: codecs.IncrementalDecoder = field(init=False)

    def __enter__(self) -> Self:
        self.terminal = Terminal(self.columns, self.lines)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", self.lines, self.columns, 0, 0))
        self.started = time.perf_counter()
        self._process = subprocess.Popen(
            self.command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=_without_size(self.environ or os.environ),
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # noqa: PLW1509 - takes no lock
        )
        os.close(slave)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        process = self._process
        if process is not None and process.poll() is None:
            process.send_signal(signal.SIGHUP)
            try:
                process.wait(3)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        os.close(self._master)

    def resize(self, columns: int, lines: int) -> None:
        """Change the size of the terminal's window."""
        self.columns, self.lines = columns, lines
        self.terminal.resize(lines, columns)
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def signal(self, number: int) -> None:
        """Send the program a signal."""
        if self._process is not None:
            self._process.send_signal(number)

    def wait_until_stopped(self) -> None:
        """Wait until the program has stopped itself, as for Ctrl+Z."""
        if self._process is not None:
            os.waitid(os.P_PID, self._process.pid, os.WSTOPPED | os.WNOWAIT)

    def press(self, keys: str) -> None:
        """Send what the keys send; bytes that are no UTF-8 stand as surrogates, as Python escapes them."""
        data = keys.encode(errors="surrogateescape")
        self.keyed += len(data)
        os.write(self._master, data)

    def take(self, timeout: float) -> str:
        """Output that comes within so many seconds, not yet shown; '' if none did, or the program ended."""
        if not select.select([self._master], [], [], timeout)[0]:
            return ""
        try:
            data = os.read(self._master, 65536)
        except OSError:  # Linux says so when the program has gone
            return ""
        self.painted = time.perf_counter()
        self.sent += len(data)
        return self._decoder.decode(data)

    def read(self, timeout: float) -> bool:
        """Show output that comes within so many seconds, and answer what it asks; False if there was none."""
        text = self.take(timeout)
        self.terminal.feed(text)
        for reply in self.terminal.replies:
            self.press(reply)
        self.terminal.replies.clear()
        return bool(text)

    def settle(self, quiet: float = QUIET) -> None:
        """Read until the program is quiet."""
        while self.read(quiet):
            pass

    def wait_for(self, condition: Callable[[Terminal], bool], timeout: float = 10.0) -> float:
        """Read until the screen fulfils a condition; gives when it did."""
        deadline = time.perf_counter() + timeout
        while not condition(self.terminal):
            left = deadline - time.perf_counter()
            if left <= 0:
                raise NotSeen("\n".join(self.terminal.rows()))
            if not self.read(left) and self.ended:
                raise NotSeen("The program ended:\n" + "\n".join(self.terminal.rows()))
        return self.painted

    def see(self, text: str, timeout: float = 10.0) -> float:
        """Wait until a text stands somewhere on the screen; gives when it did."""
        return self.wait_for(lambda terminal: any(text in row for row in terminal.rows()), timeout)

    @property
    def ended(self) -> bool:
        """Whether the program has ended."""
        return self._process is not None and self._process.poll() is not None
