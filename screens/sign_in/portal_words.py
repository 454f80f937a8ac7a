"""How a portal that nobody is signed in to stands, in a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api_client.errors import LineFault, NotAvailable, PortalError, TooMany

if TYPE_CHECKING:
    from offline_cache.heard import LockedUser


def answer_words(refusal: PortalError | None) -> str:
    """Whether it is up, from how it answered when it was asked for its notice (None: it gave it)."""
    if refusal is None or isinstance(refusal, TooMany):
        return "answers"
    if isinstance(refusal, LineFault):
        return "does not answer"
    if isinstance(refusal, NotAvailable):
        back = refusal.retry_at
        return f"closed until {back.astimezone():%H:%M}" if back else "closed just now"
    return refusal.sentence


def locked_words(locked: LockedUser) -> str:
    """Who is locked, and until when by this computer's clock."""
    return f"{locked.user} is locked until {locked.until.astimezone():%H:%M}"
