"""The list of remittances: newest payment first, what is unread, what is on this computer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from api_client.errors import LineFault, PortalError
from api_client.remittances.records import RemittanceQuery
from screens.listening import may_ask, while_there
from screens.remittances import keys
from screens.remittances.check_rows import columns
from screens.remittances.checks_page import ChecksPage
from screens.remittances.denials_page import DenialsPage
from screens.remittances.file_page import ask_for_file
from screens.remittances.find_page import FindPage
from screens.remittances.months_page import open_months
from screens.remittances.opening import find_and_open
from screens.remittances.search_form import looked_at
from screens.remittances.search_page import SearchPage
from screens.remittances.sources import searched, stored
from screens.remittances.words import counted
from screens.saying import said
from screens.window import Slice
from tui.text import Line, line

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from offline_cache.remittances.records import Check
    from tui.keys import Key


class RemittancesPage(ChecksPage):
    """All that was listed or opened before; the portal's own list comes in when the page is opened."""

    title = "Remittances"
    empty = "None yet. s searches the portal, o opens a file from disk."
    KEYS: ClassVar[tuple[Key, ...]] = (
        keys.DOWNLOAD,
        keys.MARK,
        keys.ALL_NEW,
        keys.SEARCH,
        keys.DENIALS,
        keys.FIND,
        keys.MONTHS,
        keys.OPEN_FILE,
        keys.WRITE,
        keys.UNREAD,
        keys.FORGET,
        keys.AGAIN,
    )

    def __init__(self, desk: Desk) -> None:
        self._unread = 0
        self._told = ""
        """Which portal has told its newest."""
        self._missed = ""
        """Which one could not be asked for want of a line."""
        self._asking = False
        super().__init__(desk, stored(desk.remittances))
        desk.line.listen(while_there(self._line_changed))

    def opened(self) -> None:
        """What is known at once; a portal is asked for its list until it has answered."""
        current, portal = self._desk.current, self._portal
        self.subject = current.portal.name if current else ""
        if portal == self._told or (portal == self._missed and self._desk.line.off(portal)):
            self.refresh()
            self._open_handed()
            return
        self.action_again()

    def action_again(self) -> None:
        """Ask the portal for its newest."""
        self.shell.request(self._ask(), self._listed, saying="Asking for the newest remittances.")

    def _line_changed(self) -> None:
        """Ask by itself what could not be asked without a line."""
        if self._missed and self._missed == self._portal and not self._asking and may_ask(self, self._desk):
            self.shell.background(self._ask(), self._listed)

    @property
    def _portal(self) -> str:
        current = self._desk.current
        return current.portal.id if current else ""

    async def _ask(self) -> tuple[str, Slice[Check], int]:
        words, remittances, portal = "", self._desk.remittances, self._portal
        self._asking, self._missed = True, ""
        try:
            if portal:
                page = await remittances.search(RemittanceQuery(limit=_NEWEST))
                words = _MORE.format(count=len(page.checks), total=page.total) if page.next else ""
        except PortalError as error:
            words = f"{said(error)} What was listed before is shown."
            self._missed = portal if isinstance(error, LineFault) else ""
        finally:
            self._asking = False
        self._told = portal if not self._missed else ""
        first = await stored(remittances)(self.list.filter, "")
        return words, first, await remittances.unread_count()

    def _listed(self, found: tuple[str, Slice[Check], int]) -> None:
        words, first, self._unread = found
        if words:
            self.shell.say(words, "caution")
        self.list.empty = _NOT_ASKED if self._missed else self.empty
        self.list.become(first)
        self._open_handed()

    def _open_handed(self) -> None:
        """What another screen asked to be opened here."""
        remittance_id, number = self._desk.handing.take_remittance()
        if remittance_id:
            find_and_open(self.shell, remittance_id, number, self.refresh)

    def refresh(self) -> None:
        """The list, and how many are unread."""
        super().refresh()
        self.shell.background(self._desk.remittances.unread_count(), self._count)

    def _count(self, unread: int) -> None:
        if unread != self._unread:
            self._unread = unread
            self.list.resized()
            self.list.repaint()

    def _heads(self, cells: int) -> Sequence[Line]:
        total = counted(self.list.total, "remittance")
        if self._missed:
            told = ("The portal was not asked; F5 asks.", "caution")
            return (line(told, f" {total} listed before."), columns(cells))
        unread = (f"{self._unread:,} not read yet (*).", "caution") if self._unread else ("All read.", "good")
        return (line(unread, f" {total} listed. Enter reads one, a gets all new."), columns(cells))

    def why_not(self, key: Key) -> str:
        """Keys that need a portal."""
        if key in (keys.ALL_NEW, keys.SEARCH, keys.AGAIN) and self._desk.current is None:
            return "Sign in first: this asks a portal."
        return super().why_not(key)

    def action_all_new(self) -> None:
        """All that the portal has made since the last time."""
        self.shell.request(self._desk.remittances.new_since_last(), self._new, saying="Asking what is new.")

    def _new(self, new: tuple[Check, ...]) -> None:
        if not new:
            self.shell.say("Nothing is new: all that the portal has made is on this computer.", "good")
            return
        self._download(new)

    def action_search(self) -> None:
        """The form."""
        self.shell.open(SearchPage(self._desk, self._found))

    def _found(self, query: RemittanceQuery, first: Slice[Check]) -> None:
        page = ChecksPage(self._desk, searched(self._desk.remittances, query))
        page.title, page.within = "Remittances found", looked_at(query)
        self.shell.open(page)
        page.list.become(first)

    def action_find_claim(self) -> None:
        """Over all that is downloaded."""
        self.shell.open(FindPage(self._desk))

    def action_denials(self) -> None:
        """By reason."""
        self.shell.open(DenialsPage(self._desk))

    def action_months(self) -> None:
        """By month."""
        open_months(self.shell)

    def action_open_file(self) -> None:
        """Ask for its path."""
        ask_for_file(self.shell)


_NEWEST = 200
"""Remittances that are asked for when the list is opened: as many as a portal gives at a time."""
_NOT_ASKED = "Not asked yet; F5 asks. o opens a file from disk."
_MORE = "The portal lists {total:,}; its newest {count} are shown here, s searches for others."
