"""The thin line: what reaches the terminal is only what changed, with the terminal's own cursor."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.driver import Driver


def driver_class() -> type[Driver]:
    """The driver of this system, for `App(driver_class=…)`; imported only when asked for."""
    if sys.platform == "win32":
        from textual.drivers.windows_driver import WindowsDriver

        return WindowsDriver
    from textual.drivers.linux_driver import LinuxDriver

    return LinuxDriver
