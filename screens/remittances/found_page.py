"""Claims found over all that is downloaded, each with the payment that it stands in."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from screens.headed import HeadedList
from screens.remittances.claim_rows import explain_row
from screens.remittances.opening import open_claim
from screens.remittances.whence import of_check
from screens.remittances.words import counted, day, money, named, named_check
from tui.page import Page
from tui.text import Line, cut, fit, line

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from offline_cache.remittances.records import FoundClaim

MOST = 1000
_NAME, _DATE, _CHECK, _MONEY = 20, 11, 17, 11
_WIDE = 100
"""From so many cells on there is room for the check number."""


class FoundClaimsPage(Page):
    """Enter opens one."""

    title = "Claims found"

    def __init__(self, desk: Desk, found: Sequence[FoundClaim], what: str) -> None:
        self._found = found
        self._what = what
        self._list: HeadedList[FoundClaim] = HeadedList(
            lambda each: found_row(each, self._list.width - 2),
            self._heads,
            chosen=lambda each: open_claim(self.shell, of_check(desk, each.check), each.row),
            empty="No claim fits.",
            explain=lambda each: explain_row(each.row),
        )
        super().__init__(self._list)

    def opened(self) -> None:
        """Show them."""
        self._list.fill(self._found)

    def _heads(self, cells: int) -> Sequence[Line]:
        more = f"the newest {MOST:,} looked at" if len(self._found) >= MOST else ""
        return (
            line(
                (
                    cut(
                        ", ".join(p for p in (counted(len(self._found), "claim"), self._what, more) if p),
                        cells,
                    ),
                    "label",
                )
            ),
            columns(cells),
        )


def columns(cells: int) -> Line:
    """The names of the columns."""
    check = f"{'Check':{_CHECK}}" if cells >= _WIDE else ""
    text = f"{'Paid on':{_DATE}}{check}{'Patient':{_NAME}}{'Charged':>{_MONEY}}{'Paid':>{_MONEY}}"
    return line((f"{text}  Why not all", "heading"))


def found_row(found: FoundClaim, cells: int) -> Line:
    """One claim with its payment."""
    row, check = found.row, found.check
    number = f"{fit(named_check(check), _CHECK - 1)} " if cells >= _WIDE else ""
    text = (
        f"{day(check.paid_on):{_DATE}}{number}{fit(named(row), _NAME - 1)} "
        f"{money(row.charge):>{_MONEY}}{money(row.paid):>{_MONEY}}"
    )
    room = cells - len(text) - 2
    return line(text, ("  " + cut(" ".join((*row.reasons, *row.remarks)), room) if room > 0 else "", "dim"))


def claims_with(
    desk: Desk, code: str, first: date, last: date
) -> Callable[[], Coroutine[Any, Any, tuple[FoundClaim, ...]]]:
    """Denied claims with a code in payments of a period."""

    async def work() -> tuple[FoundClaim, ...]:
        found = await desk.remittances.find(code, MOST)
        return tuple(
            each
            for each in found
            if each.row.denied
            and code in each.row.reasons
            and each.check.paid_on is not None
            and first <= each.check.paid_on <= last
        )

    return work
