"""The list of remittances when the portal can't be asked, and when it can again."""

from types import SimpleNamespace

from api_client.errors import PortalError, WorkingOffline
from offline_cache.handed import Handing
from offline_cache.remittances.records import CheckPage
from screens.remittances.page import RemittancesPage
from tests.screens.staged import Line, staged


class Remittances:
    """A portal that has made none, and a computer that holds none."""

    def __init__(self) -> None:
        self.fault: PortalError | None = None
        self.asked = 0

    async def search(self, _query: object) -> CheckPage:
        self.asked += 1
        if self.fault is not None:
            raise self.fault
        return CheckPage((), "", 0)

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
