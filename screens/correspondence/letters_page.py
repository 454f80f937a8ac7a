"""The payer's letters, unread ones first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from screens.correspondence import keys
from screens.correspondence.letter_page import open_letter
from screens.paged_list import PagedList
from screens.window import Slice
from screens.words import days_left
from tui.page import Page
from tui.text import EMPTY, Line, fit, line, plain

if TYPE_CHECKING:
    from api_client.correspondence.records import LetterPage, ListedLetter
    from offline_cache.desk import Desk
    from offline_cache.store.owner import Owner
    from tui.keys import Key
    from tui.shell import Shell

ROWS, MOST = 40, 100
"""Letters that are asked for at a time; while one filters, as many as a portal gives."""
OpenClaim = Callable[["Shell", str], None]


class LettersPage(Page):
    """Enter opens a letter, which then counts as read."""

    title = "Letters"
    KEYS: ClassVar[tuple[Key, ...]] = (keys.AGAIN,)

    def __init__(self, desk: Desk, open_claim: OpenClaim) -> None:
        self._desk = desk
        self._owner: Owner | None = None
        self._unread = 0
        self.list: PagedList[ListedLetter] = PagedList(
            self._row,
            self._heads,
            self._load,
            chosen=lambda letter: open_letter(self.shell, letter.id, open_claim),
            empty="No letter is like that.",
            explain=lambda letter: explained(letter, desk),
        )
        super().__init__(self.list)

    def opened(self) -> None:
        """Ask at the first visit and after the portal was changed; back from a letter behind the keys."""
        current = self._desk.current
        if current is not None and self._desk.owner != self._owner:
            self._owner, self.subject = self._desk.owner, current.portal.name
            self.action_again()
        elif current is not None:
            self.list.reload()

    def action_again(self) -> None:
        """The list as it is now."""
        self.shell.request(
            self._desk.correspondence.letters(limit=ROWS), self._came, saying="Asking for the letters."
        )

    def _came(self, page: LetterPage) -> None:
        self._unread = page.unread
        self.list.become(Slice(page.rows, page.next, page.total))

    async def _load(self, words: str, mark: str) -> Slice[ListedLetter]:
        """A page; while one filters, all that hold the words, found here: no name is asked for."""
        parts = words.casefold().split()
        desk, owner = self._desk.correspondence, self._owner  # who may go elsewhere meanwhile
        page = await desk.letters(mark, MOST if parts else ROWS, owner)
        self._unread = page.unread
        if not parts:
            return Slice(page.rows, page.next, page.total)
        rows = page.rows
        while page.next:
            page = await desk.letters(page.next, MOST, owner)
            rows += page.rows
        holding = tuple(
            each for each in rows if all(part in plain(self._row(each)).casefold() for part in parts)
        )
        return Slice(holding, "", len(holding))

    def _row(self, letter: ListedLetter) -> Line:
        return row(letter, self._desk.today())

    def _heads(self, _cells: int) -> tuple[Line, ...]:
        total = self.list.total
        filtered = f" holding '{self.list.filter}'" if self.list.filter else ""
        text = f"{total:,} letter{'' if total == 1 else 's'}{filtered}, {self._unread:,} unread."
        names = f"  {fit('Written', 9)}Left {fit('About', 21)}{fit('Claim', 18)}What it says"
        return (line((text, "caution" if self._unread else "value")), EMPTY, line((names, "heading")))


def row(letter: ListedLetter, today: date) -> Line:
    """One letter: its mark, when it was written, days left, about whom, which claim, what it says."""
    left = f"{(letter.act_by - today).days}d" if letter.act_by else ""
    who = ", ".join(part for part in (letter.last_name, letter.first_name) if part)
    mark, style = ("* ", "caution") if letter.unread else ("  ", "dim")
    return line(
        (mark, style),
        f"{letter.written_on:%m/%d/%y} ",
        (f"{left:>4} ", "caution"),
        f"{fit(who, 20)} {fit(letter.control_number, 17)} ",
        (letter.subject, "title" if letter.unread else "value"),
    )


def explained(letter: ListedLetter, desk: Desk) -> tuple[Line, ...]:
    """What F1 says of a row: until when something can be done."""
    if letter.act_by is None:
        return (line("Nothing has to be done about it; Enter opens it."),)
    return (line(f"To be answered by {letter.act_by:%m/%d/%Y}: {days_left(letter.act_by, desk.today())}."),)
