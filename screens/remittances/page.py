"""The list of remittances: newest payment first, what is unread, what is on this computer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from api_client.errors import PortalError
from api_client.remittances.records import RemittanceQuery
from screens.paged_list import PagedList
from screens.remittances import keys
from screens.remittances.check_rows import check_row, columns, explain_check
from screens.remittances.denials_page import DenialsPage
from screens.remittances.downloads import ask_folder, download
from screens.remittances.file_page import ask_for_file
from screens.remittances.find_page import FindPage
from screens.remittances.months_page import open_months
from screens.remittances.opening import fetch_and_open, open_check
from screens.remittances.search_page import SearchPage
from screens.remittances.sources import searched, stored
from screens.remittances.words import counted
from screens.saying import said
from screens.window import Load, Slice
from tui.page import Page
from tui.prompt import Prompt
from tui.text import Line, line

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from offline_cache.remittances.records import Check, Fetched
    from tui.keys import Key


class ChecksPage(Page):
    """A list of remittances to read, mark and download."""

    KEYS: ClassVar[tuple[Key, ...]] = (keys.DOWNLOAD, keys.MARK, keys.WRITE, keys.UNREAD, keys.FORGET)
    empty = "Nothing fits the search."

    def __init__(self, desk: Desk, load: Load[Check]) -> None:
        self._desk = desk
        self._marked: dict[int, Check] = {}
        self.list: PagedList[Check] = PagedList(
            self._row, self._heads, load, chosen=self._chosen, empty=self.empty, explain=explain_check
        )
        super().__init__(self.list)

    def _row(self, check: Check) -> Line:
        return check_row(check, self.list.width - 2, marked=check.id in self._marked)

    def _heads(self, cells: int) -> Sequence[Line]:
        return (line((f"{counted(self.list.total, 'remittance')} found.", "good")), columns(cells))

    def why_not(self, key: Key) -> str:
        """Keys that need a row, or a download."""
        check = self.list.record
        if key in (keys.DOWNLOAD, keys.WRITE) and self._marked:
            return ""
        if key in (keys.DOWNLOAD, keys.MARK, keys.WRITE, keys.UNREAD, keys.FORGET) and check is None:
            return "No remittance is under the cursor."
        if key is keys.DOWNLOAD and check and check.state == "kept":
            return "It is on this computer already: Enter opens it."
        if key is keys.FORGET and check and check.state == "listed":
            return "It isn't on this computer."
        return ""

    def _chosen(self, check: Check) -> None:
        open_check(self.shell, check, stopped=self.refresh)

    # -- downloads ---------------------------------------------------------------------------------

    def action_mark(self) -> None:
        """Mark, or not after all, and go to the next row."""
        check = self.list.record
        if check is not None:
            if self._marked.pop(check.id, None) is None:
                self._marked[check.id] = check
            self.list.action_line_down()
            self.list.repaint()
            self.shell.say(f"{len(self._marked)} marked." if self._marked else "")

    def _wanted(self) -> list[Check]:
        check = self.list.record
        return [*self._marked.values()] or ([check] if check else [])

    def action_download(self) -> None:
        """What is marked, or the row under the cursor, into the store."""
        self._download(self._wanted())

    def action_write(self) -> None:
        """The same, and as files in a folder."""
        wanted = self._wanted()
        ask_folder(self.shell, lambda folder: self._download(wanted, folder))

    def _download(self, checks: Sequence[Check], folder: Path | None = None) -> None:
        from_disk = [each for each in checks if not each.remittance_id]
        if folder is not None and from_disk:
            self.shell.request(
                self._desk.remittances.save(from_disk[0].id, folder),
                lambda fetched: self.shell.say(f"Saved and verified: {fetched.path}", "good"),
                saying="Writing.",
            )
            return
        wanted = [each.remittance_id for each in checks if each.remittance_id]
        if wanted:
            download(self.shell, wanted, self._downloaded, folder, stopped=self.refresh)
        else:
            self.shell.say("Nothing to download here: it came from a file on disk.", "caution")

    def _downloaded(self, _fetched: tuple[Fetched, ...]) -> None:
        self._marked.clear()
        self.refresh()

    def refresh(self) -> None:
        """Read the list again; the cursor stays."""
        self.list.reload()

    # -- one row -----------------------------------------------------------------------------------

    def action_unread(self) -> None:
        """Read, or not read after all."""
        check, remittances = self.list.record, self._desk.remittances
        if check is not None:
            mark = remittances.mark_seen if check.unread else remittances.mark_unread
            self.shell.background(mark(check.id), lambda _nothing: self.refresh())

    def action_forget(self) -> None:
        """Ask, then take it off this computer."""
        check = self.list.record
        if check is None:
            return

        def answered(letter: str, _picked: int) -> None:
            if letter == "y":
                self.shell.request(
                    self._desk.remittances.forget(check.id),
                    lambda _nothing: self._forgotten(),
                    saying="Forgetting it.",
                )

        label = f"Take {check.check_number or 'this'} off this computer: yes (y) or no (n)?"
        self.shell.ask(Prompt(label, answered, letters="yn"))

    def _forgotten(self) -> None:
        self.refresh()
        self.shell.say("It is off this computer. The portal still has what came from it.", "good")


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
    )

    def __init__(self, desk: Desk) -> None:
        self._unread = 0
        self._asked = ""
        super().__init__(desk, stored(desk.remittances))

    def opened(self) -> None:
        """What is known at once; the first time at a portal it is asked for its list, too."""
        current = self._desk.current
        self.subject = current.portal.name if current else ""
        portal = current.portal.id if current else ""
        if portal == self._asked:
            self.refresh()
            self._open_handed()
            return
        self._asked = portal
        self.shell.request(self._ask(), self._listed, saying="Asking for the newest remittances.")

    async def _ask(self) -> tuple[PortalError | None, Slice[Check], int]:
        failed = None
        if self._desk.current is not None:
            try:
                await self._desk.remittances.search(RemittanceQuery())
            except PortalError as error:
                failed = error
        remittances = self._desk.remittances
        return failed, await stored(remittances)("", ""), await remittances.unread_count()

    def _listed(self, found: tuple[PortalError | None, Slice[Check], int]) -> None:
        failed, first, self._unread = found
        if failed is not None:
            self.shell.say(f"{said(failed)} What was listed before is shown.", "caution")
        self.list.become(first)
        self._open_handed()

    def _open_handed(self) -> None:
        """What another screen asked to be opened here."""
        remittance_id = self._desk.handing.take_remittance()
        if remittance_id:
            fetch_and_open(self.shell, remittance_id, self.refresh)

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
        unread = (f"{self._unread:,} not read yet (*).", "caution") if self._unread else ("All read.", "good")
        return (line(unread, f" {total} listed. Enter reads one, a gets all new."), columns(cells))

    def why_not(self, key: Key) -> str:
        """Keys that need a portal."""
        if key in (keys.ALL_NEW, keys.SEARCH) and self._desk.current is None:
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
        page.title = "Remittances found"
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
