"""Find a claim over all that is downloaded, as one types."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from screens.paged_list import PagedList
from screens.remittances.claim_rows import explain_row
from screens.remittances.found_page import columns, found_row
from screens.remittances.opening import open_claim
from screens.remittances.whence import of_check
from screens.remittances.words import counted
from screens.window import Slice
from tui.page import Page
from tui.text import Line, line

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from offline_cache.remittances.records import FoundClaim

_MOST = 200


class FindPage(Page):
    """The filter is open from the start; Enter leaves it, Enter again opens the claim."""

    title = "Find a claim"

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._list: PagedList[FoundClaim] = PagedList(
            lambda each: found_row(each, self._list.width - 2),
            self._heads,
            self._load,
            chosen=lambda each: open_claim(self.shell, of_check(desk, each.check), each.row),
            empty="Type the start of a name, a number or a code (CO-16, N290).",
            explain=lambda each: explain_row(each.row),
        )
        super().__init__(self._list)

    def opened(self) -> None:
        """Begin with typing."""
        if not self._list.filter:
            self._list.action_filter()

    async def _load(self, words: str, _mark: str) -> Slice[FoundClaim]:
        if not words.strip():
            return Slice((), "", 0)
        found = await self._desk.remittances.find(words, _MOST)
        return Slice(found, "", len(found))

    def _heads(self, cells: int) -> Sequence[Line]:
        more = ", the newest" if self._list.total >= _MOST else ""
        what = f" with '{self._list.filter}'" if self._list.filter else ""
        return (line((f"{counted(self._list.total, 'claim')}{what}{more}", "label")), columns(cells))
