"""Tells a user's story to the app: presses keys at 80x24, reads the screen as a user would, never sleeps."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.strip import Strip

from tui.app import ClaimdeckApp
from tui.requests import BACKGROUND

LONGEST_WAIT = 10.0
_TURNS = 3
"""How often a message is passed on at the most, from the key to what is painted."""


class Story:
    """A running app and the hands of its user."""

    def __init__(self, app: ClaimdeckApp, pilot: Pilot[int]) -> None:
        self.app = app
        self._pilot = pilot

    async def press(self, *keys: str) -> "Story":
        """Press keys by their names ('f9', 'shift+tab', 'a'), as fast as a terminal sends them."""
        for key in keys:
            character = " " if key == "space" else key if len(key) == 1 else None
            self.app.post_message(events.Key(_character_to_key(key) if len(key) == 1 else key, character))
        await self._settle()
        return self

    async def type(self, text: str) -> "Story":
        """Type a text."""
        return await self.press(*("space" if character == " " else character for character in text))

    async def paste(self, text: str) -> "Story":
        """Paste a text, as a terminal in bracketed paste mode sends it."""
        self.app.post_message(events.Paste(text))
        await self._settle()
        return self

    async def wait(self) -> "Story":
        """Wait until no request and nothing in the background is under way and everything is painted."""
        return await self.until(lambda: not self.app.requests.under_way and not self._in_background())

    async def until(self, true: Callable[[], bool]) -> "Story":
        """Wait until something is true; an AssertionError shows the screen when it stays false."""
        try:
            async with asyncio.timeout(LONGEST_WAIT):
                while not true():
                    await asyncio.sleep(0.005)
        except TimeoutError:
            raise AssertionError(f"It never became true. The screen:\n{self.screen_text()}") from None
        await self._settle()
        return self

    async def until_sees(self, text: str) -> "Story":
        """Wait until a text is on the screen."""
        return await self.until(lambda: text in self.screen_text())

    async def resize(self, width: int, height: int) -> "Story":
        """Change the size of the terminal."""
        await self._pilot.resize_terminal(width, height)
        await self._settle()
        return self

    def _in_background(self) -> bool:
        return any(each.group == BACKGROUND and not each.is_finished for each in self.app.workers)

    async def _settle(self) -> None:
        """Let every message be handled and what follows from it be painted.

        `Pilot.pause()` would also wait for an idle processor, 20 ms each time.
        """
        for _ in range(_TURNS):
            await self._pilot.pause(0)

    def screen_text(self) -> str:
        """What is on the screen, row by row, without trailing blanks."""
        return "\n".join(row.rstrip() for row in self.rows())

    def rows(self) -> list[str]:
        """The text of the screen's rows."""
        return [strip.text for strip in self.strips()]

    def strips(self) -> list[Strip]:
        """The rows of the screen as the compositor draws them; the one place that uses this private name."""
        return self.app.screen._compositor.render_strips()

    def sees(self, *texts: str) -> "Story":
        """Hold that texts are on the screen."""
        shown = self.screen_text()
        for text in texts:
            assert text in shown, f"{text!r} is not on the screen:\n{shown}"
        return self

    def sees_not(self, *texts: str) -> "Story":
        """Hold that texts are not on the screen."""
        shown = self.screen_text()
        for text in texts:
            assert text not in shown, f"{text!r} is on the screen:\n{shown}"
        return self

    @property
    def cursor(self) -> tuple[int, int] | None:
        """Column and row of the terminal's cursor; None while it is hidden."""
        return None if self.app.caret is None else (self.app.caret.x, self.app.caret.y)


@asynccontextmanager
async def story(app: ClaimdeckApp, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Story]:
    """Run the app in a terminal of that size and hand over its user."""
    async with app.run_test(size=size) as pilot:
        yield Story(app, pilot)
