"""Where a list of remittances comes from: all that was listed or kept, or what one search finds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from screens.remittances.words import day
from screens.window import PAGE, Load, Slice

if TYPE_CHECKING:
    from api_client.remittances.records import RemittanceQuery
    from offline_cache.remittances.desk import RemittanceDesk
    from offline_cache.remittances.records import Check

_MOST_NARROWED = 1000


def stored(remittances: RemittanceDesk) -> Load[Check]:
    """What was listed or kept before; words start a check number or stand in a payer's name."""

    async def load(words: str, mark: str) -> Slice[Check]:
        page = await remittances.checks(words.strip(), after=mark, limit=PAGE)
        return Slice(page.checks, page.next, page.total)

    return load


def searched(remittances: RemittanceDesk, query: RemittanceQuery) -> Load[Check]:
    """What the portal finds; words narrow the first thousand of it here."""

    async def load(words: str, mark: str) -> Slice[Check]:
        page = await remittances.search(replace(query, after=mark, limit=PAGE))
        if not words.strip():
            return Slice(page.checks, page.next, page.total)
        found = [*page.checks]
        while page.next and len(found) < _MOST_NARROWED:
            page = await remittances.search(replace(query, after=page.next, limit=PAGE))
            found += page.checks
        rows = tuple(each for each in found if _holds(each, words))
        return Slice(rows, "", len(rows))

    return load


def _holds(check: Check, words: str) -> bool:
    text = f"{check.check_number} {check.payer} {day(check.paid_on)} {check.amount}".casefold()
    return all(word in text for word in words.casefold().split())
