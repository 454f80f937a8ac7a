"""The work queue when the portal can't be asked: what it told before stays, and nothing is made up."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from api_client.claims.listed import ClaimPage
from api_client.errors import Cancelled, LineFault, Unreachable, WorkingOffline
from offline_cache.claims.queue import DENIED, Denial, Queue
from offline_cache.handed import Handing
from offline_cache.store.drafts import Draft, DraftKey
from offline_cache.store.owner import Owner
from screens.work_queue.page import QueuePage, Ways
from tests.screens.claims.details import TODAY, listed
from tests.screens.staged import Line, staged

NONE = ClaimPage((), "", 0)
RETURNED = ClaimPage((listed("returned"), listed("returned", last_name="WELLS")), "", 2)


class Claims:
    """Tells the queue, or fails."""

    def __init__(self) -> None:
        self.fault: LineFault | None = None
        self.told = Queue(RETURNED, NONE, ())

    async def queue(self) -> Queue:
        if self.fault is not None:
            raise self.fault
        return self.told


class Visit:
    """The page on a stage that runs what is asked at once."""

    def __init__(self) -> None:
        async def entries(*_: object, **__: object) -> tuple[()]:
            return ()

        self.claims, self.line = Claims(), Line()
        self.desk = SimpleNamespace(
            claims=self.claims,
            line=self.line,
            outbox=SimpleNamespace(entries=entries),
            kept=SimpleNamespace(drafts=SimpleNamespace(all=())),
            owner=None,
            handing=Handing(),
            today=lambda: TODAY,
        )
        self.at("Medicare")
        ways = Ways(lambda *_: None, lambda *_: None, lambda _: None)
        self.page = QueuePage(self.desk, (), ways)  # type: ignore[arg-type]
        self.stage = staged(self.page)
        self.page.opened()

    def at(self, name: str) -> None:
        user = SimpleNamespace(services=("claim-status",))
        self.desk.current = SimpleNamespace(portal=SimpleNamespace(name=name, id=name), user=user)


@pytest.mark.parametrize("fault", [Cancelled(), WorkingOffline(), Unreachable()])
def test_what_was_told_before_stays_with_its_time(fault: LineFault) -> None:
    visit = Visit()
    assert "2 returned." in visit.stage.text
    visit.claims.fault = fault
    visit.page.action_again()
    assert fault.sentence.split(".")[0] in " ".join(visit.stage.text.split())
    assert "As of " in visit.stage.text
    assert "WELLS" in visit.stage.text


def test_without_rows_it_is_said_that_nobody_was_asked() -> None:
    visit = Visit()
    visit.claims.fault = WorkingOffline()
    visit.at("Medicaid")
    visit.page.opened()
    assert "Not asked yet; F5 asks." in visit.stage.text
    assert "WELLS" not in visit.stage.text
    visit.claims.fault, visit.claims.told = None, Queue(NONE, NONE, ())
    visit.page.action_again()
    assert "Nothing wants anybody." in visit.stage.text


def test_it_is_asked_again_when_the_line_is_back() -> None:
    visit = Visit()
    visit.claims.fault, visit.line.is_off = WorkingOffline(), True
    visit.page.action_again()
    visit.line.tell()
    assert "You are working offline" in visit.stage.text
    visit.claims.fault, visit.line.is_off = None, False
    visit.line.tell()
    assert "offline" not in visit.stage.text
    assert "As of" not in visit.stage.text


def test_a_narrowed_list_says_so_until_it_isnt() -> None:
    visit = Visit()
    visit.stage.press("slash", *"wells", "enter")
    visit.page.opened()
    assert "Only rows that hold 'wells'" in visit.stage.text
    assert "EXAMPLE" not in visit.stage.text
    visit.stage.press("slash", "enter")
    assert "Only rows" not in visit.stage.text
    assert "EXAMPLE" in visit.stage.text


def test_the_last_row_leads_to_the_denials_that_are_not_here() -> None:
    visit = Visit()
    denial = Denial(listed("denied"), TODAY)
    visit.claims.told = Queue(NONE, NONE, (denial,), more_denials=True)
    visit.page.action_again()
    assert "1+ denial to appeal" in visit.stage.text
    gone: list[str] = []
    visit.stage.go = gone.append
    visit.stage.press("down", "enter")
    assert gone == ["claims"]
    assert visit.desk.handing.take_claims() == DENIED
    visit.claims.told = Queue(NONE, NONE, (), more_denials=True)
    visit.page.action_again()
    assert "waits for nothing" not in visit.stage.text


def test_two_drafts_that_read_the_same_are_each_gone_on_with() -> None:
    visit = Visit()
    visit.claims.told = Queue(NONE, NONE, ())
    texts = {"last": "MARTIN", "first": "PHYLLIS", "on": "11/20/26", "line.1.charge": "125.50"}
    owner = Owner("Medicare", "biller")
    visit.desk.kept.drafts.all = tuple(
        Draft(DraftKey(owner, "claim", record), texts, "last", datetime(2026, 11, 22, tzinfo=UTC))
        for record in ("A", "B")
    )
    visit.page.action_again()
    assert "MARTIN, PHYLLIS      draft: claim, 11/20/26 125.50" in visit.stage.text
    visit.stage.go = lambda _: None
    visit.stage.press("enter")
    assert visit.desk.handing.take_draft("claim") == "A"
    visit.stage.press("down", "enter")
    assert visit.desk.handing.take_draft("claim") == "B"
