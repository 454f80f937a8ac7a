"""Claims of a remittance as rows: who, when, what was charged and paid, and why not all of it."""

from offline_cache.remittances.records import ClaimFilter, ClaimRow
from screens.remittances.explaining import STATUS, explained
from screens.remittances.words import day, days, money, named
from tui.text import Line, cut, fit, line

_NAME, _DATE, _MONEY = 22, 11, 12
_FIXED = 2 + _NAME + _DATE + 2 * _MONEY + 2
_WIDE, _NUMBER = 100, 21
"""From so many cells on there is room for our own number."""


def columns(cells: int) -> Line:
    """The names of the columns."""
    number = f"{'Our number':{_NUMBER}}" if cells >= _WIDE else ""
    text = f"  {'Patient':{_NAME}}{number}{'Service':{_DATE}}{'Charged':>{_MONEY}}{'Paid':>{_MONEY}}"
    return line((f"{text}  Why not all", "heading"))


def claim_row(row: ClaimRow, cells: int) -> Line:
    """One claim; the sign before it says what its status asks for, `x` also of a denied line."""
    symbol = "x" if row.denied else explained(f"{STATUS}{row.status}").symbol
    style = "stop" if row.denied else "key"
    wide = cells >= _WIDE
    number = f"{fit(row.patient_control_number, _NUMBER - 1)} " if wide else ""
    room = cells - _FIXED - (_NUMBER if wide else 0)
    reasons = cut(" ".join((*row.reasons, *row.remarks)), room)
    return line(
        (f"{symbol} ", style),
        f"{fit(named(row), _NAME - 1)} {number}{day(row.service_from):{_DATE}}"
        f"{money(row.charge):>{_MONEY}}{money(row.paid):>{_MONEY}}  ",
        (reasons, "dim"),
    )


def explain_row(row: ClaimRow) -> tuple[Line, ...]:
    """What F1 says of a row: its numbers, its status, its first reasons."""
    status = explained(f"{STATUS}{row.status}")
    reasons = "; ".join(f"{code} {explained(code).words}" for code in (*row.reasons, *row.remarks)[:_MOST])
    numbers = f"{row.patient_control_number}, payer's {row.claim_control_number or '-'}"
    served = days(row.service_from, row.service_to)
    return (line(f"{numbers}, {served}: {status.words}. {reasons}".strip()),)


def filter_words(wanted: ClaimFilter) -> str:
    """What is shown, in words; '' for all."""
    parts = []
    if wanted.denied:
        parts.append("denied, wholly or in a line")
    if wanted.status:
        parts.append(explained(f"{STATUS}{wanted.status}").words)
    if wanted.reason:
        parts.append(f"{wanted.reason} ({explained(wanted.reason).words})")
    return ", ".join(parts)


_MOST = 5
