"""Money, days, people and states as the remittance screens write them."""

from datetime import date
from decimal import Decimal

from offline_cache.remittances.records import Check, ClaimRow
from tui.forms.kinds import us_date
from x12.party import Party

HERE, PART, READING = "here", "part", "read"
_STATES = {"kept": HERE, "part": PART, "reading": READING, "listed": ""}


def money(amount: Decimal | None) -> str:
    """An amount with two decimals; '-' where there is none."""
    return "-" if amount is None else f"{amount:,.2f}"


def day(on: date | None) -> str:
    """A day, or '-'."""
    return us_date(on) if on else "-"


def days(start: date | None, end: date | None) -> str:
    """One day, or the first and the last."""
    return day(start) if end in (None, start) else f"{day(start)} to {day(end)}"


def state_of(check: Check) -> str:
    """Whether it is downloaded; of a part how far it came."""
    if check.state == "part" and check.compressed_bytes:
        return f"{min(99, check.held * 100 // check.compressed_bytes)}%"
    return _STATES[check.state]


def named(row: ClaimRow) -> str:
    """The patient of a row."""
    return ", ".join(part for part in (row.last_name, row.first_name) if part)


def person(party: Party) -> str:
    """A person or an organization."""
    first = " ".join(part for part in (party.first_name, party.middle_name) if part)
    return ", ".join(part for part in (" ".join(p for p in (party.name, party.suffix) if p), first) if part)


def counted(number: int, one: str, many: str = "") -> str:
    """`1 claim`, `2,000 claims`."""
    return f"1 {one}" if number == 1 else f"{number:,} {many or one + 's'}"


def named_check(check: Check) -> str:
    """A payment in a title: its number, or the file's name."""
    return check.check_number or check.file_name or "no check number"
