"""The claims of the current portal: searched, sorted, filtered as one types, read page by page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from api_client.claims.listed import ORDERS, ClaimFilter, ClaimPage, ListedClaim
from screens.claims import keys
from screens.claims.detail_page import fix_claim, open_claim
from screens.claims.followed_page import FollowedPage, check_due, toggle_follow
from screens.claims.search_form import words_of
from screens.claims.search_page import SearchPage
from screens.claims.words import explained_claim, heading, row
from screens.listening import may_ask, while_there
from screens.paged_list import PagedList
from screens.window import Slice
from tui import keys as usual
from tui.page import Page
from tui.text import EMPTY, Line, cut, line

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from offline_cache.store.owner import Owner
    from tui.keys import Key

ROWS = 40
"""Rows that are asked for at a time: two screens of them, some 4 KB on the line."""
_FAR = 20 * ROWS
_NOT_ASKED = "Not asked yet; F5 asks."
_BY = {
    "received": "by day received",
    "from": "by day of service",
    "charge": "by charge",
    "patient": "by patient",
    "act_by": "by deadline",
    "appeal_by": "that can be appealed, by the last day for it",
}


class ClaimList(PagedList[ListedClaim]):
    """A list that isn't walked through to an end that is far away."""

    def why_not(self, key: Key) -> str:
        """The last of many rows are better looked at from the other side."""
        if key is usual.BOTTOM and self.total - self.cursor > _FAR:
            return f"The end is {self.total - self.cursor:,} claims away: t turns the order round."
        return super().why_not(key)


class ClaimsPage(Page):
    """Begins with the claims received last."""

    title = "Claims"
    KEYS: ClassVar[tuple[Key, ...]] = (
        keys.FIX,
        keys.SEARCH,
        keys.ACTION,
        keys.SORT,
        keys.TURN,
        keys.FOLLOW,
        keys.CHECK,
        keys.FOLLOWED,
        keys.LIST_AGAIN,
    )

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._wanted = ClaimFilter()
        self._owner: Owner | None = None
        """For whom is asked here."""
        self._told: Owner | None = None
        """To whom the portal has told what is shown."""
        self._asking = False
        self.list = ClaimList(
            lambda claim: row(claim, desk.today(), self._wanted.order),
            self._heads,
            self._load,
            chosen=lambda claim: open_claim(self.shell, claim.id),
            empty=_NOT_ASKED,
            explain=explained_claim,
        )
        desk.line.listen(while_there(self._line_changed))
        super().__init__(self.list)

    def opened(self) -> None:
        """Ask until the portal has answered, and after it was changed; else everything is as it was left."""
        current, owner = self._desk.current, self._desk.owner
        if current is None:
            return
        if owner != self._owner:
            self._leave()
            self._owner, self.subject = owner, current.portal.name
        handed = self._desk.handing.take_claims()
        if handed is not None or owner != self._told:
            self.look_for(handed or self._wanted)

    def _leave(self) -> None:
        """Nothing of the portal before may be taken for this one's."""
        self._told, self._wanted, self.list.filter, self.list.empty = None, ClaimFilter(), "", _NOT_ASKED
        if self._owner is not None:
            self.list.become(Slice((), "", 0))

    def _line_changed(self) -> None:
        """Ask by itself what could not be asked without a line."""
        if self._told != self._owner and not self._asking and may_ask(self, self._desk):
            self.shell.background(self._search(self._wanted), lambda page: self._found(self._wanted, page))

    def look_for(self, wanted: ClaimFilter) -> None:
        """Show the claims that fit."""
        if self._told != self._owner:
            self._wanted = wanted  # asked for again when there is a line
        self.shell.request(
            self._search(wanted), lambda page: self._found(wanted, page), saying="Looking for claims."
        )

    def _found(self, wanted: ClaimFilter, page: ClaimPage) -> None:
        self._wanted = wanted
        self._heard(self._owner)
        self.list.filter = ""
        self.list.become(_slice(page))

    async def _search(self, wanted: ClaimFilter, mark: str = "") -> ClaimPage:
        owner, self._asking = self._owner, True
        try:
            page = await self._desk.claims.search(wanted, mark, ROWS, owner)
        finally:
            self._asking = False
        self._heard(owner)
        return page

    def _heard(self, owner: Owner | None) -> None:
        self._told, self.list.empty = owner, "No claim fits." if owner == self._owner else _NOT_ASKED

    async def _load(self, words: str, mark: str) -> Slice[ListedClaim]:
        return _slice(await self._search(replace(self._wanted, text=words), mark))

    def _heads(self, cells: int) -> tuple[Line, ...]:
        if self._told is None or self._told != self._owner:
            return (EMPTY, EMPTY, heading())
        narrowed = words_of(self._wanted)
        count = f"{self.list.total:,} claim{'' if self.list.total == 1 else 's'}"
        filtered = f" holding '{self.list.filter}'" if self.list.filter else ""
        turned = ", turned round" if self._wanted.descending is not None else ""
        text = f"{count}{filtered}{f' {narrowed}' if narrowed else ''}, {_BY[self._wanted.order]}{turned}"
        return (line((cut(text, cells), "value")), EMPTY, heading())

    def why_not(self, key: Key) -> str:
        """Nothing is done or followed in an empty list."""
        needs_claim = key in {keys.FOLLOW, keys.FIX}
        return "There is no claim here." if needs_claim and self.list.record is None else ""

    # -- keys ----------------------------------------------------------------------------------------

    def action_fix(self) -> None:
        """The form that corrects, answers or appeals it; else the claim."""
        claim = self.list.record
        if claim is not None:
            fix_claim(self.shell, claim.id)

    def action_search(self) -> None:
        """The form."""
        self.shell.open(SearchPage(self._desk, self._found, ROWS))

    def action_needs_action(self) -> None:
        """Those that want somebody by their deadline, or all again."""
        if self._wanted.needs_action:
            self.look_for(replace(self._wanted, needs_action=None, order="received", descending=None))
        else:
            self.look_for(replace(self._wanted, needs_action=True, order="act_by", descending=None))

    def action_sort(self) -> None:
        """The next order."""
        following = ORDERS[(ORDERS.index(self._wanted.order) + 1) % len(ORDERS)]
        self._sort(replace(self._wanted, order=following, descending=None))

    def action_turn(self) -> None:
        """The other way round."""
        wanted = self._wanted
        other = wanted.order != "received" if wanted.descending is None else None
        self._sort(replace(wanted, descending=other))

    def _sort(self, wanted: ClaimFilter) -> None:
        words = self.list.filter
        then: Callable[[ClaimPage], None] = lambda page: self._sorted(wanted, page)  # noqa: E731
        self.shell.request(
            self._search(replace(wanted, text=words)), then, saying=f"Sorting {_BY[wanted.order]}."
        )

    def _sorted(self, wanted: ClaimFilter, page: ClaimPage) -> None:
        self._wanted = wanted
        self.list.become(_slice(page))

    def action_again(self) -> None:
        """The same rows as the portal has them now; the cursor stays."""
        self.shell.request(
            self._load(self.list.filter, ""),
            lambda first: self.list.become(first, stays=True),
            saying="Looking for claims.",
        )

    def action_follow(self) -> None:
        """Follow it, or no more."""
        claim = self.list.record
        if claim is not None:
            toggle_follow(self.shell, claim)

    def action_check(self) -> None:
        """One pass over all that are due."""
        check_due(self.shell)

    def action_followed(self) -> None:
        """The list of them."""
        self.shell.open(FollowedPage(self._desk))


def _slice(page: ClaimPage) -> Slice[ListedClaim]:
    return Slice(page.rows, page.next, page.total)
