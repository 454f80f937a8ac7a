"""Denials by reason as a bar chart in text: the bar is the amount, and every figure stands beside it."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from offline_cache.remittances.records import ReasonTotal
from screens.remittances.explaining import explained
from screens.remittances.words import counted, day, money
from tui.text import EMPTY, Line, cut, fit, line, wrap_line
from tui.widgets.page_view import Entry

_CODE, _AMOUNT, _CLAIMS = 9, 14, 9
_LEAST_WORDS, _MOST_BAR = 30, 30
_BAR = "#"
Opens = Callable[[str], Callable[[], None]]


def denial_lines(
    totals: Sequence[ReasonTotal], first: date, last: date, cells: int, opens: Opens
) -> Iterator[Line | Entry]:
    """The verdict, then a row for each reason: code, words, bar, amount, claims."""
    period = f"{day(first)} to {day(last)}"
    if not totals:
        yield line((f"Nothing denied in what was paid from {period}.", "good"))
        yield from wrap_line(line((_ONLY_KEPT, "dim")), cells)
        return
    amount = sum((each.amount for each in totals), Decimal(0))
    yield line(
        (f"{money(amount)} denied", "stop"),
        f" in payments from {period}, for {counted(len(totals), 'reason')}.",
    )
    yield line(("Enter lists the claims, F1 says what to do. Only downloaded payments count.", "dim"))
    yield EMPTY
    bar = min(_MOST_BAR, max(8, cells - _CODE - _AMOUNT - _CLAIMS - _LEAST_WORDS))
    words = max(8, cells - _CODE - _AMOUNT - _CLAIMS - bar - 2)
    yield line(
        (
            f"{'Reason':{_CODE}}{fit('', words)} {fit('', bar)}{'Amount':>{_AMOUNT}}{'Claims':>{_CLAIMS}}",
            "heading",
        )
    )
    largest = max(abs(each.amount) for each in totals)
    for each in totals:
        yield _row(each, largest, words, bar, opens)


def bar_of(amount: Decimal, largest: Decimal, cells: int) -> str:
    """So many signs; what is more than nothing has at least one."""
    if not largest or not amount:
        return ""
    return _BAR * max(1, int(abs(amount) * cells / largest))


def _row(each: ReasonTotal, largest: Decimal, words: int, bar: int, opens: Opens) -> Entry:
    code = f"{each.group}-{each.reason}"
    found = explained(code)
    return Entry(
        line(
            (f"{code:{_CODE - 2}}{found.symbol} ", "key"),
            f"{fit(cut(found.words, words), words)} ",
            (fit(bar_of(each.amount, largest, bar), bar), "stop"),
            f"{money(each.amount):>{_AMOUNT}}{each.claims:>{_CLAIMS},}",
        ),
        opens(code),
        code,
    )


_ONLY_KEPT = "Only payments that were downloaded count: a under Remittances downloads all that are new."
