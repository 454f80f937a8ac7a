"""Every claim of a check that fits, a page at a time."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from offline_cache.remittances.records import Check, ClaimFilter, ClaimRow

_PAGE = 500


async def all_rows(desk: Desk, check: Check, wanted: ClaimFilter) -> AsyncIterator[ClaimRow]:
    """In the order of the file."""
    after = ""
    while True:
        page = await desk.remittances.claims(check.id, wanted, after=after, limit=_PAGE)
        for row in page.rows:
            yield row
        after = page.next
        if not after:
            return
