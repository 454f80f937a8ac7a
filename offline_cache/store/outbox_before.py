"""What of a patient's claims the payer has, or may have, as the outbox's rows tell it."""

from typing import TYPE_CHECKING

from offline_cache.outbox.records import State

if TYPE_CHECKING:
    from offline_cache.store.engine import Connection
    from offline_cache.store.owner import Owner

MOST = 50
"""A patient's newest claims; those before them are past the days that a payer compares."""
_NOT_HELD = f"state IN ('{State.CANCELLED}', '{State.REJECTED}') OR outcome IN ('returned', 'rejected')"


def bodies_for(connection: "Connection", owner: "Owner", patient: str) -> tuple[tuple[str, bytes], ...]:
    """Control number and body of each, newest first; `patient` is the patient's keyed digest."""
    rows = connection.execute(
        "SELECT control_number, body FROM outbox WHERE portal = ? AND user = ? AND patient = ?"  # noqa: S608
        f" AND NOT ({_NOT_HELD}) ORDER BY id DESC LIMIT ?",
        (owner.portal, owner.user, patient, MOST),
    )
    return tuple((number, bytes(body)) for number, body in rows)
