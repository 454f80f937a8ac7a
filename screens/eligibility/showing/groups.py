"""Groups of facts as dense lines: the group's name to the left of its rows, columns lined up within it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from screens.reflow import paragraph
from tui.text import EMPTY, Line, Part, Span, line, width, wrap_line

NAME_WIDTH = 15
_GAP = 2


@dataclass(frozen=True, slots=True)
class Group:
    """Facts of one kind. `name` stands before the rows, `absent` among what there is nothing of."""

    name: str
    rows: tuple[Line, ...] = ()
    absent: str = ""
    """'' for a group that isn't missed when it is empty."""


def tabled(rows: Iterable[Sequence[Part]]) -> tuple[Line, ...]:
    """Rows of cells with every column as wide as its widest cell; a column without text takes no room."""
    cells = [line(*row) for row in rows]
    depth = max((len(row) for row in cells), default=0)
    widths = [max((width(row[at].text) for row in cells if len(row) > at), default=0) for at in range(depth)]
    return tuple(_spaced(row, widths) for row in cells)


def _spaced(row: Line, widths: Sequence[int]) -> Line:
    spans: list[Span] = []
    for at, (text, style) in enumerate(row):
        if not widths[at]:
            continue
        rest = any(later.text for later in row[at + 1 :])
        padding = widths[at] - width(text) + _GAP if rest else 0
        spans.append(Span(text, style))
        if padding:
            spans.append(Span(" " * padding))
    return tuple(spans)


def group_lines(groups: Iterable[Group], cells: int) -> tuple[Line, ...]:
    """Every group that has rows, then one line that names the empty ones."""
    lines: list[Line] = []
    missing: list[str] = []
    for group in groups:
        if group.rows:
            lines.extend(_lines_of(group, cells))
        elif group.absent:
            missing.append(group.absent)
    if missing:
        lines.append(EMPTY)
        lines.extend(paragraph(f"Nothing on file for: {', '.join(missing)}.", cells, "dim"))
    return tuple(lines)


def _lines_of(group: Group, cells: int) -> Iterable[Line]:
    named = False
    for row in group.rows:
        for shown in wrap_line(row, cells - NAME_WIDTH, indent=2):
            name = "" if named else group.name
            named = True
            yield (Span(f"{name:<{NAME_WIDTH}}", "heading" if name else "value"), *shown)
