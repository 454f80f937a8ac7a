"""Trying a portal without signing in."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from api_client import profile_test
from api_client.errors import ServerFault, Unreachable
from api_client.profile import new_profile
from api_client.profile_test import Tried, try_portal
from api_client.session import Session
from tests.api_client.fake_portal import PROFILE, FakePortal, session_with
from tests.api_client.wires import json_answer


@pytest.fixture
def portal(monkeypatch: pytest.MonkeyPatch) -> FakePortal:
    made = FakePortal()

    def open_session(_: object) -> Session:
        return session_with(made)

    monkeypatch.setattr(profile_test, "open_session", open_session)
    return made


async def test_a_portal_that_answers_is_one_sentence_with_its_notice(portal: FakePortal) -> None:
    portal.instead(
        "GET /session/banner", json_answer({"id": "b", "text": "Terms.", "notice": "Closed on Sunday."})
    )
    tried = await try_portal(PROFILE)
    assert tried.sentence.startswith("Portal answers in ")
    assert tried.sentence.endswith(" ms. Its notice: Closed on Sunday.")
    assert tried.ahead is None


@pytest.mark.parametrize(
    ("seconds", "says"),
    [(0, ""), (10, ""), (95, "95 seconds behind the portal's"), (-300, "300 seconds ahead of the portal's")],
)
def test_clocks_that_differ_too_much_are_said(seconds: int, says: str) -> None:
    complaint = Tried("", timedelta(seconds=seconds)).clock_complaint
    assert says in complaint
    assert bool(complaint) == bool(says)


async def test_the_portals_time_is_compared_with_this_computers(portal: FakePortal) -> None:
    told = format_datetime(datetime.now(UTC) + timedelta(minutes=5), usegmt=True)
    portal.instead("GET /session/banner", json_answer({"id": "b", "text": "Terms."}, Date=told))
    ahead = (await try_portal(PROFILE)).ahead
    assert ahead is not None
    assert abs(ahead - timedelta(minutes=5)) < timedelta(seconds=5)


async def test_something_else_at_the_address_is_no_portal(portal: FakePortal) -> None:
    portal.instead("GET /session/banner", *(json_answer({"hello": "world"}) for _ in range(3)))
    with pytest.raises(ServerFault):
        await try_portal(PROFILE)


async def test_nothing_at_the_address_is_unreachable() -> None:
    with pytest.raises(Unreachable):
        await try_portal(new_profile("none", "mac", "http://127.0.0.1:9"))
