"""The app: one frame, the way through its pages, the keys that work everywhere."""

from __future__ import annotations

import os
import re
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import TYPE_CHECKING, Any, cast

from textual import events

import themes
from tui import dispatch, keys
from tui.curtain import Curtain, LockPage
from tui.everywhere import Everywhere
from tui.guard import Guard
from tui.guard.limits import OwnLimits
from tui.navigation import Navigation
from tui.requests import BACKGROUND
from tui.settings import Settings, write
from tui.stage import Stage, Typed
from tui.standing import standing
from tui.surface import Surface
from tui.text import EMPTY
from tui.watch import Watch, sign_off
from tui.widgets.view import Press

if TYPE_CHECKING:
    from datetime import timedelta
    from pathlib import Path

    from textual.driver import Driver
    from textual.worker import Worker

    from offline_cache.desk import Desk
    from tui.page import Page
    from tui.shell import Finder, Place, Shell
    from tui.text import Line

TICK = 1.0
_COMMAND = re.compile(r"(?:shift\+)?(?:alt|ctrl|meta|super|hyper)\+")
"""A key that types nothing, though Textual gives a character with some of these."""
LINE_FEED = "ctrl+j"
"""What Enter becomes when it is typed before the program has begun to read the terminal."""


class ClaimdeckApp(Stage, Surface):
    """Runs pages. `first` makes the page to begin with, usually signing in; `home` the one after that. What
    may wait is drawn after so many seconds of `rest`.
    """

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
        lock_page: LockPage | None = None,
        settings: Settings | None = None,
        rest: float = 0.0,
    ) -> None:
        super().__init__(palette, driver_class, crash_folder, rest)
        self.desk = desk
        self.navigation = Navigation(desk, first, home, places, begin)
        self.finders = tuple(finders)
        self.keymap = keymap or keys.keymap()
        self.start_demo = start_demo
        self._said_by_line = ""
        self.settings = settings or Settings()
        self.guard = Guard(own=self._own_limits)
        self.session_watch = Watch(self)
        self.curtain: Curtain | None = None
        self._lock_page = lock_page
        self.begin(Everywhere(self), "request")

    def on_mount(self) -> None:
        """Show the first page; what can wait begins after that."""
        self.guard_ends()
        self.desk.listen(self._desk_says, self._line_tries)
        self.desk.watch(self.settle)
        self._show()
        self.set_interval(TICK, self.session_watch.look)
        self.app_resume_signal.subscribe(self.frame, lambda _app: self._resume())
        self.call_after_refresh(lambda: self.background(self.desk.warm_up()))

    def _resume(self) -> None:
        """The program goes on after a stop: hide what is to be hidden by now, then show the screen."""
        self.session_watch.look()
        self.call_after_refresh(self.reveal)

    def end(self, code: int) -> None:
        """Keep what is keyed, then end."""
        self._save()
        super().end(code)

    def _save(self) -> None:
        for page in self.navigation:
            page.save()

    async def on_event(self, event: events.Event) -> None:
        """Keys and pasted text go to the page in the order they were typed; the rest is Textual's."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            name = "enter" if event.key == LINE_FEED else event.key
            self._hear(Press(name, None if _COMMAND.match(name) else event.character))
        elif isinstance(event, events.Paste) and not event.is_forwarded:
            self._hear(event)
        else:
            await super().on_event(event)

    def _hear(self, typed: Typed) -> None:
        self.frame.rest.key()
        if self.session_watch.lets_through(typed):
            self.stage.take(typed)

    # -- pages -------------------------------------------------------------------------------------

    @property
    def current(self) -> Page:
        """The page that takes keys."""
        return self.navigation.current

    def _show(self) -> None:
        self.current.attach(self)
        self.status_line.prompt = None
        self._present()
        self.current.opened()
        self.settle()

    def _present(self) -> None:
        """Put the stage on the screen that is in front now."""
        stage = self.stage
        self.frame.show(stage.current, cast("Shell", stage), stage.status_line)

    def open(self, page: Page) -> None:
        """Show a page on top of this one; going back from it forgets it."""
        self.say("")
        self.navigation.open(page)
        self._show()

    def go(self, place_id: str) -> Page:
        """Show a place; it is made at the first visit and kept as it is left.

        Raises KeyError for no such place.
        """
        self.current.save()
        page = self.navigation.go(place_id)
        self.say("")
        self._show()
        return page

    def back(self) -> None:
        """Show the page before this one, as it was left."""
        self.current.save()
        self.say("")
        self.navigation.back()
        self._show()

    def signed_in(self) -> None:
        """Go on after signing in or switching: where the user was at this portal, or home."""
        self.curtain = None
        self.navigation.signed_in()
        self.guard.follow(self.desk.signed_in)
        self.say("")
        self._show()

    def session_ended(self, sentence: str = "") -> None:
        """Ask to sign in again; after that everything is as it was."""
        self._save()
        self.navigation.session_ended()
        if not self.desk.signed_in:
            self.curtain = None
        if sentence:
            self.say(sentence, "caution")
        self._show()

    def sign_out(self) -> None:
        """End the session at the portal, then forget every page."""
        self._save()
        self.request(self.desk.signing.out(), lambda _nothing: self.signed_out(), saying="Signing out.")

    def signed_out(self) -> None:
        """Forget the portal's pages; go on at another portal that is signed in to, or show the first page."""
        self.curtain = None
        self.navigation.signed_out()
        self._show()

    @property
    def next_portal(self) -> str | None:
        """The portal after this one among those that are signed in to; None where there is no other."""
        signed_in = [each.portal.id for each in self.desk.signed_in]
        here = "" if self.navigation.at_door else self.navigation.here
        following = signed_in[signed_in.index(here) + 1 :] + signed_in if here in signed_in else signed_in
        return next((portal_id for portal_id in following if portal_id != here), None)

    def go_to_next_portal(self) -> None:
        """To the next portal, as it was left."""
        portal_id = self.next_portal
        if portal_id is not None:
            self._save()
            self.desk.switch(portal_id)
            self.signed_in()

    def quit(self) -> None:
        """Sign out everywhere, as far as the line allows, and end."""
        self._save()
        self.request(sign_off(self), lambda _nothing: self.exit(0), saying="Signing out.")

    # -- the lock ----------------------------------------------------------------------------------

    @property
    def locked(self) -> bool:
        """Whether everything is hidden."""
        return self.curtain is not None

    @property
    def stage(self) -> Stage:
        """What is on the screen and takes keys: the curtain, or this."""
        return self.curtain or self

    def lock(self) -> None:
        """Hide everything at once; what runs goes on behind it, and what comes is kept there."""
        if self.locked or self._lock_page is None or not self.desk.signed_in:
            return
        self._save()
        self.desk.locking.lock()
        self.curtain = Curtain(self, self._lock_page)
        self._present()
        self.settle()

    def unlocked(self) -> None:
        """Show everything again as it was; keys that were typed ahead go where the cursor was."""
        ahead = self.curtain.typeahead.hand_over() if self.curtain else ()
        self.curtain = None
        self.guard.key()
        self._present()
        for typed in ahead:
            self.take(typed)
        self.session_watch.look()
        self.settle()

    # -- what is said and shown --------------------------------------------------------------------

    def _desk_says(self, sentence: str) -> None:
        self.say(sentence, "caution")
        self.settle()

    def _line_tries(self, sentence: str) -> None:
        """Say that it is tried again only to who waits, and not beyond that or over another sentence."""
        if self.requests.under_way if sentence else self.stage.said == self._said_by_line:
            self._said_by_line = sentence
            self._desk_says(sentence)

    def redraw(self) -> None:
        """The current page changed its view."""
        self._present()
        self.settle()

    def settle(self) -> None:
        """After anything happened: bring title, status line, keys and the terminal's cursor up to date."""
        stage = self.stage
        self.frame.banner = self.session_watch.banner
        stage.status_line.standing = self.standing
        self.frame.labels = dispatch.labels(stage.owners, self.keymap)
        self.draw()

    @property
    def standing(self) -> Line:
        """What stands at the right of the status line: nothing while it is locked."""
        current = self.desk.current
        if current is None or self.locked:
            return EMPTY
        portal_id = current.portal.id
        left = self.guard.time_left(portal_id) if self.guard.ends_soon(portal_id) else None
        return standing(current.portal.name, current.user.name, left, self.desk.notice)

    def start_worker(self, work: Coroutine[Any, Any, None], group: str) -> Worker[None]:
        """Run something beside the keys; it cancels what ran in its group before, but in the background."""
        return self.run_worker(work, name=group, group=group, exclusive=group != BACKGROUND)

    def heard(self) -> None:
        """The current portal has answered: it knows that the user works."""
        if self.desk.current is not None:
            self.guard.contact(self.desk.current.portal.id)

    def time_left(self, portal_id: str) -> timedelta | None:
        """How long a portal's session lasts without another key; None where there is none."""
        return self.guard.time_left(portal_id)

    def waits(self, portal_id: str) -> bool:
        """Whether something of a portal is kept for its user to come back to."""
        return self.navigation.waits(portal_id)

    @property
    def _own_limits(self) -> OwnLimits:
        return OwnLimits.in_minutes(self.settings.lock_minutes, self.settings.end_minutes)

    def change(self, settings: Settings) -> None:
        """Take and keep other settings; what can take effect at once does. Raises SettingsError."""
        write(settings, self.desk.places.settings)
        before, self.settings = self.settings, settings
        self.guard.be_stricter(self._own_limits)
        if settings.preset != before.preset:
            self.keymap = keys.keymap(settings.preset, settings.keys)
        if settings.theme != before.theme:
            self.use(themes.choose(settings.theme, os.environ))
        self.settle()

    def next_theme(self) -> None:
        """Go on to the next theme."""
        names = list(themes.PALETTES)
        following = names[(names.index(self.looks.palette.name) + 1) % len(names)]
        self.use(themes.PALETTES[following])
        self.say(f"Theme: {following}, {self.looks.palette.words}.")
