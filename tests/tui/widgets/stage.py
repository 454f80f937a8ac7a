"""Puts a view on a stage without a terminal: keys go in, rows come out."""

from typing import Any

from tui import dispatch, keys
from tui.prompt import Prompt
from tui.settings import Settings
from tui.text import plain, width
from tui.widgets.view import Press, View


class Stage:
    """As much of a shell as a view asks for."""

    def __init__(self, view: View, cells: int = 80, rows: int = 10) -> None:
        self.view = view
        self.keymap = keys.keymap()
        self.said = ""
        self.prompt: Prompt | None = None
        self.settings = Settings()
        self.repainted: list[tuple[int, ...]] = []
        shell: Any = self
        view.attach(shell, self.repainted.append)
        view.resize(cells, rows)

    def say(self, sentence: str, style: str = "status", *, patient: bool = False) -> None:
        """Hear a sentence."""
        self.said = sentence

    def ask(self, prompt: Prompt) -> None:
        """Take a prompt."""
        self.prompt = prompt

    def press(self, *names: str) -> "Stage":
        """Press keys."""
        for name in names:
            press = Press(name, " " if name == "space" else name if len(name) == 1 else None)
            if self.prompt is not None:
                if self.prompt.press(press.key, press.character):
                    self.prompt = None
            elif not self.view.take(press):
                self._act(press)
            self.holds()
        return self

    def _act(self, press: Press) -> None:
        bound = dispatch.find(press, (self.view,), self.keymap)
        if bound is not None and not bound.why_not:
            bound.act()

    def holds(self) -> None:
        """Whatever was pressed: every row can be drawn, and the cursor is on one of them."""
        for y in range(self.view.rows):
            plain(self.view.line_at(y))
        caret = self.view.caret()
        assert caret is None or (0 <= caret.y < self.view.rows and caret.x >= 0)

    @property
    def text(self) -> str:
        """What is shown."""
        return "\n".join(plain(self.view.line_at(y)).rstrip() for y in range(self.view.rows))

    @property
    def marked(self) -> str:
        """The row that the cursor is on."""
        caret = self.view.caret()
        return "" if caret is None else plain(self.view.line_at(caret.y)).rstrip()

    @property
    def widest(self) -> int:
        """The cells of the widest row."""
        return max(width(row) for row in self.text.split("\n"))
