"""A page on the screen with all that belongs to it: its status line, the keys that wait, the request it made.

There are two: the one that is worked on, and the curtain that hides it.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, TypeVar

from textual import events

from tui import dispatch, keys
from tui.requests import Requests
from tui.typeahead import TypeAhead
from tui.widgets.bars import StatusLine
from tui.widgets.view import Press

if TYPE_CHECKING:
    from textual.worker import Worker

    from api_client.errors import PortalError
    from offline_cache.desk import Desk
    from tui.everywhere import Everywhere
    from tui.page import Page
    from tui.prompt import Prompt

T = TypeVar("T")
Typed = Press | events.Paste


class Stage:
    """Gives keys to its page in the order they were typed, and runs one request at a time for it."""

    desk: Desk
    keymap: keys.Keymap
    everywhere: Everywhere

    def begin(self, everywhere: Everywhere, name: str) -> None:
        """Be ready for a page; `name` tells this stage's requests from the other's."""
        self.everywhere = everywhere
        self.status_line = StatusLine()
        self.requests = Requests(self, name)
        self.typeahead: TypeAhead[Typed] = TypeAhead(self._play)

    # -- what the class below it gives ----------------------------------------------------------------

    @property
    def current(self) -> Page:
        """The page that takes keys."""
        raise NotImplementedError

    def settle(self) -> None:
        """Bring the screen up to date."""
        raise NotImplementedError

    def start_worker(self, work: Coroutine[Any, Any, None], group: str) -> Worker[None]:
        """Run something beside the keys; it cancels what ran in its group before, but in the background."""
        raise NotImplementedError

    def heard(self) -> None:
        """The portal has answered: it knows that the user works."""
        raise NotImplementedError

    def session_ended(self) -> None:
        """The portal has ended the session."""
        raise NotImplementedError

    # -- keys ------------------------------------------------------------------------------------------

    @property
    def owners(self) -> tuple[dispatch.Owner, dispatch.Owner, dispatch.Owner]:
        """Who is asked what a key does: the page, its view, then what works everywhere."""
        return (self.current, self.current.view, self.everywhere)

    def take(self, item: Typed) -> None:
        """Take a key or pasted text: play it, or let it wait for the answer that is under way."""
        if self.requests.under_way and isinstance(item, Press) and item.key == "escape":
            self.requests.cancel()
        else:
            self.typeahead.feed(item)

    def _play(self, item: Typed) -> None:
        prompt = self.status_line.prompt
        if isinstance(item, events.Paste):
            (prompt or self.current.view).paste(item.text)
        elif prompt is not None:
            self._answer(prompt, item)
        elif not self.current.view.take(item):
            self._dispatch(item)
        self.settle()

    def _answer(self, prompt: Prompt, press: Press) -> None:
        self.status_line.prompt = None
        done = prompt.press(press.key, press.character)
        if not done and self.status_line.prompt is None:
            self.status_line.prompt = prompt

    def _dispatch(self, press: Press) -> None:
        bound = dispatch.find(press, self.owners, self.keymap)
        if bound is None:
            return
        if bound.key is not keys.HELP:
            self.everywhere.stir()
        why = bound.why_not
        if why:
            self.say(why, "caution")
        else:
            bound.act()

    # -- what pages ask for ----------------------------------------------------------------------------

    def say(self, sentence: str, style: str = "status", *, patient: bool = False) -> None:
        """Put one sentence on the status line; a `patient` one may wait until hands rest."""
        self.status_line.say(sentence, style, patient=patient)

    @property
    def said(self) -> str:
        """The last sentence."""
        return self.status_line.said

    def ask(self, prompt: Prompt) -> None:
        """Put a one-line question on the status line; it takes the keys until it is answered or left."""
        self.status_line.prompt = prompt

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
