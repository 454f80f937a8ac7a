"""The app: one frame, the way through its pages, the keys that work everywhere."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual import events
from textual.app import App, ComposeResult
from textual.geometry import Offset
from textual.screen import Screen

import themes
from api_client.errors import PortalError
from themes.css import CSS
from tui import crash, dispatch, keys, process
from tui.everywhere import Everywhere
from tui.frame import Frame
from tui.guard import Guard
from tui.leaving import on_end, terminal_answers
from tui.looks import Looks
from tui.requests import Requests
from tui.standing import standing
from tui.trail import Trail
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
    from tui.widgets.view import Spot

T = TypeVar("T")
TICK = 20.0


class Ground(Screen[None]):
    """The only screen, without the tooltip and toast widgets that Textual adds to one."""

    def _extend_compose(self, widgets: list[Any]) -> None:
        """Nothing is added."""


class ClaimdeckApp(App[int], inherit_bindings=False):
    """Runs pages. `first` makes the page to begin with, usually signing in; `home` the one after that."""

    CSS: ClassVar[str] = CSS
    ENABLE_COMMAND_PALETTE: ClassVar[bool] = False
    ALLOW_SELECT: ClassVar[bool] = False
    AUTO_FOCUS: ClassVar[str | None] = None
    TITLE = "Claimdeck"

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
        super().__init__(driver_class=driver_class, ansi_color=True)
        self.desk = desk
        self.places = tuple(places)
        self.finders = tuple(finders)
        self.looks = Looks(palette)
        self.keymap = keymap or keys.keymap()
        self.guard = Guard()
        self.session_watch = Watch(self)
        self.requests = Requests(self)
        self.typeahead: TypeAhead[Press | events.Paste] = TypeAhead(self._play)
        self.caret: Spot | None = None
        self.start_demo = start_demo
        self._drawing = True
        self._first = first
        self._home = home
        self._kept: dict[str, Page] = {}
        self._user = desk.current.user.id if desk.current else ""
        self._return_to: Trail[Page] | None = None
        self._everywhere = Everywhere(self)
        self._frame = Frame()
        self._crash_folder = crash_folder
        self.crashed = ""
        """The sentence for an error of the program's own that ended it."""
        self.trail: Trail[Page] = Trail((begin or first)(desk))
        self.animation_level = "none"

    # -- running -----------------------------------------------------------------------------------

    def get_default_screen(self) -> Screen[None]:
        """The ground that the frame stands on."""
        return Ground(id="_default")

    def compose(self) -> ComposeResult:
        """One widget draws everything."""
        yield self._frame

    def on_mount(self) -> None:
        """Show the first page, and be ready for the ends that come from outside."""
        if not self.is_headless:
            loop = asyncio.get_running_loop()
            on_end(loop, self.end)
            if self._crash_folder is not None:
                crash.guard_loop(loop, self._crash_folder)
            self.set_interval(1.0, self._look_at_terminal)
            self.call_after_refresh(process.hide_memory)
        self.desk.listen(self._line_says)
        self._show()
        self.call_after_refresh(lambda: self.background(self.desk.warm_up()))
        self.set_interval(TICK, self._look_at_session)

    def _handle_exception(self, error: Exception) -> None:
        """An error of the program's own ends it with a sentence and an id, not with its variables."""
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            folder = self._crash_folder
            self.crashed = crash.report(error, folder) if folder else crash.SENTENCE
            self._exception_event.set()
        self._close_messages_no_wait()

    def end(self, code: int) -> None:
        """Keep what is keyed, then end with an exit code; asked for from outside."""
        self._save()
        self.exit(code)

    def _save(self) -> None:
        for page in (*self.trail, *self._kept.values(), *(self._return_to or ())):
            page.save()

    def _look_at_session(self) -> None:
        self.run_worker(self.session_watch.tick(), name="watch", group="watch", exclusive=True)

    def _look_at_terminal(self) -> None:
        if not terminal_answers():
            self.end(129)

    async def on_event(self, event: events.Event) -> None:
        """Keys and pasted text go to the page in the order they were typed; the rest is Textual's."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            self.press(Press(event.key, event.character))
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
        prompt = self._frame.status.prompt
        if isinstance(item, events.Paste):
            (prompt or self.current.view).paste(item.text)
        elif prompt is not None:
            self._answer(prompt, item)
        elif not self.current.view.take(item):
            self._dispatch(item)
        self.settle()

    def _answer(self, prompt: Prompt, press: Press) -> None:
        self._frame.status.prompt = None
        done = prompt.press(press.key, press.character)
        if not done and self._frame.status.prompt is None:
            self._frame.status.prompt = prompt

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
        return self.trail.current

    def _show(self) -> None:
        self.current.attach(self)
        self._frame.status.prompt = None
        self._frame.show(self.current)
        self.current.opened()
        self.settle()

    def open(self, page: Page) -> None:
        """Show a page on top of this one; going back from it forgets it."""
        self.say("")
        self.trail.open(page)
        self._show()

    def go(self, place_id: str) -> Page:
        """Show a place; it is made at the first visit and kept as it is left.

        Raises KeyError for no such place.
        """
        place = next((place for place in self.places if place.id == place_id), None)
        if place is None:
            raise KeyError(place_id)
        if place_id not in self._kept:
            self._kept[place_id] = place.make(self.desk)
        self.open(self._kept[place_id])
        return self._kept[place_id]

    def back(self) -> None:
        """Show the page before this one, as it was left."""
        self.say("")
        self.trail.back()
        self._show()

    def signed_in(self) -> None:
        """Go on after signing in: where the same user's session ended, or home."""
        user = self.desk.current.user.id if self.desk.current else ""
        if user != self._user:
            self._forget()
        self._user = user
        self._look_at_session()
        if self._return_to is not None:
            self.trail, self._return_to = self._return_to, None
        else:
            self.trail.restart(self._home(self.desk))
        self.say("")
        self._show()

    def session_ended(self) -> None:
        """Ask to sign in again; after that everything is as it was."""
        self._save()
        if self._return_to is None:
            self._return_to = self.trail
        self.trail = Trail(self._first(self.desk))
        self._show()

    def sign_out(self) -> None:
        """End the session at the portal, then forget every page."""
        self.request(self.desk.sign_out(), lambda _nothing: self.signed_out(), saying="Signing out.")

    def signed_out(self) -> None:
        """Forget every page and show the first one."""
        self._forget()
        self.trail.restart(self._first(self.desk))
        self._show()

    def _forget(self) -> None:
        self._kept.clear()
        self._return_to = None

    def quit(self) -> None:
        """Sign out everywhere, as far as the line allows, and end."""

        self._save()
        self.request(sign_off(self), lambda _nothing: self.exit(0), saying="Signing out.")

    # -- what is said and shown --------------------------------------------------------------------

    def say(self, sentence: str, style: str = "status") -> None:
        """Put one sentence on the status line."""
        self._frame.status.say(sentence, style)

    @property
    def said(self) -> str:
        """The last sentence."""
        return self._frame.status.said

    def ask(self, prompt: Prompt) -> None:
        """Put a one-line question on the status line; it takes the keys until it is answered or left."""
        self._frame.status.prompt = prompt

    def request(
        self,
        work: Coroutine[Any, Any, T],
        then: Callable[[T], object],
        *,
        saying: str,
        failed: Callable[[PortalError], bool] | None = None,
    ) -> None:
        """Run something that waits for the line, with Esc to cancel it; keys typed meanwhile wait for what
        comes.
        """
        self.requests.start(work, then, saying, failed)

    def background(self, work: Coroutine[Any, Any, T], then: Callable[[T], object] | None = None) -> None:
        """Run something that holds no keys up; when it fails because of the line or the portal, nothing is
        said.
        """
        self.requests.background(work, then)

    def _line_says(self, sentence: str) -> None:
        self.say(sentence, "caution")
        self.settle()

    def redraw(self) -> None:
        """The current page changed its view."""
        self._frame.show(self.current)
        self.settle()

    def settle(self) -> None:
        """After anything happened: bring title, status, keys and the terminal's cursor up to date."""
        self._frame.status.standing = self._standing()
        self._drawing = self._frame.settle(dispatch.labels(self.owners, self.keymap)) or self._drawing
        self._place_caret(self._frame.caret())

    def _place_caret(self, caret: Spot | None) -> None:
        """Move the terminal's cursor: with the frame that is due, or by itself when nothing else changed."""
        if caret == self.caret:
            return
        self.caret = caret
        self.cursor_position = Offset(0, 0) if caret is None else Offset(*caret)
        sync = getattr(self._driver, "sync_cursor", None)
        if sync is not None and not self._drawing:
            sync()

    def _standing(self) -> Line:
        current = self.desk.current
        left = self.guard.time_left if self.guard.ends_soon else None
        return standing(current.portal.name if current else "", current.user.name if current else "", left)

    def next_theme(self) -> None:
        """Go on to the next theme."""
        names = list(themes.PALETTES)
        following = names[(names.index(self.looks.palette.name) + 1) % len(names)]
        self.looks = Looks(themes.PALETTES[following])
        self._frame.repaint()
        self.say(f"Theme: {following}, {self.looks.palette.words}.")

    def resync(self) -> None:
        """Write the whole screen again, whatever the terminal shows."""
        resync = getattr(self._driver, "resync", None)
        if resync is not None:
            resync()
        else:
            self._frame.repaint()

    def _set_pointer_shape(self, shape: str) -> None:
        """There is no mouse, and so no pointer to shape."""

    def post_display_hook(self) -> None:
        """A frame is on the terminal, and the cursor with it."""
        self._drawing = False
