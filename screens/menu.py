"""A page of text with things to choose, each by one key that stands before it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tui.text import Line, fit, line, width
from tui.widgets.page_view import Entry, PageView
from tui.widgets.view import Press


@dataclass(frozen=True, slots=True)
class Item:
    """Something to choose. With `why_not` it is shown, can't be chosen, and says why."""

    key: str
    title: str
    words: str
    chosen: Callable[[], None]
    why_not: str = ""


Row = Line | Item


class MenuView(PageView):
    """Text and items; an item's key chooses it from anywhere on the page, Enter the one under the cursor."""

    def __init__(self, rows: Sequence[Row] = ()) -> None:
        super().__init__()
        self._items: dict[str, Item] = {}
        self.fill(rows)

    def fill(self, rows: Sequence[Row]) -> None:
        """Replace what is on the page."""
        items = [row for row in rows if isinstance(row, Item)]
        self._items = {item.key: item for item in items}
        room = max((width(item.title) for item in items), default=0)
        self.show([self._entry(row, room) if isinstance(row, Item) else row for row in rows])

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
    title = fit(item.title, room)
    if item.why_not:
        return line((f"({item.key})", "key-off"), (f" {title}  {item.why_not}", "key-off"))
    return line((f" {item.key} ", "key"), (f" {title}", "value"), (f"  {item.words}", "dim"))
