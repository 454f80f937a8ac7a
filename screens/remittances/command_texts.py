"""What the command says: a line of text, or an object of JSON, for each thing."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from screens.plain.as_json import as_json, error_json
from screens.remittances.claim_rows import claim_row
from screens.remittances.explaining import explained
from screens.remittances.summary_lines import summary_lines
from screens.remittances.words import day, money, state_of
from screens.saying import said
from tui.text import plain
from tui.widgets.page_view import Entry

if TYPE_CHECKING:
    from offline_cache.remittances.records import (
        Check,
        CheckSummary,
        ClaimRow,
        Fetched,
        Progress,
        ReasonTotal,
    )
    from screens.plain.console import Console

WIDTH = 100
_EVERY = 2.0
"""Seconds between two lines of progress."""


class PlainProgress:
    """Says on standard error how far it is, now and then."""

    def __init__(self, talk: Console) -> None:
        self._talk = talk
        self._at = time.monotonic()

    def __call__(self, progress: Progress) -> None:
        """Take a report."""
        if time.monotonic() - self._at >= _EVERY:
            self._at = time.monotonic()
            self._talk.say(f"{progress.words}.")


def check_json(check: Check) -> dict[str, Any]:
    """A row of the list."""
    told: dict[str, Any] = as_json(check)
    return {name: value for name, value in told.items() if name != "id"}


def check_text(check: Check) -> str:
    """Columns parted by tabs."""
    unread = "unread" if check.unread else "read"
    facts = (
        day(check.paid_on),
        check.check_number,
        check.payer,
        money(check.amount),
        f"{check.claims} claims",
    )
    return "\t".join((*facts, unread, state_of(check) or "at the portal"))


def fetched_json(fetched: Fetched) -> dict[str, Any]:
    """How one download came out."""
    told: dict[str, Any] = {"remittance_id": fetched.remittance_id, "already_there": fetched.already_there}
    if fetched.check:
        told |= {"check_number": fetched.check.check_number, "amount": str(fetched.check.amount)}
    if fetched.path:
        told["path"] = str(fetched.path)
    if fetched.error:
        told |= error_json(fetched.error)
    return told


def fetched_text(fetched: Fetched) -> str:
    """One line."""
    if fetched.error:
        return f"{fetched.remittance_id}\tfailed: {said(fetched.error)}"
    number = fetched.check.check_number if fetched.check else fetched.remittance_id
    there = "already there" if fetched.already_there else "verified"
    return "\t".join(part for part in (number, there, str(fetched.path or "")) if part)


def summary_json(summary: CheckSummary) -> dict[str, Any]:
    """A remittance on one page, without a patient."""
    return {
        "check_number": summary.check.check_number,
        "payer": summary.check.payer,
        "payee": summary.header.payee.name,
        "paid_on": as_json(summary.header.paid_on),
        "amount": as_json(summary.header.amount),
        "claims": summary.check.claims,
        "charge": as_json(summary.charge),
        "allowed": as_json(summary.allowed),
        "paid": as_json(summary.paid),
        "patient_responsibility": as_json(summary.patient_responsibility),
        "by_group": {group: as_json(amount) for group, amount in summary.by_group.items()},
        "reasons": as_json(summary.reasons),
        "statuses": summary.statuses,
        "provider_adjustments": as_json(summary.provider_adjustments),
        "findings": [each.sentence for each in summary.findings],
    }


def summary_text(summary: CheckSummary) -> str:
    """The page of the screen."""
    lines = (each.line if isinstance(each, Entry) else each for each in summary_lines(summary, WIDTH))
    return "\n".join(plain(each).rstrip() for each in lines)


def claim_json(row: ClaimRow) -> dict[str, Any]:
    """A claim; it names the patient."""
    told: dict[str, Any] = as_json(row)
    return {name: value for name, value in told.items() if name not in ("id", "check_id")}


def claim_text(row: ClaimRow) -> str:
    """The row of the screen."""
    return plain(claim_row(row, WIDTH)).rstrip()


def denial_json(total: ReasonTotal) -> dict[str, Any]:
    """One reason with its words."""
    found = explained(f"{total.group}-{total.reason}")
    told: dict[str, Any] = as_json(total)
    return told | {"words": found.words, "next_action": found.next_action}


def denial_text(total: ReasonTotal) -> str:
    """Columns parted by tabs."""
    code = f"{total.group}-{total.reason}"
    return "\t".join((code, money(total.amount), f"{total.claims} claims", explained(code).words))
