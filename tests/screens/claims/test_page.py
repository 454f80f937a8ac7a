"""The list of claims when the portal can't be asked, and when it can again."""

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace

from api_client.claims.listed import ClaimFilter, ClaimPage
from api_client.errors import PortalError, WorkingOffline
from offline_cache.claims.queue import DENIED
from offline_cache.handed import Handing
from screens.claims.page import ClaimsPage
from tests.screens.claims.details import TODAY, listed
from tests.screens.staged import Line, staged


class Claims:
    """Tells of two claims, or fails."""

    def __init__(self) -> None:
        self.fault: PortalError | None = None
        self.rows = (listed("paid"), listed("returned", last_name="WELLS"))

    async def search(self, wanted: ClaimFilter, *_: object) -> ClaimPage:
        self.asked = wanted
        if self.fault is not None:
            raise self.fault
        rows = tuple(each for each in self.rows if each.last_name.startswith(wanted.text.upper()))
        return ClaimPage(rows, "", len(rows))


class Visit:
    """The page, first visited with or without a line."""

    def __init__(self, *, offline: bool = False) -> None:
        self.claims, self.line = Claims(), Line()
        self.desk = SimpleNamespace(
            claims=self.claims, line=self.line, handing=Handing(), today=lambda: TODAY
        )
        self.at("Medicare")
        if offline:
            self.cut()
        self.page = ClaimsPage(self.desk)  # type: ignore[arg-type]
        self.stage = staged(self.page)
        self.page.opened()

    def at(self, name: str) -> None:
        self.desk.current = SimpleNamespace(portal=SimpleNamespace(name=name, id=name))
        self.desk.owner = name

    def cut(self) -> None:
        self.claims.fault, self.line.is_off = WorkingOffline(), True

    def mend(self) -> None:
        self.claims.fault, self.line.is_off = None, False


def test_without_a_line_the_list_says_that_nobody_was_asked() -> None:
    visit = Visit(offline=True)
    assert "Not asked yet; F5 asks." in visit.stage.text
    assert "0 claims" not in visit.stage.text
    visit.mend()
    visit.stage.said = ""
    visit.page.action_again()
    assert "2 claims, by day received" in visit.stage.text


def test_it_is_asked_when_the_line_is_back_or_the_page_is_opened_again() -> None:
    visit = Visit(offline=True)
    visit.line.tell()
    visit.mend()
    visit.line.tell()
    assert "2 claims" in visit.stage.text
    visit = Visit(offline=True)
    visit.mend()
    visit.page.opened()
    assert "2 claims" in visit.stage.text


def test_rows_of_another_portal_are_not_shown_for_this_ones() -> None:
    visit = Visit()
    visit.at("Medicaid")
    visit.cut()
    visit.page.opened()
    assert "WELLS" not in visit.stage.text
    assert "Not asked yet; F5 asks." in visit.stage.text


def test_asking_again_keeps_filter_and_cursor() -> None:
    visit = Visit()
    visit.stage.press("slash", *"wells", "enter")
    visit.claims.rows = (*visit.claims.rows, replace(listed("denied"), last_name="WELLSTON"))
    visit.page.action_again()
    assert "2 claims holding 'wells'" in visit.stage.text
    visit.stage.press("down")
    visit.page.action_again()
    assert "WELLSTON" in visit.stage.marked
    visit.cut()
    visit.page.action_again()
    assert "WELLSTON" in visit.stage.marked


def test_the_queue_leads_to_denials_with_the_days_left_for_an_appeal() -> None:
    visit = Visit()
    visit.claims.rows = (listed("denied", appeal_by=TODAY + timedelta(days=12)),)
    visit.desk.handing.claims(DENIED)
    visit.page.opened()
    assert visit.claims.asked == DENIED
    assert "that can be appealed, by the last day for it" in visit.stage.text
    assert " 12d " in visit.stage.text
    visit.claims.asked = ClaimFilter()
    visit.page.opened()
    assert visit.claims.asked == ClaimFilter(), "asked once"


def test_a_search_that_finds_none_says_that_none_fits() -> None:
    visit = Visit()
    visit.claims.rows = ()
    visit.page.action_again()
    assert "0 claims" in visit.stage.text
    assert "No claim fits." in visit.stage.text


def test_what_was_wanted_without_a_line_is_asked_for_when_it_is_back() -> None:
    visit = Visit(offline=True)
    visit.desk.handing.claims(DENIED)
    visit.page.opened()
    visit.page.opened()
    visit.mend()
    visit.line.tell()
    assert visit.claims.asked == DENIED
    assert "denied" in visit.stage.text
