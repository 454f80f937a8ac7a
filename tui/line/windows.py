"""The driver for Windows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TextIO, cast

from textual.drivers.windows_driver import WindowsDriver

from tui.line.mixin import ThinOutput


class ThinWindowsDriver(ThinOutput, WindowsDriver):
    """Textual's driver, writing only what changed."""

    def line_writer(self) -> Callable[[str], None]:
        """Through Python's console file: a console takes text, not bytes."""
        file = cast(TextIO, self._file)

        def write(text: str) -> None:
            for start in range(0, len(text), 8192):  # longer writes to a console can fail
                file.write(text[start : start + 8192])
            file.flush()

        return write
