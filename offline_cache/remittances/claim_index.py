"""What the index holds of one claim: names, numbers, money, dates and codes."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from offline_cache.store.remittances.claims import DENIED, StoredClaim, claim_id
from offline_cache.store.remittances.values import cents
from x12.adjustments import Adjustment
from x12.delimiters import Delimiters
from x12.remittance.figures import ClaimFigures
from x12.remittance.items import ClaimEntry
from x12.text import clean

_DENIED_STATUS, _REVERSAL = "4", "22"
PRICED = frozenset({"1", "2", "3", "23", "45", "59", "94", "137", "223", "237", "253"})
"""Reasons that only set the price or say who else pays: none of them denies a line."""
_LONGEST = 80
_FIRST, _LAST = ("232", "150", "472"), ("233", "151", "472")
_REMARKS = {"MOA": (3, 4, 5, 6, 7), "MIA": (5, 20, 21, 22, 23)}


class Told(NamedTuple):
    """What the text of a claim says beside its money."""

    last_name: str
    first_name: str
    member_id: str
    service_from: str
    service_to: str
    remarks: tuple[str, ...]


class Reason(NamedTuple):
    """One adjustment of a claim or a line, and whether it denied it."""

    group: str
    code: str
    amount: int
    on_line: bool
    denied: bool


def stored(remittance: int, ordinal: int, entry: ClaimEntry, reasons: Iterable[Reason]) -> StoredClaim:
    """The row of a claim that comes by."""
    told = read_text(entry.text, entry.delimiters)
    reasons = tuple(reasons)
    codes = " ".join(dict.fromkeys(f"{each.group}{each.code}" for each in reasons if len(each.group) == 2))
    denied = f" {DENIED}" if any(each.denied for each in reasons) or entry.status == _DENIED_STATUS else ""
    owed = entry.patient_responsibility
    return StoredClaim(
        claim_id(remittance, ordinal),
        remittance,
        told.last_name,
        told.first_name,
        told.member_id,
        _short(entry.patient_control_number),
        _short(entry.payer_control_number),
        _short(entry.status),
        cents(entry.charge),
        cents(entry.paid),
        None if owed is None else cents(owed),
        told.service_from,
        told.service_to,
        _short(f"{codes}|{' '.join(told.remarks)}", 400),
        f"is{_short(entry.status)}{denied}",
        entry.place.segment,
        entry.place.offset,
        entry.place.skipped,
    )


def reasons_of(figures: ClaimFigures) -> list[Reason]:
    """Every adjustment of a claim, and which of them denied it or a line of it."""
    whole = figures.status == _DENIED_STATUS
    undone = figures.status == _REVERSAL
    found = [_reason(each, on_line=False, denied=whole and _denies(each)) for each in figures.adjustments]
    for line in figures.lines:
        nothing = not undone and (whole or (not line.paid and line.charge))
        found += [
            _reason(each, on_line=True, denied=bool(nothing) and _denies(each)) for each in line.adjustments
        ]
    return found


def read_text(text: str, delimiters: Delimiters) -> Told:
    """Patient, days of service and remark codes."""
    separator = delimiters.element
    patient: list[str] = []
    starts: list[str] = []
    ends: list[str] = []
    remarks: list[str] = []
    for head, rest in _pattern(delimiters).findall(text):
        elements = rest.split(separator)
        if head == "DTM":
            _note_date(elements, starts, ends)
        elif head == "LQ":
            remarks += elements[1:2] if elements[0] == "HE" else []
        elif head == "NM1":
            patient = patient or elements
        else:
            remarks += [elements[at - 1] for at in _REMARKS[head] if at <= len(elements) and elements[at - 1]]
    names = [*patient, *[""] * 9]
    return Told(
        _short(names[2]),
        _short(names[3]),
        _short(names[8]),
        min(starts, default=""),
        max(ends, default=""),
        tuple(dict.fromkeys(each for each in remarks if each)),
    )


def _note_date(elements: list[str], starts: list[str], ends: list[str]) -> None:
    if len(elements) < 2 or not _is_day(elements[1]):
        return
    qualifier, text = elements[:2]
    day = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    if qualifier in _FIRST:
        starts.append(day)
    if qualifier in _LAST:
        ends.append(day)


@lru_cache(maxsize=1 << 12)
def _is_day(text: str) -> bool:
    from x12.values import day

    return len(text) == 8 and day(text) is not None


def _reason(adjustment: Adjustment, *, on_line: bool, denied: bool) -> Reason:
    return Reason(
        _code(adjustment.group), _code(adjustment.reason), cents(adjustment.amount), on_line, denied
    )


def _denies(adjustment: Adjustment) -> bool:
    return adjustment.reason not in PRICED and adjustment.amount > Decimal(0)


@lru_cache(maxsize=1 << 10)
def _code(text: str) -> str:
    return text if text.isalnum() and len(text) <= 5 else _short(re.sub(r"\W", "", text), 5)


def _short(text: str, longest: int = _LONGEST) -> str:
    return clean(text[:longest])


@lru_cache(maxsize=8)
def _pattern(delimiters: Delimiters) -> re.Pattern[str]:
    end, separator = re.escape(delimiters.segment), re.escape(delimiters.element)
    return re.compile(f"{end}(NM1(?={separator}QC{separator})|DTM|LQ|MOA|MIA){separator}([^{end}]*)")
