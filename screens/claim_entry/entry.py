"""The two kinds of claims that are keyed: each with its form, and the way from its answers to a claim."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from x12.claims.records import ClaimKind

if TYPE_CHECKING:
    from api_client.own_providers.records import BillingOffice
    from screens.claim_entry.claim_form import ClaimForm
    from screens.claim_entry.setting import Setting
    from tui.forms import Answers
    from x12.claims.records import Claim


@dataclass(frozen=True, slots=True)
class Entry:
    """One kind of claim: what is keyed, and what that says."""

    kind: ClaimKind
    title: str
    form: Callable[[Setting], ClaimForm]
    claim: Callable[[Answers, Setting, BillingOffice], Claim]
    texts: Callable[[Claim, ClaimForm], Mapping[str, str]]
    """The form's texts that say this claim."""


def entry_of(kind: ClaimKind) -> Entry:
    """The entry of that kind, its module read when first asked for."""
    if kind is ClaimKind.PROFESSIONAL:
        from screens.claim_entry.professional.entry import PROFESSIONAL

        return PROFESSIONAL
    from screens.claim_entry.institutional.entry import INSTITUTIONAL

    return INSTITUTIONAL
