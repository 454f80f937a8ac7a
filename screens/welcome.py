"""The first minute: what this is, the demo, the first portal, and where things are kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from screens.menu import Item, MenuView, Row, paragraph
from tui.page import Page
from tui.text import EMPTY, Line, line, wrap

if TYPE_CHECKING:
    from api_client.demo import DemoGuide
    from api_client.places import Places
    from offline_cache.desk import Desk

_WHAT = (
    "Claimdeck checks a patient's coverage with Medicare and Medicaid portals: all from the keyboard, on any "
    "terminal, over any line."
)
_DEMO_WORDS = "two practice portals with invented patients"
_ADD_WORDS = "a Medicare or Medicaid site where you have an account"
_KEYS = "F1 explains where you are, F2 goes anywhere, F3 goes back, F10 leaves. There is no need for a mouse."
_KEPT = (
    ("Passwords", "only if you ask for it: in this computer's keyring, or a file that a passphrase opens."),
    ("Patients", "in memory, until you sign out or quit. What you print goes into files of yours alone."),
    ("Elsewhere", "nothing: no log of what you key, no copy of what a portal answers."),
)
_MARGIN = 12
_NO_DEMO = "This installation has no demo."


class WelcomePage(Page):
    """Shown as long as there is no portal. `begin` goes to signing in, `add_portal` makes the form's page."""

    title = "Welcome to Claimdeck"

    def __init__(self, desk: Desk, begin: Callable[[], None], add_portal: Callable[[], Page]) -> None:
        self._desk = desk
        self._begin = begin
        self._add_portal = add_portal
        self._menu = MenuView(self._rows)
        super().__init__(self._menu)

    def opened(self) -> None:
        """Show the two ways on."""
        self._menu.fill()

    def _rows(self, cells: int) -> tuple[Row, ...]:
        why_no_demo = "" if self.shell.start_demo else _NO_DEMO
        return (
            EMPTY,
            *paragraph(_WHAT, cells),
            EMPTY,
            Item("1", "Try the demo", _DEMO_WORDS, self._try_demo, why_no_demo),
            Item("2", "Add a portal", _ADD_WORDS, lambda: self.shell.open(self._add_portal())),
            EMPTY,
            *kept_lines(self._desk.places, cells),
            EMPTY,
            *paragraph(_KEYS, cells, "dim"),
        )

    def _try_demo(self) -> None:
        self.shell.request(self._open_demo(), lambda _guide: self._begin(), saying="Starting the demo.")

    async def _open_demo(self) -> DemoGuide:
        start = self.shell.start_demo
        if start is None:
            raise RuntimeError(_NO_DEMO)
        return await self._desk.portals.open_demo(await start())


def kept_lines(places: Places, cells: int) -> tuple[Line, ...]:
    """Where things are kept, in plain words."""
    kept = (("Portals", f"in {places.portals}: names and addresses, nothing secret."), *_KEPT)
    rows = (row for what, words in kept for row in _kept(what, words, cells))
    return (line(("Where things are kept", "heading")), *rows)


def _kept(what: str, words: str, cells: int) -> tuple[Line, ...]:
    rows = wrap(words, max(20, cells - _MARGIN))
    return (
        line((f"{what:<{_MARGIN}}", "label"), rows[0]),
        *(line(" " * _MARGIN + row) for row in rows[1:]),
    )
