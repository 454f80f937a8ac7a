"""The base of everything drawn. A view gives lines of spans, takes keys, and says where the cursor is.

Views are plain objects: the one Textual widget (`tui.frame.Frame`) asks them for the lines that changed. So a
page is shown without mounting anything, keys typed ahead meet the page they were meant for, and a view is
tested without a terminal.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import TYPE_CHECKING, ClassVar, NamedTuple

if TYPE_CHECKING:
    from tui.keys import Key
    from tui.shell import Shell
    from tui.text import Line


class Press(NamedTuple):
    """A key: its name as Textual has it ('f9', 'shift+tab', 'a'), and the character it types, if any."""

    key: str
    character: str | None = None

    @property
    def printable(self) -> str:
        """The character it types; '' for a key that types none."""
        return self.character if self.character and self.character.isprintable() else ""


class Spot(NamedTuple):
    """A cell: column and row, from the left and the top."""

    x: int
    y: int


class View:
    """The part of a page that takes keys: a form, a page of text or a list."""

    KEYS: ClassVar[tuple[Key, ...]] = ()

    def __init__(self) -> None:
        self.width = 80
        self.rows = 20
        self._shell: Shell | None = None
        self._dirty: Callable[[tuple[int, ...]], None] | None = None

    @property
    def shell(self) -> Shell:
        """The app; only while the view's page is open."""
        if self._shell is None:
            raise RuntimeError("The view is not on a page that is open.")
        return self._shell

    def attach(self, shell: Shell, dirty: Callable[[tuple[int, ...]], None] | None) -> None:
        """Belong to an app; with `dirty` the view is on the screen and says there which rows changed."""
        self._shell = shell
        self._dirty = dirty

    def resize(self, width: int, rows: int) -> None:
        """Have so many cells and rows from now on."""
        if (width, rows) != (self.width, self.rows):
            self.width, self.rows = width, rows
            self.resized()

    def resized(self) -> None:
        """Hook: the size changed; keep the cursor visible."""

    def repaint(self, *rows: int) -> None:
        """Draw some rows again; all of them when none is named."""
        if self._dirty is not None:
            self._dirty(rows)

    def line_at(self, y: int) -> Line:
        """The spans of a row, counted from the view's top."""
        raise NotImplementedError

    @property
    def scene(self) -> Hashable:
        """What a form shows; while it is the same, rows of `aside` may wait for a rest. None: no form."""
        return None

    @property
    def aside(self) -> Iterable[int]:
        """Rows that nobody reads while keying, counted from the view's top."""
        return ()

    def take(self, press: Press) -> bool:
        """Use a key as text; False leaves it to the keys that are declared."""
        return False

    def paste(self, text: str) -> None:
        """Use pasted text; ignored where nothing is typed."""

    def why_not(self, key: Key) -> str:
        """Why a key does nothing just now, in one sentence; '' when it does."""
        return ""

    def label(self, key: Key) -> str:
        """The word for a key in the key bar."""
        return key.label

    def caret(self) -> Spot | None:
        """Where the cursor is in this view; None when it has none."""
        return None

    def help(self) -> tuple[Line, ...]:
        """What F1 says of the thing under the cursor; () leaves it to the list of keys."""
        return ()
