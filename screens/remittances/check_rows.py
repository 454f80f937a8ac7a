"""Remittances as rows: date, number, payer, amount, claims, and whether each is read and downloaded."""

from offline_cache.remittances.records import Check
from screens.remittances.words import day, money, named_check, state_of
from tui.text import Line, fit, line

_DATE, _NUMBER, _AMOUNT, _CLAIMS, _STATE = 11, 18, 14, 9, 5
_MARKS = 2
_FIXED = _MARKS + _DATE + _NUMBER + _AMOUNT + _CLAIMS + 1 + _STATE


def columns(cells: int) -> Line:
    """The names of the columns."""
    text = f"{'':{_MARKS}}{'Paid on':{_DATE}}{'Check or EFT no.':{_NUMBER}}{fit('Payer', _payer(cells))}"
    return line((f"{text}{'Amount':>{_AMOUNT}}{'Claims':>{_CLAIMS}} Here", "heading"))


def check_row(check: Check, cells: int, *, marked: bool) -> Line:
    """`x` is marked, `*` nobody has read it; the last column says what of it is on this computer."""
    marks = f"{'x' if marked else ' '}{'*' if check.unread else ' '}"
    number, payer = fit(named_check(check), _NUMBER - 1), fit(check.payer, _payer(cells) - 1)
    return line(
        (marks, "key"),
        f"{day(check.paid_on):{_DATE}}{number} {payer} {money(check.amount):>{_AMOUNT}}"
        f"{check.claims:>{_CLAIMS},} ",
        (fit(state_of(check), _STATE), "good" if check.state == "kept" else "caution"),
    )


def explain_check(check: Check) -> tuple[Line, ...]:
    """What F1 says of a row."""
    return (line(f"{_READ[check.unread]} {_STATES[check.state]}"),)


def _payer(cells: int) -> int:
    return max(8, cells - _FIXED)


_READ = {True: "* Nobody has read it yet.", False: "It has been read."}
_STATES = {
    "kept": "It is on this computer: Enter opens it.",
    "part": "It is here in part: d goes on with the download.",
    "reading": "It is here, but not read to its end: d goes on.",
    "listed": "It is at the portal only: Enter downloads and opens it, space marks it.",
}
