"""The Textual side of the app: one screen, one frame, the terminal's own cursor, and how it all ends."""

from __future__ import annotations

import asyncio
import gc
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import App, ComposeResult
from textual.geometry import Offset
from textual.screen import Screen

import themes
from themes.css import CSS
from tui import crash, process
from tui.frame import Frame
from tui.leaving import on_end, terminal_answers
from tui.looks import Looks
from tui.rest import Rest

if TYPE_CHECKING:
    from pathlib import Path

    from textual.driver import Driver

    from tui.widgets.view import Spot

TERMINAL_GONE = 129
"""The exit code when the terminal went away, as after SIGHUP."""


class Ground(Screen[None]):
    """The only screen, without the tooltip and toast widgets that Textual adds to one."""

    def _extend_compose(self, widgets: list[Any]) -> None:
        """Nothing is added."""


class Surface(App[int], inherit_bindings=False):
    """Draws a frame and ends well. What is in the frame is the business of the class below it."""

    CSS: ClassVar[str] = CSS
    ENABLE_COMMAND_PALETTE: ClassVar[bool] = False
    ALLOW_SELECT: ClassVar[bool] = False
    AUTO_FOCUS: ClassVar[str | None] = None
    TITLE = "Claimdeck"
    reveals: ClassVar[bool] = True
    """After a stop nothing is to be shown before `reveal` is called: it may be time to hide it."""

    def __init__(
        self,
        palette: themes.Palette,
        driver_class: type[Driver] | None,
        crash_folder: Path | None,
        rest: float,
    ) -> None:
        super().__init__(driver_class=driver_class, ansi_color=True)
        self.animation_level = "none"
        self.looks = Looks(palette)
        self.frame = Frame(Rest(rest))
        self.caret: Spot | None = None
        self.crashed = ""
        """The sentence for an error of the program's own that ended it."""
        self._crash_folder = crash_folder
        self._drawing = True

    # -- one widget --------------------------------------------------------------------------------

    def get_default_screen(self) -> Screen[None]:
        """The ground that the frame stands on."""
        return Ground(id="_default")

    def compose(self) -> ComposeResult:
        """One widget draws everything."""
        yield self.frame

    def _set_pointer_shape(self, shape: str) -> None:
        """There is no mouse, and so no pointer to shape."""

    # -- the terminal's cursor ---------------------------------------------------------------------

    def draw(self) -> None:
        """Draw what differs, and put the terminal's cursor where it belongs."""
        self._drawing = self.frame.settle() or self._drawing
        caret = self.frame.caret()
        if caret == self.caret:
            return
        self.caret = caret
        self.cursor_position = Offset(0, 0) if caret is None else Offset(*caret)
        sync = getattr(self._driver, "sync_cursor", None)
        if sync is not None and not self._drawing:  # otherwise it moves with the frame that is due
            sync()

    def post_display_hook(self) -> None:
        """A frame is on the terminal, and the cursor with it."""
        self._drawing = False
        if not gc.isenabled():
            gc.freeze()
            gc.enable()

    def use(self, palette: themes.Palette) -> None:
        """Draw everything in other colours."""
        self.looks = Looks(palette)
        self.frame.repaint()

    def resync(self) -> None:
        """Write the whole screen again, whatever the terminal shows."""
        resync = getattr(self._driver, "resync", None)
        if resync is not None:
            resync()
        else:
            self.frame.repaint()

    def reveal(self) -> None:
        """Show the screen, which was kept hidden while the program was about to go on."""
        reveal = getattr(self._driver, "reveal", None)
        if reveal is not None:
            reveal()

    # -- ends --------------------------------------------------------------------------------------

    def guard_ends(self) -> None:
        """Be ready for signals, for the terminal to go away, and for errors that nobody catches."""
        if self.is_headless:
            return
        loop = asyncio.get_running_loop()
        on_end(loop, self.end)
        if self._crash_folder is not None:
            crash.guard_loop(loop, self._crash_folder)
        self.set_interval(1.0, self._look_at_terminal)
        self.call_after_refresh(process.hide_memory)

    def end(self, code: int) -> None:
        """End with an exit code."""
        self.exit(code)

    def _look_at_terminal(self) -> None:
        if not terminal_answers():
            self.end(TERMINAL_GONE)

    def _handle_exception(self, error: Exception) -> None:
        """An error of the program's own ends it with a sentence and an id, not with its variables."""
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            folder = self._crash_folder
            self.crashed = crash.report(error, folder) if folder else crash.SENTENCE
            self._exception_event.set()
        self._close_messages_no_wait()
