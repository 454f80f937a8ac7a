"""The app: one frame, the way through its pages, the keys that work everywhere."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from textual import events

import themes
from api_client.errors import PortalError
from tui import dispatch, keys
from tui.everywhere import Everywhere
from tui.guard import Guard
from tui.navigation import Navigation
from tui.requests import Requests
from tui.standing import standing
from tui.surface import Surface
from tui.typeahead import TypeAhead
from tui.watch import Watch, sign_off
from tui.widgets.view import Press

if TYPE_CHECKING:
    from pathlib import Path

    from textual.driver import Driver

    from offline_cache.desk import Desk
    from tui.page import Page
    from tui.prompt import Prompt
    from tui.shell import Finder, Place
    from tui.text import Line

T = TypeVar("T")
TICK = 20.0
LINE_FEED = "ctrl+j"
"""What Enter becomes when it is typed before the program has begun to read the terminal."""


class ClaimdeckApp(Surface):
    """Runs pages. `first` makes the page to begin with, usually signing in; `home` the one after that."""

    def __init__(
        self,
        desk: Desk,
        *,
        first: Callable[[Desk], Page],
        begin: Callable[[Desk], Page] | None = None,
        home: Callable[[Desk], Page],
        places: Sequence[Place] = (),
        finders: Sequence[Finder] = (),
        palette: themes.Palette = themes.DEFAULT,
        keymap: keys.Keymap | None = None,
        driver_class: type[Driver] | None = None,
        start_demo: Callable[[], Awaitable[str]] | None = None,
        crash_folder: Path | None = None,
    ) -> None:
        super().__init__(palette, driver_class, crash_folder)
        self.desk = desk
        self.navigation = Navigation(desk, first, home, places, begin)
        self.finders = tuple(finders)
        self.keymap = keymap or keys.keymap()
        self.start_demo = start_demo
        self.guard = Guard()
        self.session_watch = Watch(self)
        self.requests = Requests(self)
        self.typeahead: TypeAhead[Press | events.Paste] = TypeAhead(self._play)
        self._everywhere = Everywhere(self)

    def on_mount(self) -> None:
        """Show the first page; what can wait begins after that."""
        self.guard_ends()
        self.desk.listen(self._line_says)
        self._show()
        self.set_interval(TICK, self._look_at_session)
        self.call_after_refresh(lambda: self.background(self.desk.warm_up()))

    def end(self, code: int) -> None:
        """Keep what is keyed, then end."""
        self._save()
        super().end(code)

    def _save(self) -> None:
        for page in self.navigation:
            page.save()

    def _look_at_session(self) -> None:
        self.run_worker(self.session_watch.tick(), name="watch", group="watch", exclusive=True)

    async def on_event(self, event: events.Event) -> None:
        """Keys and pasted text go to the page in the order they were typed; the rest is Textual's."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            name = "enter" if event.key == LINE_FEED else event.key
            self.press(Press(name, event.character))
        elif isinstance(event, events.Paste) and not event.is_forwarded:
            self.guard.key()
            self.typeahead.feed(event)
        else:
            await super().on_event(event)

    # -- keys --------------------------------------------------------------------------------------

    @property
    def owners(self) -> tuple[dispatch.Owner, dispatch.Owner, dispatch.Owner]:
        """Who is asked what a key does: the page, its view, then what works everywhere."""
        return (self.current, self.current.view, self._everywhere)

    def press(self, press: Press) -> None:
        """Take a key: play it, or let it wait for the answer that is under way."""
        self.guard.key()
        if self.requests.under_way and press.key == "escape":
            self.requests.cancel()
        else:
            self.typeahead.feed(press)

    def _play(self, item: Press | events.Paste) -> None:
        prompt = self.frame.status.prompt
        if isinstance(item, events.Paste):
            (prompt or self.current.view).paste(item.text)
        elif prompt is not None:
            self._answer(prompt, item)
        elif not self.current.view.take(item):
            self._dispatch(item)
        self.settle()

    def _answer(self, prompt: Prompt, press: Press) -> None:
        self.frame.status.prompt = None
        done = prompt.press(press.key, press.character)
        if not done and self.frame.status.prompt is None:
            self.frame.status.prompt = prompt

    def _dispatch(self, press: Press) -> None:
        bound = dispatch.find(press, self.owners, self.keymap)
        if bound is None:
            return
        if bound.key is not keys.HELP:
            self._everywhere.stir()
        why = bound.why_not
        if why:
            self.say(why, "caution")
        else:
            bound.act()

    # -- pages -------------------------------------------------------------------------------------

    @property
    def current(self) -> Page:
        """The page that takes keys."""
        return self.navigation.current

    def _show(self) -> None:
        self.current.attach(self)
        self.frame.status.prompt = None
        self.frame.show(self.current)
        self.current.opened()
        self.settle()

    def open(self, page: Page) -> None:
        """Show a page on top of this one; going back from it forgets it."""
        self.say("")
        self.navigation.open(page)
        self._show()

    def go(self, place_id: str) -> Page:
        """Show a place; it is made at the first visit and kept as it is left.

        Raises KeyError for no such place.
        """
        page = self.navigation.go(place_id)
        self.say("")
        self._show()
        return page

    def back(self) -> None:
        """Show the page before this one, as it was left."""
        self.say("")
        self.navigation.back()
        self._show()

    def signed_in(self) -> None:
        """Go on after signing in: where the same user's session ended, or home."""
        self.navigation.signed_in()
        self._look_at_session()
        self.say("")
        self._show()

    def session_ended(self) -> None:
        """Ask to sign in again; after that everything is as it was."""
        self._save()
        self.navigation.session_ended()
        self._show()

    def sign_out(self) -> None:
        """End the session at the portal, then forget every page."""
        self._save()
        self.request(self.desk.sign_out(), lambda _nothing: self.signed_out(), saying="Signing out.")

    def signed_out(self) -> None:
        """Forget every page and show the first one."""
        self.navigation.signed_out()
        self._show()

    def quit(self) -> None:
        """Sign out everywhere, as far as the line allows, and end."""
        self._save()
        self.request(sign_off(self), lambda _nothing: self.exit(0), saying="Signing out.")

    # -- what is said and shown --------------------------------------------------------------------

    def say(self, sentence: str, style: str = "status") -> None:
        """Put one sentence on the status line."""
        self.frame.status.say(sentence, style)

    @property
    def said(self) -> str:
        """The last sentence."""
        return self.frame.status.said

    def ask(self, prompt: Prompt) -> None:
        """Put a one-line question on the status line; it takes the keys until it is answered or left."""
        self.frame.status.prompt = prompt

    def request(
        self,
        work: Coroutine[Any, Any, T],
        then: Callable[[T], object],
        *,
        saying: str,
        failed: Callable[[PortalError], bool] | None = None,
    ) -> None:
        """Run something that waits for the line; keys typed meanwhile wait for what comes, Esc cancels."""
        self.requests.start(work, then, saying, failed)

    def background(self, work: Coroutine[Any, Any, T], then: Callable[[T], object] | None = None) -> None:
        """Run something that holds no keys up; when a portal or its line fails, nothing is said."""
        self.requests.background(work, then)

    def _line_says(self, sentence: str) -> None:
        self.say(sentence, "caution")
        self.settle()

    def redraw(self) -> None:
        """The current page changed its view."""
        self.frame.show(self.current)
        self.settle()

    def settle(self) -> None:
        """After anything happened: bring title, status line, keys and the terminal's cursor up to date."""
        self.frame.status.standing = self._standing()
        self.frame.labels = dispatch.labels(self.owners, self.keymap)
        self.draw()

    def _standing(self) -> Line:
        current = self.desk.current
        left = self.guard.time_left if self.guard.ends_soon else None
        return standing(current.portal.name if current else "", current.user.name if current else "", left)

    def next_theme(self) -> None:
        """Go on to the next theme."""
        names = list(themes.PALETTES)
        following = names[(names.index(self.looks.palette.name) + 1) % len(names)]
        self.use(themes.PALETTES[following])
        self.say(f"Theme: {following}, {self.looks.palette.words}.")
