"""However the program ends: what was keyed is kept, the terminal given back, nothing private told."""

import fcntl
import os
import pty
import select
import signal
import stat
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals")
LONGEST = 20.0
RESTORED = "\x1b[?1049l"


class Terminal:
    """A pseudo-terminal of 80x24 with the program on it."""

    def __init__(self, folder: Path, *arguments: str, **environment: str) -> None:
        self._near, far = pty.openpty()
        fcntl.ioctl(far, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.tui.on_a_terminal", str(folder), *arguments],
            stdin=far,
            stdout=far,
            stderr=far,
            start_new_session=True,
            env={**os.environ, "TERM": "xterm-256color", **environment},
        )
        os.close(far)
        self.output = ""

    def read_until(self, text: str) -> None:
        """Read what the program writes until a text is in it."""
        end = time.monotonic() + LONGEST
        while text not in self.output:
            assert time.monotonic() < end, f"{text!r} never came: {self.output[-500:]!r}"
            if select.select([self._near], [], [], 0.2)[0]:
                try:
                    self.output += os.read(self._near, 65536).decode("utf-8", "replace")
                except OSError:
                    return

    def type(self, text: str) -> None:
        """Press keys."""
        os.write(self._near, text.encode())

    def hang_up(self) -> None:
        """The terminal goes away."""
        os.close(self._near)
        self._near = -1

    def end(self) -> int:
        """Wait for the program's end; its exit code."""
        deadline = time.monotonic() + LONGEST
        while self.process.poll() is None and time.monotonic() < deadline:
            if self._near >= 0 and select.select([self._near], [], [], 0.05)[0]:
                self._drain()
        if self._near >= 0:
            self._drain()
        return self.process.wait(timeout=1)

    def _drain(self) -> None:
        while select.select([self._near], [], [], 0.05)[0]:
            try:
                read = os.read(self._near, 65536)
            except OSError:
                return
            if not read:
                return
            self.output += read.decode("utf-8", "replace")

    def close(self) -> None:
        """End it all."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        if self._near >= 0:
            os.close(self._near)


@pytest.fixture
def terminals() -> Iterator[list[Terminal]]:
    """Terminals that are closed at the end."""
    opened: list[Terminal] = []
    yield opened
    for terminal in opened:
        terminal.close()


def start(terminals: list[Terminal], folder: Path, *arguments: str, **environment: str) -> Terminal:
    """The program with half a name keyed."""
    terminal = Terminal(folder, *arguments, **environment)
    terminals.append(terminal)
    terminal.read_until("F9")
    terminal.output = ""
    terminal.type("smi")
    terminal.read_until("I")
    return terminal


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_keeps_the_field_under_the_cursor_and_restores_the_terminal(terminals, tmp_path, number):
    terminal = start(terminals, tmp_path)
    terminal.process.send_signal(number)
    assert terminal.end() == 128 + number
    assert (tmp_path / "draft").read_text() == "SMI"
    assert terminal.output.endswith(RESTORED) or RESTORED in terminal.output[-200:]


def test_keys_typed_before_the_program_reads_are_not_lost(terminals, tmp_path):
    terminal = Terminal(tmp_path)
    terminals.append(terminal)
    terminal.type("smith\rjo\r")
    terminal.read_until("JO")
    terminal.process.send_signal(signal.SIGTERM)
    terminal.end()
    assert (tmp_path / "draft").read_text() == "SMITH"


def test_a_terminal_that_goes_away_ends_the_program_though_sighup_is_ignored(terminals, tmp_path):
    terminal = start(terminals, tmp_path, "nohup")
    terminal.hang_up()
    terminal.end()
    assert (tmp_path / "draft").read_text() == "SMI"


def test_a_crash_tells_an_id_and_nothing_of_the_patient(terminals, tmp_path):
    terminal = start(terminals, tmp_path)
    terminal.type("\x1b[20~")  # F9
    terminal.read_until("Asking")
    terminal.process.send_signal(signal.SIGUSR1)
    assert terminal.end() == 1
    assert "(id " in terminal.output
    (details,) = (tmp_path / "crashes").iterdir()
    assert stat.S_IMODE(details.stat().st_mode) == 0o600
    told = terminal.output[terminal.output.index(RESTORED) :] + details.read_text()
    assert "RuntimeError" in told
    for private in ("123-45-6789", "SMI", "secret"):
        assert private not in told


def test_no_log_of_keys_is_written_whatever_the_environment_says(terminals, tmp_path):
    terminal = start(terminals, tmp_path, TEXTUAL_LOG=str(tmp_path / "keys.log"), TEXTUAL="debug,devtools")
    terminal.process.send_signal(signal.SIGTERM)
    terminal.end()
    assert not (tmp_path / "keys.log").exists()
