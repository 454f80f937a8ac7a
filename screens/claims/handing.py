"""A claim that was sent before, handed to the form that keys it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offline_cache.handed import HandedClaim, Why
from offline_cache.outbox.settling import claim_in

if TYPE_CHECKING:
    from api_client.claims.detailed import ClaimDetail
    from tui.shell import Shell


def key_again(shell: Shell, detail: ClaimDetail, why: Why) -> None:
    """Open the claim's form with what was sent, for this purpose; the payer's edits stand at their fields."""
    claim = claim_in(detail.sent.encode())
    if claim is None:
        shell.say(
            "What was sent can't be read, so the claim has to be keyed anew (c on the home page).", "stop"
        )
        return
    edits = detail.edits if why in {Why.CORRECT, Why.REPLACE} else ()
    shell.desk.handing.claim(HandedClaim(claim, why, detail.row.control_number, edits))
    shell.go(f"claim-{claim.kind}")


def may_key(shell: Shell) -> str:
    """Why the user can't key claims at this portal; '' where that can be done."""
    current = shell.desk.current
    if current is None or "claims" in current.user.services:
        return ""
    return f"Your role here ({current.user.role}) doesn't include keying claims."


def may_send(shell: Shell) -> bool:
    """Whether the user's role at this portal includes sending records and appeals."""
    current = shell.desk.current
    return current is not None and "requests" in current.user.services
