"""What hides everything while the desk is locked: a stage in front of the one that is worked on."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

from api_client.errors import PortalError
from tui import keys
from tui.everywhere import Everywhere
from tui.prompt import Prompt
from tui.stage import Stage
from tui.watch import sign_off

if TYPE_CHECKING:
    from textual.worker import Worker

    from offline_cache.desk import Desk
    from tui.app import ClaimdeckApp
    from tui.looks import Looks
    from tui.page import Page
    from tui.settings import Settings
    from tui.shell import Shell

T = TypeVar("T")
LockPage = Callable[["Desk", Callable[[], None]], "Page"]
"""Makes the page that opens the lock; it calls the function once it is open."""


class Curtain(Stage):
    """Its page's shell: it says and asks as any other, and leads nowhere but back to what it hides."""

    def __init__(self, app: ClaimdeckApp, make: LockPage) -> None:
        self.desk, self.keymap = app.desk, app.keymap
        self._app = app
        self._page = make(app.desk, app.unlocked)
        self.begin(BehindCurtain(app, self), "curtain")
        self._page.attach(self.shell)
        self._page.opened()

    @property
    def shell(self) -> Shell:
        """This, as its page sees it. It has no other pages, so what a shell does with them it hasn't."""
        return cast("Shell", self)

    @property
    def current(self) -> Page:
        """The page that opens the lock."""
        return self._page

    @property
    def looks(self) -> Looks:
        """The app's."""
        return self._app.looks

    @property
    def settings(self) -> Settings:
        """The app's."""
        return self._app.settings

    def settle(self) -> None:
        """Bring the screen up to date."""
        self._app.settle()

    def start_worker(self, work: Coroutine[Any, Any, None], group: str) -> Worker[None]:
        """Beside the other stage's."""
        return self._app.start_worker(work, group)

    def heard(self) -> None:
        """Opening the lock is local, or failed."""

    def session_ended(self) -> None:
        """The portal ended the session behind the curtain."""
        self._app.session_ended()

    def request(
        self,
        work: Coroutine[Any, Any, T],
        then: Callable[[T], object],
        *,
        saying: str,
        failed: Callable[[PortalError], bool] | None = None,
    ) -> None:
        """Run something; where it leaves nobody signed in there is nothing to open any more."""

        def failing(error: PortalError) -> bool:
            if not self.desk.signed_in:
                self._app.session_ended(f"{error.sentence} {error.next_action}")
                return True
            return failed is not None and failed(error)

        super().request(work, then, saying=saying, failed=failing)


class BehindCurtain(Everywhere):
    """The keys that work while everything is hidden."""

    KEYS: ClassVar[tuple[keys.Key, ...]] = (keys.LEAVE, keys.RESYNC, keys.THEME, keys.SUSPEND)

    def __init__(self, app: ClaimdeckApp, curtain: Curtain) -> None:
        super().__init__(app)
        self._curtain = curtain

    def action_leave(self) -> None:
        """Ask whether to sign out everywhere or to quit."""
        self._curtain.ask(Prompt("Quit (q), sign out (s) or stay (Esc)?", self._left, letters="qs"))

    def _left(self, letter: str, _picked: int) -> None:
        app = self._app
        app.requests.cancel()
        if letter == "s":
            self._curtain.request(
                app.desk.signing.out_everywhere(), lambda _nothing: app.signed_out(), saying="Signing out."
            )
        elif letter == "q":
            self._curtain.request(sign_off(app), lambda _nothing: app.exit(0), saying="Signing out.")
