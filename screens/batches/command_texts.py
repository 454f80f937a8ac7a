"""Batches as a command writes them: a row of text, or JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from screens.batches.words import moment, status_of, verdict, wrong_words
from screens.plain.as_json import as_json

if TYPE_CHECKING:
    from api_client.batches.records import Batch
    from offline_cache.batches.records import BatchAnswers, BatchCheck, FlawedClaim


def batch_text(batch: Batch) -> str:
    """One row."""
    claims = f"{batch.claims:,} claims" if batch.claims else ""
    files = " ".join(each.kind for each in batch.ready)
    return "  ".join(
        each
        for each in (batch.tracking_number, moment(batch.submitted_at), status_of(batch), claims, files)
        if each
    )


def batch_json(batch: Batch) -> Any:
    """All that the portal tells."""
    return as_json(batch)


def check_json(check: BatchCheck) -> dict[str, Any]:
    """What was found; the file's own text is left out."""
    return {
        "verdict": verdict(check)[0],
        "ready": check.is_ready,
        "claims": check.claims,
        "charge": f"{check.charge:f}",
        "bytes": check.size,
        "claims_with_errors": check.claims_with_errors,
        "file": [wrong_words(each) for each in check.wrong],
        "flawed": [_flawed(each) for each in check.flawed],
    }


def _flawed(claim: FlawedClaim) -> dict[str, Any]:
    return {
        "number": claim.number,
        "segment": claim.segment,
        "patient_control_number": as_json(claim.patient_control_number),
        "sentences": [
            *map(as_json, claim.unread),
            *(f"{as_json(each.sentence)} {as_json(each.next_action)} [{each.id}]" for each in claim.edits),
        ],
    }


def answers_json(answers: BatchAnswers) -> dict[str, Any]:
    """The batch, its files in words, and the rejected claims."""
    return {
        **batch_json(answers.batch),
        "accepted": answers.accepted,
        "answers": [
            {"id": each.id, "kind": each.kind, "sentences": as_json(each.sentences)} for each in answers.files
        ],
        "rejected": as_json(answers.rejected),
    }
