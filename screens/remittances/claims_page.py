"""The claims of one remittance: any number, narrowed as one types, sorted, or only what was denied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from screens.paged_list import PagedList
from screens.remittances import keys
from screens.remittances.claim_rows import claim_row, columns, explain_row, filter_words
from screens.remittances.claims_export import ask_how_to_export
from screens.remittances.opening import open_claim
from screens.remittances.words import counted, named_check
from screens.window import PAGE, Load, LoadPage, Slice
from tui.page import Page
from tui.text import Line, cut, line

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from offline_cache.remittances.records import Check, ClaimFilter, ClaimRow, Order
    from screens.remittances.whence import Whence
    from tui.keys import Key

ORDERS: tuple[Order, ...] = ("file", "patient", "charge", "paid")
_NAMES = {"file": "as in the file", "patient": "by patient", "charge": "by charge", "paid": "by payment"}


def claims_of(
    desk: Desk, check: Check, wanted: ClaimFilter, order: Order = "file", *, descending: bool = False
) -> Load[ClaimRow]:
    """Gives the claims of a check that fit, and also hold what is typed."""

    async def load(words: str, mark: str) -> Slice[ClaimRow]:
        page = await desk.remittances.claims(
            check.id,
            replace(wanted, text=words),
            order=order,
            descending=descending,
            after=mark,
            limit=PAGE,
        )
        return Slice(page.rows, page.next, page.total, page.more)

    return load


class ClaimsPage(Page):
    """Enter opens a claim, `/` narrows, `d` leaves the denied ones."""

    KEYS: ClassVar[tuple[Key, ...]] = (keys.DENIED, keys.ORDER, keys.TURN, keys.EXPORT)
    title = "Claims"

    def __init__(self, desk: Desk, whence: Whence, wanted: ClaimFilter, first: Slice[ClaimRow]) -> None:
        self._desk = desk
        self._whence = whence
        self._wanted = wanted
        self._order: Order = "file"
        self._descending = False
        self._first: Slice[ClaimRow] | None = first
        self.subject = f"{whence.payer} {named_check(whence.check)}"
        self.list: PagedList[ClaimRow] = PagedList(
            lambda row: claim_row(row, self.list.width - 2),
            self._heads,
            self._load,
            chosen=lambda row: open_claim(self.shell, whence, row),
            empty="No claim fits.",
            explain=explain_row,
            back=self._load_back,
        )
        super().__init__(self.list)

    def opened(self) -> None:
        """The first page is here already."""
        if self._first is not None:
            first, self._first = self._first, None
            self.list.become(first)

    async def _load(self, words: str, mark: str) -> Slice[ClaimRow]:
        load = claims_of(
            self._desk, self._whence.check, self._wanted, self._order, descending=self._descending
        )
        return await load(words, mark)

    def _load_back(self) -> LoadPage[ClaimRow] | None:
        """From the last claim on; what is narrowed only comes in the file's order."""
        if self._is_narrowed:
            return None
        check, order, turned = self._whence.check, self._order, not self._descending
        load = claims_of(self._desk, check, self._wanted, order, descending=turned)
        return lambda mark: load("", mark)

    @property
    def _is_narrowed(self) -> bool:
        return bool(filter_words(self._wanted) or self.list.filter)

    def _heads(self, cells: int) -> Sequence[Line]:
        words = filter_words(self._wanted)
        more = "more than " if self.list.more else ""
        so_far = " so far" if self._whence.check.state == "reading" else ""
        count = f"{more}{counted(self.list.total, 'claim')}{so_far}"
        shown = f": {words}" if words else ""
        typed = f", with '{self.list.filter}'" if self.list.filter else ""
        order = (
            "" if self._is_narrowed else f", {_NAMES[self._order]}{', turned' if self._descending else ''}"
        )
        return (line((cut(f"{count}{shown}{typed}{order}", cells), "label")), columns(cells))

    def why_not(self, key: Key) -> str:
        """What is narrowed comes in the order of the file."""
        if key in (keys.ORDER, keys.TURN) and self._is_narrowed:
            return "What is narrowed comes in the file's order: clear the filter (/) to sort."
        return ""

    def action_denied(self) -> None:
        """Only what was denied, or all again."""
        self._wanted = replace(self._wanted, denied=not self._wanted.denied)
        self._order, self._descending = "file", False
        self.list.reload(stays=False)

    def action_order(self) -> None:
        """The next order; amounts begin with the largest."""
        self._order = ORDERS[(ORDERS.index(self._order) + 1) % len(ORDERS)]
        self._descending = self._order in ("charge", "paid")
        self.list.reload(stays=False)

    def action_turn(self) -> None:
        """The other way round."""
        self._descending = not self._descending
        self.list.reload(stays=False)

    def action_export(self) -> None:
        """What is shown, as a file."""
        ask_how_to_export(self.shell, self._whence.check, replace(self._wanted, text=self.list.filter))
