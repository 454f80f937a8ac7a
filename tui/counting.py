"""Counts what goes over the two lines: to the terminal and to the portals."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from api_client.line_count import LineCount
    from tui.line.mixin import ThinOutput


class Count:
    """Bytes and writes to the terminal."""

    def __init__(self) -> None:
        self.size = 0
        self.writes = 0

    def add(self, text: str) -> None:
        """Count one write."""
        self.size += len(text.encode("utf-8", "replace"))
        self.writes += 1

    def told(self, last: LineCount) -> str:
        """The counts in a sentence."""
        return (
            f"Terminal: {self.size:,} bytes in {self.writes:,} writes. "
            f"Last request to a portal: {last.sent:,} bytes sent, {last.received:,} received."
        )


def counted(driver: type[ThinOutput], count: Count) -> type[ThinOutput]:
    """The driver, counting what it writes."""

    class Counted(driver):  # type: ignore[valid-type, misc]
        def line_writer(self) -> Callable[[str], None]:
            write: Any = super().line_writer()

            def counting(text: str) -> None:
                count.add(text)
                write(text)

            return counting

    return Counted
