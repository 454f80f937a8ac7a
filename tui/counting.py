"""Counts what goes over the two lines, task by task: to the terminal and to the portals."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from api_client.line_count import LineCount
    from api_client.messages import Request
    from tui.line.mixin import ThinOutput

MOST_TASKS = 500
BEFORE = "(before the first)"
HEAD = (
    f"{'task':<18}{'times':>6}{'requests':>9}{'retries':>8}{'sent':>10}{'received':>11}{'seconds':>8}"
    f"{'terminal':>10}"
)


class Task:
    """One kind of request, as often as it came in a row.

    `terminal` is what was written from when it left until the next one left: its answer, and what was keyed
    after it.
    """

    __slots__ = ("line", "name", "terminal", "times")

    def __init__(self, name: str) -> None:
        self.name = name
        self.times = self.terminal = 0
        self.line: LineCount | None = None

    def took(self, line: LineCount) -> None:
        """Add what a request took."""
        self.line = line if self.line is None else self.line + line

    def __str__(self) -> str:
        line = self.line
        if line is None:
            return f"{self.name:<18}{'':>50}{self.terminal:>10,}"
        counts = f"{self.times:>6}{line.requests:>9}{line.retries:>8}{line.sent:>10,}{line.received:>11,}"
        return f"{self.name:<18}{counts}{line.seconds:>8.1f}{self.terminal:>10,}"


class Count:
    """Bytes and writes to the terminal, and the tasks of this run in their order."""

    def __init__(self) -> None:
        self.size = 0
        self.writes = 0
        self.tasks = [Task(BEFORE)]

    def add(self, text: str) -> None:
        """Count one write."""
        size = len(text.encode("utf-8", "replace"))
        self.size += size
        self.writes += 1
        self.tasks[-1].terminal += size

    def begun(self, request: Request) -> Callable[[LineCount], None]:
        """A request leaves; gives who is told what it took of the line (`api_client.transport.Begun`)."""
        from api_client.operation_name import operation_name

        name = operation_name(request)
        if self.tasks[-1].name != name:
            self.tasks.append(Task(name))
            if len(self.tasks) > MOST_TASKS:
                del self.tasks[1]
        task = self.tasks[-1]
        task.times += 1
        return task.took

    def told(self) -> str:
        """The counts as a table, in bytes; a task is named by what it is, and by nobody's data."""
        whole = f"Terminal: {self.size:,} bytes in {self.writes:,} writes."
        return "\n".join((HEAD, *map(str, self.tasks), whole))


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
