"""Which days a search for remittances is about, and that it says so."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from api_client.remittances.records import RemittanceQuery
from screens.remittances.search_form import looked_at, with_days
from x12.identifiers.months import months_after

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("kind", "keyed", "first", "last"),
    [
        ("mac", {}, date(2026, 10, 9), TODAY),
        ("mac", {"paid_to": date(2026, 9, 30)}, date(2026, 8, 17), date(2026, 9, 30)),
        ("mac", {"paid_from": date(2026, 8, 1)}, date(2026, 8, 1), date(2026, 9, 14)),
        ("mac", {"paid_from": date(2026, 11, 20)}, date(2026, 11, 20), TODAY),
        ("mmis", {}, date(2026, 5, 22), TODAY),
        ("mmis", {"paid_from": date(2026, 1, 31)}, date(2026, 1, 31), date(2026, 7, 31)),
    ],
)
def test_without_dates_it_is_all_that_the_payer_allows(
    kind: str, keyed: dict[str, date], first: date, last: date
) -> None:
    query = with_days(RemittanceQuery(amount=Decimal("7364.09"), **keyed), kind, TODAY)  # type: ignore[arg-type]
    assert (query.paid_from, query.paid_to) == (first, last)
    assert looked_at(query) == f", paid {first:%m/%d/%Y} to {last:%m/%d/%Y}"


def test_a_check_number_alone_is_looked_for_among_all() -> None:
    query = RemittanceQuery(check_number="EFTM2609110016")
    assert with_days(query, "mac", TODAY) == query
    assert looked_at(query) == ""


def test_no_day_asks_for_more_months_than_are_allowed() -> None:
    for back in range(366):
        last = TODAY - timedelta(days=back)
        first = with_days(RemittanceQuery(), "mmis", last).paid_from
        assert first is not None
        assert months_after(first, 6) >= last
