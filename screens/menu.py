"""A page of text with things to choose, each by one key that stands before it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tui import keys
from tui.text import Line, fit, line, width, wrap
from tui.widgets.page_view import Entry, PageView
from tui.widgets.view import Press

SCROLLING = tuple(key for key in PageView.KEYS if key is not keys.CHOOSE)
"""The keys of a page of text with nothing in it to open."""
MARGIN = 4
"""Cells beside a line of text: the cursor's mark before it, a little air after it."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something to choose. With `why_not` it is shown, can't be chosen, and says why."""

    key: str
    title: str
    words: str
    chosen: Callable[[], object]
    why_not: str = ""
    brief: bool = False
    """Whether `why_not` is said elsewhere on the page."""


Row = Line | Item


class MenuView(PageView):
    """Text and items; an item's key chooses it from anywhere on the page, Enter the one under the cursor.

    `make` gives the rows for a number of cells; it is asked again at `fill` and when the width changes.
    """

    def __init__(self, make: Callable[[int], Sequence[Row]]) -> None:
        super().__init__()
        self._make = make
        self._items: dict[str, Item] = {}

    def fill(self) -> None:
        """Show what there is now."""
        self.show(self._made())

    def update(self) -> None:
        """Show other words; where there are as many rows as before, only those that changed are drawn."""
        made = self._made()
        if len(made) == len(self._entries):
            self.amend(made)
        else:
            self.show(made)

    def _made(self) -> list[Line | Entry]:
        rows = self._make(max(20, self.width - MARGIN))
        items = [row for row in rows if isinstance(row, Item)]
        self._items = {item.key: item for item in items if item.key}
        room = max((width(item.title) for item in items if item.words or item.why_not), default=0)
        return [self._entry(row, room) if isinstance(row, Item) else row for row in rows]

    def resized(self) -> None:
        """Break the lines anew."""
        self.fill()

    def _entry(self, item: Item, room: int) -> Entry:
        return Entry(item_line(item, room), lambda: self._choose(item))

    def _choose(self, item: Item) -> None:
        if item.why_not:
            self.shell.say(item.why_not, "caution")
        else:
            item.chosen()

    def take(self, press: Press) -> bool:
        """A key that stands before an item chooses it."""
        item = self._items.get(press.printable.casefold()) if press.printable else None
        if item is None:
            return False
        self._choose(item)
        return True


def item_line(item: Item, room: int) -> Line:
    """The key, the title in `room` cells, and words; for one that can't be chosen, why."""
    if not (item.words or item.why_not):
        return line((f" {item.key or ' '} ", "key"), (f" {item.title}", "value"))
    title = fit(item.title, room)
    if item.why_not:
        return line((f"({item.key or ' '}) {title}  {item.why_not}", "key-off"))
    return line((f" {item.key or ' '} ", "key"), (f" {title}", "value"), (f"  {item.words}", "dim"))


def paragraph(text: str, cells: int, style: str = "value") -> tuple[Line, ...]:
    """A text in lines of so many cells at most."""
    return tuple(line((row, style)) for row in wrap(text, cells))
