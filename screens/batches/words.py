"""Batches in words: ready or not, how far, what came of it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from api_client.batches.records import Batch
    from offline_cache.batches.records import BatchAnswers, BatchCheck, Wrong

Said = tuple[str, str]
"""A sentence and its style."""
SENT_BEFORE = "This very file was submitted before: nothing of it was taken in again."
_STATUSES = {"working": "in work", "done": "done", "rejected": "rejected", "failed": "failed"}


def counted(number: int, one: str = "claim") -> str:
    """`1 claim`, `2,000 claims`."""
    return f"1 {one}" if number == 1 else f"{number:,} {one}s"


def money(amount: Decimal) -> str:
    """`$45,120.00`."""
    return f"${amount:,.2f}"


def moment(at: datetime) -> str:
    """Day and minute by this computer's clock."""
    return f"{at.astimezone():%m/%d/%y %H:%M}"


def status_of(batch: Batch) -> str:
    """The portal's word, and how far it is while it works."""
    word = _STATUSES.get(batch.status, batch.status)
    if batch.status == "working" and batch.claims:
        return f"{word}, {batch.done or 0:,} of {batch.claims:,}"
    return word


def style_of(batch: Batch) -> str:
    """The style that goes with it."""
    return {"done": "good", "rejected": "stop", "failed": "stop"}.get(batch.status, "caution")


def verdict(check: BatchCheck) -> Said:
    """Whether the file can go, in one line."""
    holds = f"{counted(check.claims)}, {money(check.charge)}"
    if not check.claims:
        return "Not ready: no claim can be read in it.", "stop"
    if not check.is_accepted:
        return f"Not ready: the payer would reject the whole file ({holds}).", "stop"
    if check.claims_with_errors:
        count = f"{check.claims_with_errors:,} of {holds}"
        has = "has" if check.claims_with_errors == 1 else "have"
        return f"Not ready: {count}, {has} errors.", "caution"
    return f"Ready: {holds}.", "good"


def wrong_words(wrong: Wrong) -> str:
    """Where, what, and what to do."""
    where = f"{wrong.where}: " if wrong.where else ""
    return f"{where}{wrong.sentence} {wrong.next_action}".strip()


def came_of(answers: BatchAnswers) -> Said:
    """What became of the file, in one line."""
    batch, rejected = answers.batch, len(answers.rejected)
    if answers.is_rejected:
        return "The payer rejected the whole file: no claim of it was taken in.", "stop"
    if batch.has_failed:
        return batch.sentence or "The payer failed on this file. Ask its EDI desk how far it came.", "stop"
    if batch.is_open:
        far = f": {batch.done or 0:,} of {counted(batch.claims)} done" if batch.claims else ""
        return f"The payer is working on it{far}. F5 asks again.", "caution"
    if rejected:
        taken = f"{answers.accepted:,} accepted, {rejected:,} rejected."
        return f"{taken} Correct those that were rejected and send them again.", "stop"
    return f"All accepted: {counted(answers.accepted)}.", "good"
