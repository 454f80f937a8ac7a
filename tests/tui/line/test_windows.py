"""The Windows driver over a stand-in for Textual's, which can't be imported elsewhere."""

from __future__ import annotations

import asyncio
import sys
from types import SimpleNamespace
from typing import Any

import pytest
from textual.driver import Driver
from textual.geometry import Offset


class Console:
    """A console that refuses long writes."""

    def __init__(self) -> None:
        self.text = ""
        self.flushed = 0

    def write(self, text: str) -> None:
        assert len(text) <= 8192
        self.text += text

    def flush(self) -> None:
        self.flushed += 1


class StandIn(Driver):
    """What Textual's driver does with `write`, and nothing else."""

    def __init__(self, app: Any, **options: Any) -> None:
        super().__init__(app, **options)
        self._file = Console()

    def start_application_mode(self) -> None:
        self.write("\x1b[?1049h")
        self.write("\x1b[?25l")
        self.flush()

    def stop_application_mode(self) -> None:
        self.write("\x1b[?1049l\x1b[?25h")
        self.flush()

    def disable_input(self) -> None:
        """There is none."""

    def write(self, data: str) -> None:
        raise AssertionError("the thin line comes before")


@pytest.fixture
def driver_type(monkeypatch: pytest.MonkeyPatch) -> Any:
    stand_in = SimpleNamespace(WindowsDriver=StandIn)
    monkeypatch.setitem(sys.modules, "textual.drivers.windows_driver", stand_in)
    monkeypatch.delitem(sys.modules, "tui.line.windows", raising=False)
    from tui.line.windows import ThinWindowsDriver

    yield ThinWindowsDriver
    sys.modules.pop("tui.line.windows", None)


async def test_frames_reach_the_console_in_pieces_it_takes(driver_type: Any, monkeypatch: Any) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("LINES", "60")
    app = SimpleNamespace(cursor_position=Offset(3, 0))
    driver = driver_type(app, mouse=False)
    driver.start_application_mode()
    driver.write("\n".join(f"\x1b[{y};1H" + "claim " * 33 for y in range(1, 61)) + "\x1b[1;4H")
    driver.flush()
    driver.stop_application_mode()
    await asyncio.to_thread(driver.close)
    console = driver._file
    assert console.text.startswith("\x1b[?1049h")
    assert console.text.endswith("\x1b[H\x1b[2J\x1b[?1049l\x1b[?25h")
    assert console.flushed >= 3
