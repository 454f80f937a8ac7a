"""What is said of a claim that begins as one that was sent before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from offline_cache.handed import Why

if TYPE_CHECKING:
    from offline_cache.handed import HandedClaim
    from tui.forms import Finding, Form

_HANDED = {
    Why.CORRECT: "As it was sent: correct what is marked, F9 sends it anew.",
    Why.REPLACE: "This one will replace {number}: change what is wrong, then F9.",
    Why.VOID: "This one will void {number}: F9 sends it as it is.",
    Why.COPY: "A copy, with a number of its own: change patient, dates and charges.",
}
_UNMARKED = "As it was sent: change what is wrong, F9 sends it anew."
"""Where the payer named no field."""


def told(handed: HandedClaim, found: Sequence[Finding], missing: Sequence[str], form: Form) -> str:
    """The first of what the payer found, what this claim is, and what the form doesn't hold of it."""
    unmarked = handed.why is Why.CORRECT and not found
    words = _UNMARKED if unmarked else _HANDED[handed.why].format(number=handed.control_number)
    sentences = [words]
    if found:
        label = form.label_of(found[0].field_id)
        sentences.insert(0, f"{label}: {found[0].said}" if label else found[0].said)
    if missing:
        sentences.append(f"Not taken over: {', '.join(missing)}.")
    return " ".join(sentences)
