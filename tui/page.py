"""A page: a title, one view, the keys it adds, and what they do. Screens are made of these."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from tui.keys import Key
    from tui.shell import Shell
    from tui.text import Line
    from tui.widgets.view import View


class Page:
    """One page.

    A subclass sets `title`, gives `super().__init__` its view and writes `action_…` for its KEYS.
    """

    KEYS: ClassVar[tuple[Key, ...]] = ()
    passing: ClassVar[bool] = False
    """Whether it has done its work once somebody is signed in, so that nobody goes back to it."""
    title: str = ""
    subject: str = ""
    """What the page is about, to the right of the title: a patient, a portal."""

    def __init__(self, view: View) -> None:
        self.view = view
        self._shell: Shell | None = None

    @property
    def shell(self) -> Shell:
        """The app; only once the page is open."""
        if self._shell is None:
            raise RuntimeError("The page is not open.")
        return self._shell

    @property
    def desk(self) -> Desk:
        """What answers the page's questions."""
        return self.shell.desk

    @property
    def in_sight(self) -> bool:
        """Whether it is the page on the screen."""
        return self._shell is not None and self._shell.current is self

    def attach(self, shell: Shell) -> None:
        """Belong to an app."""
        self._shell = shell
        self.view.attach(shell, None)

    def opened(self) -> None:
        """Hook: the page is on the screen, for the first time or again."""

    def show(self, view: View) -> None:
        """Replace the page's view."""
        self.view = view
        view.attach(self.shell, None)
        self.shell.redraw()

    def why_not(self, key: Key) -> str:
        """Why one of its keys does nothing just now, in one sentence; '' when it does."""
        return ""

    def label(self, key: Key) -> str:
        """The word for one of its keys in the key bar."""
        return key.label

    def help(self) -> tuple[Line, ...]:
        """What F1 says where the view has nothing to say."""
        return ()

    @property
    def unsaved(self) -> str:
        """What would be lost on leaving the program, in words; '' when nothing."""
        return ""

    def save(self) -> None:
        """Hook: the page is left, or the session ends: keep what is keyed, also under the cursor."""
