"""The list of remittances when the portal can't be asked, and when it can again."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from api_client.errors import PortalError, WorkingOffline
from api_client.remittances.records import RemittanceQuery
from offline_cache.handed import Handing
from offline_cache.remittances.records import Check, CheckPage
from screens.remittances.page import RemittancesPage
from tests.screens.staged import Line, staged


class Remittances:
    """A portal that has made none, and a computer that holds none."""

    def __init__(self) -> None:
        self.fault: PortalError | None = None
        self.asked = 0
        self.older: tuple[Check, ...] = ()
        """What is found by its number alone."""
        self.fetched: list[str] = []

    async def search(self, query: RemittanceQuery) -> CheckPage:
        self.asked += 1
        if self.fault is not None:
            raise self.fault
        found = tuple(each for each in self.older if each.check_number == query.check_number)
        return CheckPage(found, "", len(found))

    async def fetch(self, wanted: Sequence[str], *_: object) -> tuple[()]:
        self.fetched += wanted
        return ()

    async def checks(self, _words: str, **_: object) -> CheckPage:
        return CheckPage((), "", 0)

    async def unread_count(self) -> int:
        return 0


def made() -> tuple[RemittancesPage, Remittances, Line]:
    """The page, whose portal and line a test can break."""
    remittances, line = Remittances(), Line()
    current = SimpleNamespace(portal=SimpleNamespace(name="Medicare", id="mac"))
    desk = SimpleNamespace(remittances=remittances, line=line, handing=Handing(), current=current)
    return RemittancesPage(desk), remittances, line  # type: ignore[arg-type]


def test_it_says_that_the_portal_was_not_asked_and_asks_when_there_is_a_line() -> None:
    page, remittances, line = made()
    stage = staged(page)
    remittances.fault, line.is_off = WorkingOffline(), True
    page.opened()
    assert "The portal was not asked; F5 asks. 0 remittances listed before." in stage.text
    assert "Not asked yet; F5 asks." in stage.text
    line.tell()
    page.opened()
    assert remittances.asked == 1
    remittances.fault, line.is_off = None, False
    line.tell()
    assert "All read." in stage.text
    assert "None yet." in stage.text
    page.opened()
    assert remittances.asked == 2
    page.action_again()
    assert remittances.asked == 3


def test_coming_back_to_it_with_a_line_asks_what_was_not_asked() -> None:
    page, remittances, _line = made()
    stage = staged(page)
    remittances.fault = WorkingOffline()
    page.opened()
    remittances.fault = None
    page.opened()
    assert "All read." in stage.text


def test_a_remittance_of_an_older_payment_is_looked_for_by_its_number() -> None:
    page, remittances, _line = made()
    stage: Any = staged(page)
    stage.desk = page._desk
    remittances.older = (
        Check(1, "r1", "EFTM1", date(2025, 8, 15), "MAC", "", Decimal(1), 1, 1, 1, None, "listed", True),
    )
    page._desk.handing.remittance("r1", "EFTM1")
    page.opened()
    assert remittances.fetched == ["r1"]
    page._desk.handing.remittance("r2", "EFTM2")
    page.opened()
    assert remittances.fetched == ["r1"]
    assert "no remittance EFTM2" in stage.said
