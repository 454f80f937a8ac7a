"""All that a portal made since a moment, in as many searches as its limits take."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from api_client.remittances.records import ListedRemittance, RemittanceQuery
from api_client.remittances.search import search_remittances

if TYPE_CHECKING:
    from api_client.session import Session

_WINDOW = {"mac": timedelta(days=44), "mmis": timedelta(days=179)}
"""How far apart the dates of one search may be, the first and the last included."""
_LONGEST = timedelta(days=366)
"""Nothing older is kept by a portal."""
_MARGIN = timedelta(days=14)
"""A remittance can be made some days before its payment date, and be listed only from that day on."""
_PAGE = 200


async def all_since(session: Session, since: datetime | None, today: date) -> list[ListedRemittance]:
    """What was made about or after `since`; what the portal lists without dates where that is None."""
    if since is None:
        return await _pages(session, RemittanceQuery(limit=_PAGE))
    found: dict[str, ListedRemittance] = {}
    step = _WINDOW[session.profile.kind]
    first, last = max(since.date() - _MARGIN, today - _LONGEST), today
    while last >= first:
        query = RemittanceQuery(paid_from=max(first, last - step), paid_to=last, limit=_PAGE)
        found |= {each.id: each for each in await _pages(session, query)}
        last -= step + timedelta(days=1)
    return [*found.values()]


async def _pages(session: Session, query: RemittanceQuery) -> list[ListedRemittance]:
    """Every page; a portal that gives a cursor again has no more to give."""
    found: list[ListedRemittance] = []
    seen = {query.after}
    while True:
        page = await search_remittances(session, query)
        found += page.remittances
        if page.next in seen or not page.next or not page.remittances:
            return found
        seen.add(page.next)
        query = replace(query, after=page.next)
