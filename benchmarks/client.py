"""The demo with parts exchanged for measuring; what is measured is otherwise the program as it is.

BENCHMARK_BACKEND: the address of a backend that runs already, perhaps behind a counting proxy.
BENCHMARK_DRIVER=stock: Textual's own driver in place of ours.
"""

from __future__ import annotations

import os
from typing import Any


class Running:
    """A backend that someone else started and will end."""

    def __init__(self, url: str) -> None:
        self.url = url

    def stop(self) -> None:
        """Nothing: it isn't ours."""


def main() -> int:
    """Run the demo."""
    import mock_backend.process
    import tui.client
    import tui.demo

    if url := os.environ.pop("BENCHMARK_BACKEND", ""):
        vars(mock_backend.process)["start"] = lambda *_args, **_options: Running(url)
    if os.environ.pop("BENCHMARK_DRIVER", "") == "stock":
        vars(tui.client)["driver_class"] = _stock_driver
    return tui.demo.main([])


def _stock_driver(_profile: object) -> Any:
    from textual.drivers.linux_driver import LinuxDriver

    return LinuxDriver


if __name__ == "__main__":
    raise SystemExit(main())
