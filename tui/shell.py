"""What pages and widgets may ask of the app that runs them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar

if TYPE_CHECKING:
    from datetime import timedelta

    from api_client.errors import PortalError
    from offline_cache.desk import Desk
    from tui.keys import Keymap
    from tui.looks import Looks
    from tui.page import Page
    from tui.prompt import Prompt
    from tui.settings import Settings

T = TypeVar("T")


class Shell(Protocol):
    """The app, as pages see it. All of it is to be called from the app's own thread."""

    desk: Desk
    looks: Looks
    keymap: Keymap
    start_demo: Callable[[], Awaitable[str]] | None
    """Starts the bundled backend and gives its address; None where that can't be."""

    settings: Settings
    """The user's own."""

    @property
    def current(self) -> Page:
        """The page that takes keys."""

    def open(self, page: Page) -> None:
        """Show a page on top of this one; going back from it forgets it."""

    def go(self, place_id: str) -> Page:
        """Show a place; it is made at the first visit and kept as it is left."""

    def back(self) -> None:
        """Show the page before this one."""

    def say(self, sentence: str, style: str = "status", *, patient: bool = False) -> None:
        """Put one sentence on the status line; a `patient` one may wait until hands rest."""

    @property
    def said(self) -> str:
        """The last sentence."""

    def ask(self, prompt: Prompt) -> None:
        """Put a one-line question on the status line; it takes the keys until it is answered or left."""

    def request(
        self,
        work: Coroutine[Any, Any, T],
        then: Callable[[T], object],
        *,
        saying: str,
        failed: Callable[[PortalError], bool] | None = None,
    ) -> None:
        """Run something that waits for the line; keys typed meanwhile wait for what comes, Esc cancels."""

    def background(self, work: Coroutine[Any, Any, T], then: Callable[[T], object] | None = None) -> None:
        """Run something that holds no keys up; when a portal or its line fails, nothing is said."""

    def redraw(self) -> None:
        """The current page changed its view."""

    def settle(self) -> None:
        """Bring title, status line, keys and cursor up to date; after a key this happens by itself."""

    def change(self, settings: Settings) -> None:
        """Take and keep other settings; raises tui.settings.SettingsError."""

    def time_left(self, portal_id: str) -> timedelta | None:
        """How long a portal's session lasts without another key; None where there is none."""

    def waits(self, portal_id: str) -> bool:
        """Whether something of a portal is kept for its user to come back to."""

    def next_theme(self) -> None:
        """Go on to the next theme."""

    def sign_out(self) -> None:
        """End the session at the portal, then forget every page."""

    def signed_in(self) -> None:
        """Go on after signing in: where the session ended, or home."""

    def signed_out(self) -> None:
        """Forget every page and show the sign-in page."""


class Place(NamedTuple):
    """Somewhere to go: its name, the other starts of words that find it, and how its page is made."""

    id: str
    title: str
    words: str
    make: Callable[[Desk], Page]
    names: tuple[str, ...] = ()
    why_not: Callable[[Desk], str] = lambda _desk: ""


class Found(NamedTuple):
    """Something that the go-to prompt found: the words for it, and what going there does."""

    words: str
    go: Callable[[Shell], object]


Finder = Callable[[str], Sequence[Found]]
"""Finds patients, claims and the like for the go-to prompt by the start of what is typed."""
