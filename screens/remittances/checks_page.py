"""A list of remittances to read, mark and download, wherever its rows come from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from screens.paged_list import PagedList
from screens.remittances import keys
from screens.remittances.check_rows import check_row, columns, explain_check
from screens.remittances.downloads import ask_folder, download, told
from screens.remittances.opening import open_check
from screens.remittances.words import counted
from screens.window import Load
from tui.page import Page
from tui.prompt import Prompt
from tui.text import Line, cut, line

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from offline_cache.remittances.records import Check, Fetched
    from tui.keys import Key


class ChecksPage(Page):
    """A list of remittances to read, mark and download."""

    KEYS: ClassVar[tuple[Key, ...]] = (keys.DOWNLOAD, keys.MARK, keys.WRITE, keys.UNREAD, keys.FORGET)
    empty = "Nothing fits the search."
    within = ""
    """Which days the search was about, as words that follow the count; '' for all."""

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
        found = f"{counted(self.list.total, 'remittance')} found{self.within}."
        older = " Older ones: key Paid from." if self.within else ""
        return (line((found, "good"), cut(older, max(0, cells - len(found)))), columns(cells))

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
        """What came from a file on disk is only written out."""
        wanted = [each.remittance_id for each in checks if each.remittance_id]
        from_disk = [each.id for each in checks if not each.remittance_id]
        if folder is not None and from_disk:
            self.shell.request(
                self._write(from_disk, folder),
                lambda written: self._written(written, wanted, folder),
                saying="Writing.",
            )
        elif wanted:
            download(self.shell, wanted, self._downloaded, folder, stopped=self.refresh)
        else:
            self.shell.say("Nothing to download here: it came from a file on disk.", "caution")

    async def _write(self, check_ids: Sequence[int], folder: Path) -> tuple[Fetched, ...]:
        return tuple([await self._desk.remittances.save(each, folder) for each in check_ids])

    def _written(self, written: tuple[Fetched, ...], wanted: Sequence[str], folder: Path) -> None:
        self.shell.say(*told(written))
        if wanted:
            download(self.shell, wanted, self._downloaded, folder, stopped=self.refresh)
        else:
            self._downloaded(written)

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
