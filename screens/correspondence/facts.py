"""What a form says of the claim that it is about. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from screens.words import days_left, long_day, money, span
from tui.text import Line, line, wrap

if TYPE_CHECKING:
    from api_client.claims.detailed import ClaimDetail
    from api_client.claims.records import ClaimLine

_CELLS = 76
_REQUEST_ROWS = 3


def claim_facts(detail: ClaimDetail) -> Iterator[Line]:
    """Which claim, for which days, over how much."""
    row = detail.row
    service = span(row.service_from, row.service_to)
    state = "" if detail.request else f", {row.status} {long_day(_since(detail))}"
    yield line((f"  Claim {row.control_number}, {service}, {money(row.charge)} charged{state}", "label"))


def named(detail: ClaimDetail) -> str:
    """The patient."""
    return ", ".join(part for part in (detail.row.last_name, detail.row.first_name) if part)


def request_facts(detail: ClaimDetail, today: date) -> Iterator[Line]:
    """Which records are asked for, by when, under which number."""
    request = detail.request
    if request is None:
        return
    due = f"Due {long_day(request.due)}: {days_left(request.due, today)}"
    yield line(
        (f"  {due}. ", "caution"), (f"Asked {long_day(request.asked_on)}, case {request.case_id}", "label")
    )
    for text in wrap(request.text, _CELLS)[:_REQUEST_ROWS]:
        yield line((f"  {text}", "dim"))


def appeal_facts(detail: ClaimDetail, today: date) -> Iterator[Line]:
    """What was denied, why, and until when it can be appealed."""
    terms = detail.appeal
    if terms is None:
        return
    by = f"{terms.level.capitalize()} by {long_day(terms.by)}: {days_left(terms.by, today)}"
    yield line((f"  {by}.", "caution"))
    denied = [each for each in detail.lines if each.number in terms.lines]
    text = "; ".join(map(_denied, denied)) or f"Denied as a whole: {_reasons(detail)}"
    yield line((f"  {(wrap(f'Denied: {text}' if denied else text, _CELLS) or ('',))[0]}", "label"))


def _denied(row: ClaimLine) -> str:
    reasons = " ".join(f"{each.group}-{each.reason}" for each in row.adjustments)
    return f"{row.number} {row.procedure} {money(row.charge)} {reasons}".strip()


def _reasons(detail: ClaimDetail) -> str:
    return " ".join(f"{each.group}-{each.reason}" for each in detail.adjustments) or "no reason told"


def _since(detail: ClaimDetail) -> date:
    return detail.history[-1].on if detail.history else detail.row.received_on
