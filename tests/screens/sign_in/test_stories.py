"""Signing in at 80x24, by keys alone."""

import httpx
import pytest

from offline_cache.desk import Desk
from tests.api_client.fake_portal import CODE, PASSWORD, FakePortal, Reply
from tests.api_client.wires import json_answer, problem
from tests.screens.on_portal import client, key_in, reads, send

pytestmark = pytest.mark.story
BANNER = "GET /session/banner"
PASSWORD_STEP = "POST /session"
CODE_STEP = "POST /session/code"


def asked(portal: FakePortal, route: str) -> int:
    """How often a route was asked."""
    return sum(f"{each.method} {each.url.path.removeprefix('/mac')}" == route for each in portal.requests)


async def test_notice_user_password_code_and_in(desk: Desk, portal: FakePortal) -> None:
    async with client(desk) as user:
        user.sees("Portal", "Terms of use", "Be good.", "Enter or F9 accepts")
        await send(await key_in(user))
        user.sees("Home", "Front Desk (front desk) for Larkfield Clinic, NPI 1234567893", "Eligibility")
        user.sees_not(PASSWORD)


async def test_type_ahead_signs_in_without_looking(desk: Desk, portal: FakePortal) -> None:
    async with client(desk) as user:
        await user.press("enter", *"frontdesk", "enter")
        await user.type(PASSWORD)
        await user.press("enter", *CODE, "enter")
        (await user.wait()).sees("Home")


async def test_without_a_code_the_portal_asks_for_it_after_the_password(
    desk: Desk, portal: FakePortal
) -> None:
    async with client(desk) as user:
        await send(await key_in(user, code=""))
        reads(user, "The password is right. Now type the code")
        await user.type(CODE)
        (await send(user)).sees("Home")
    assert asked(portal, PASSWORD_STEP) == 1


async def test_another_user_after_the_password_was_taken_begins_anew(desk: Desk, portal: FakePortal) -> None:
    async with client(desk) as user:
        await send(await key_in(user, code=""))
        await user.press("ctrl+home", "end")
        await user.type("2")
        await send(user)
        reads(user, "The password is right. Now type the code")
        user.sees_not("passcode sent")
    assert asked(portal, PASSWORD_STEP) == 2


async def test_a_wrong_password_keeps_the_user_and_says_how_many_tries_are_left(
    desk: Desk, portal: FakePortal
) -> None:
    async with client(desk) as user:
        await send(await key_in(user, password="wrong horse"))
        reads(user, "frontdesk", "User or password is wrong. 4 tries left.", "Caps Lock")
        user.sees_not("***")
        await user.type(PASSWORD)
        await user.press("tab")
        await user.type(CODE)
        (await send(user)).sees("Home")


@pytest.mark.parametrize(
    ("refusal", "says"),
    [
        (problem("wrong-code", 401, attempts_left=1), "The code is wrong. 1 try left."),
        (problem("code-already-used", 401), "This code was used already."),
        (problem("clock-skew", 401, skew_seconds=95), "your clock is 95 seconds behind the portal's"),
        (
            problem("clock-skew", 401, skew_seconds=-300),
            "your clock is about 5 minutes ahead of the portal's",
        ),
    ],
)
async def test_a_refused_code_is_typed_again_and_nothing_else(
    desk: Desk, portal: FakePortal, refusal: httpx.Response, says: str
) -> None:
    portal.instead(CODE_STEP, refusal)
    async with client(desk) as user:
        await send(await key_in(user))
        reads(user, says, "frontdesk", "*" * len(PASSWORD))
        await user.type(CODE)
        (await send(user)).sees("Home")
    assert asked(portal, PASSWORD_STEP) == 1


async def test_an_expired_challenge_goes_back_to_the_password_with_the_user_kept(
    desk: Desk, portal: FakePortal
) -> None:
    portal.instead(CODE_STEP, problem("challenge-expired", 401))
    async with client(desk) as user:
        await send(await key_in(user))
        reads(user, "The time for the code is over.", "frontdesk")
        user.sees_not("***")
        await user.type(PASSWORD)
        await user.press("tab")
        await user.type(CODE)
        (await send(user)).sees("Home")
    assert asked(portal, PASSWORD_STEP) == 2


async def test_a_locked_account_says_until_when(desk: Desk, portal: FakePortal) -> None:
    portal.instead(PASSWORD_STEP, problem("locked", 423, unlock_at="2025-06-02T18:30:00+00:00"))
    async with client(desk) as user:
        await send(await key_in(user))
        reads(user, "The portal has locked this user until", "on Jun 2", "Wait until then")


async def test_a_notice_that_changed_is_read_again(desk: Desk, portal: FakePortal) -> None:
    portal.instead(BANNER, json_answer({"id": "b0", "text": "Old."}))
    async with client(desk) as user:
        user.sees("Old.")
        await send(await key_in(user))
        reads(await user.wait(), "Be good.", "must be accepted before you sign in")
        await user.press("enter")
        (await send(user)).sees("Home")


async def test_a_portal_that_is_down_is_asked_again_with_one_key(desk: Desk, portal: FakePortal) -> None:
    down = [httpx.ConnectError("no") for _ in range(3)]
    portal.instead(BANNER, *down)
    async with client(desk) as user:
        reads(user, "The portal can't be reached.", "Check the network", "Enter tries again.")
        user.sees_not("coverage")
        await user.press("enter")
        (await user.wait()).sees("Be good.")


async def test_maintenance_says_when_to_come_back(desk: Desk, portal: FakePortal) -> None:
    closed = problem("maintenance", 503, headers={"Retry-After": "3600"})
    portal.instead(BANNER, closed)
    async with client(desk) as user:
        reads(user, "The portal is not available now.", "wants to be asked again after", "Reference: T-9")


def garbled(_: httpx.Request) -> httpx.Response:
    return httpx.Response(200, content=b"<html>", headers={"Content-Type": "application/json"})


def cut_short(_: httpx.Request) -> httpx.Response:
    return httpx.Response(200, content=b'{"challenge":', headers={"Content-Type": "application/json"})


FAULTS: dict[str, httpx.Response | Exception | Reply] = {
    "unreachable": httpx.ConnectError("no"),
    "dropped": httpx.ReadError("gone"),
    "timed out": httpx.ReadTimeout("late"),
    "500": httpx.Response(500),
    "503": problem("maintenance", 503),
    "429": problem("rate-limited", 429, headers={"Retry-After": "600"}),
    "garbled": garbled,
    "truncated": cut_short,
}


@pytest.mark.parametrize("step", [PASSWORD_STEP, CODE_STEP])
@pytest.mark.parametrize("fault", FAULTS)
async def test_a_fault_keeps_what_was_typed_and_one_key_tries_again(
    desk: Desk, portal: FakePortal, step: str, fault: str
) -> None:
    portal.instead(step, *(FAULTS[fault] for _ in range(3)))
    async with client(desk) as user:
        await send(await key_in(user))
        reads(user, "tries again; what you typed is kept.", "frontdesk", "*" * len(PASSWORD), CODE)
        user.sees_not("coverage", "Traceback")
        portal.answers.clear()
        (await send(user)).sees("Home")


async def test_back_from_the_form_keeps_what_was_typed(desk: Desk, portal: FakePortal) -> None:
    async with client(desk) as user:
        await key_in(user)
        (await user.press("f3")).sees("Be good.")
        (await user.press("enter")).sees("frontdesk", CODE)
    assert asked(portal, BANNER) == 1
