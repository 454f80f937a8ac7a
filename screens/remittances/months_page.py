"""What was paid month by month, as figures and as bars."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from screens.reflow import ReflowView
from screens.remittances.denial_lines import bar_of
from screens.remittances.words import money
from tui.page import Page
from tui.text import EMPTY, Line, line

if TYPE_CHECKING:
    from offline_cache.remittances.records import MonthTotal
    from tui.shell import Shell

_MONTHS = 24
_MONTH, _COUNT, _MONEY = 10, 9, 16


class MonthsPage(Page):
    """The newest month first."""

    title = "Payments by month"

    def __init__(self, months: tuple[MonthTotal, ...]) -> None:
        super().__init__(ReflowView(lambda cells: tuple(month_lines(months, cells))))


def month_lines(months: tuple[MonthTotal, ...], cells: int) -> Iterator[Line]:
    """A row for each month; charges are known of what is downloaded only."""
    if not months:
        yield line(("Nothing was paid in what is listed or downloaded here.", "dim"))
        return
    heads = (
        f"{'Month':{_MONTH}}{'Payments':>{_COUNT}}{'Claims':>{_COUNT}}{'Paid':>{_MONEY}}{'Charged':>{_MONEY}}"
    )
    yield line((heads, "heading"))
    largest = max(each.amount for each in months)
    for each in months:
        counts = f"{each.checks:>{_COUNT},}{each.claims:>{_COUNT},}"
        charge = money(each.charge) if each.charge else "-"
        shown = f"{each.month:%b %Y}".ljust(_MONTH)
        bar = bar_of(each.amount, largest, max(0, cells - len(heads) - 2))
        yield line(f"{shown}{counts}{money(each.amount):>{_MONEY}}{charge:>{_MONEY}}  ", (bar, "good"))
    yield EMPTY
    yield line(("What is charged is known of downloaded payments only.", "dim"))


def open_months(shell: Shell) -> None:
    """Count, then show."""
    shell.request(
        shell.desk.remittances.months(_MONTHS),
        lambda months: shell.open(MonthsPage(months)),
        saying="Counting.",
    )
