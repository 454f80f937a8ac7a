"""Notes in the access log what was done with an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from screens.eligibility.carrying import patient_answered

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from screens.eligibility.reading import Reading


def note(desk: Desk, reading: Reading, action: str, outcome: str) -> None:
    """Note it under the digest of the patient that the answer is about."""
    member = reading.asked.patient
    patient = patient_answered(member, medicare=reading.medicare) if member else None
    desk.kept.log.note(action, outcome, desk.owner, patient)
