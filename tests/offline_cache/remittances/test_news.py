"""All pages of a portal's list, also of a portal whose list has no end."""

from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import cycle

import pytest

from api_client.remittances.records import ListedRemittance, RemittancePage, RemittanceQuery
from api_client.session import Session
from offline_cache.remittances import news
from tests.api_client.fake_portal import PROFILE, FakePortal, session_with

DAY = date(2025, 6, 6)
LISTED = ListedRemittance(
    "r1", "EFT1", DAY, "SAMPLE PAYER", "CMS", Decimal(1), 1, 1, 1, datetime(2025, 6, 6, tzinfo=UTC)
)


async def test_a_cursor_seen_before_ends_the_asking(monkeypatch: pytest.MonkeyPatch) -> None:
    cursors, asked = cycle(("a", "b")), list[str]()

    async def search(_session: Session, query: RemittanceQuery) -> RemittancePage:
        asked.append(query.after)
        assert len(asked) < 10, "it never ends"
        return RemittancePage((LISTED,), next(cursors), 1)

    monkeypatch.setattr(news, "search_remittances", search)
    assert await news.all_since(session_with(FakePortal(), PROFILE), None, DAY)
    assert asked == ["", "a", "b"]
