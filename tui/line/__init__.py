"""The thin line: what reaches the terminal is only what changed, with the terminal's own cursor."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.line.mixin import ThinOutput
    from tui.line.profile import LineProfile


def driver_class(profile: LineProfile | None = None) -> type[ThinOutput]:
    """The driver of this system, for `App(driver_class=…)`; without a profile it looks at the environment.

    Textual is imported here, not with this package.
    """
    from tui.line.alt_keys import know_alt_letters

    if sys.platform == "win32":
        from tui.line.windows import ThinWindowsDriver as Driver
    else:
        from tui.line.posix import ThinDriver as Driver
    know_alt_letters()
    return type("LineDriver", (Driver,), {"profile": profile})
