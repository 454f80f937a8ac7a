"""From a rejected claim to its form: found again in the file that was sent."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from api_client.claims.records import ClaimEdit
from offline_cache.handed import HandedClaim, Why
from tui.prompt import Prompt

if TYPE_CHECKING:
    from offline_cache.batches.records import FoundClaim, RejectedClaim
    from screens.batches.detail_page import DetailPage
    from tui.shell import Shell


def correct_claim(page: DetailPage, claim: RejectedClaim) -> None:
    """Open the form with the claim; where nobody knows the file any more, ask for it first."""
    if page.path is not None:
        _open(page, claim, page.path)
        return

    def answered(text: str, _picked: int) -> None:
        if text.strip():
            _open(page, claim, Path(text.strip()).expanduser())

    page.shell.ask(Prompt("The 837 file as it was sent:", answered))


def _open(page: DetailPage, claim: RejectedClaim, path: Path) -> None:
    shell = page.shell

    def found(there: FoundClaim) -> None:
        page.path = path
        shell.desk.handing.claim(HandedClaim(there.claim, Why.CORRECT, edits=edits_of(claim)))
        shell.go(f"claim-{there.claim.kind}")

    shell.request(
        shell.desk.batches.claim(path, claim.patient_control_number, claim.member_id),
        found,
        saying="Looking for the claim in the file.",
    )


def edits_of(claim: RejectedClaim) -> tuple[ClaimEdit, ...]:
    """The payer's reasons for the form; a 277CA names no element, so they are about the whole claim."""
    return tuple(
        ClaimEdit(each.code, "", "", "", None, 1, f"{each.words}.", each.next_action)
        for each in claim.reasons
    )


def may_key(shell: Shell) -> str:
    """Why the user can't key claims at this portal; '' where that can be done."""
    current = shell.desk.current
    if current is None or "claims" in current.user.services:
        return ""
    return f"Your role here ({current.user.role}) doesn't include keying claims."
