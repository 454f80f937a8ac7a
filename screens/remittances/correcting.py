"""From a decision back to the entry form: the claim that was sent, to replace, correct or void it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from offline_cache.handed import HandedClaim, Why
from screens.remittances.sent_claim import find_sent
from tui.prompt import Prompt

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from screens.remittances.one_claim import OneClaim
    from tui.shell import Shell
    from x12.claims.records import Claim

_WAYS = {"r": Why.REPLACE, "n": Why.CORRECT, "v": Why.VOID}
_QUESTION = "Replace it (r), key it anew (n) or take it back (v)?"
_ELSEWHERE = (
    "This claim wasn't sent from here, and the portal doesn't show it: key it anew under "
    "Professional or Institutional claim."
)


def why_not_again(desk: Desk, one: OneClaim) -> str:
    """Why the claim can't be keyed again here; '' when it can."""
    current = desk.current
    if current is None:
        return "Sign in to the payer's portal first."
    if "claims" not in current.user.services:
        return f"Your role here ({current.user.role}) doesn't include claims."
    if one.claim.is_reversal:
        return "This takes a payment back; open the decision that replaces it, below."
    return ""


def begin_again(shell: Shell, one: OneClaim) -> None:
    """Look for the claim, ask what is to become of it, go to its form."""

    def found(claim: Claim | None) -> None:
        if claim is None:
            shell.say(_ELSEWHERE, "caution")
            return
        shell.ask(
            Prompt(_QUESTION, lambda letter, _picked: _go(shell, one, claim, _WAYS[letter]), letters="rnv")
        )

    shell.request(find_sent(shell.desk, one), found, saying="Looking for what was sent.")


def _go(shell: Shell, one: OneClaim, claim: Claim, why: Why) -> None:
    shell.desk.handing.claim(HandedClaim(claim, why, one.claim.payer_control_number))
    shell.go(f"claim-{claim.kind}")
