"""Signing in with a passcode that the portal sends, and without a code while it still counts."""

import json
from typing import Any

import httpx
import pytest

from offline_cache.desk import Desk
from tests.api_client.fake_portal import CODE, FakePortal, Reply, signed_in_body
from tests.api_client.wires import json_answer, problem
from tests.screens.on_portal import client, key_in, reads, send
from tests.screens.sign_in.test_stories import CODE_STEP, PASSWORD_STEP, asked

pytestmark = pytest.mark.story
SEND_STEP = "POST /session/passcode"
PASSCODE = "80411723"
SENT = {"sent_to": "f***@clinic.example", "expires_in": 600, "lifetime": 28800}


def challenge(*methods: str, **more: object) -> httpx.Response:
    return json_answer({"challenge": "c1", "methods": methods, "expires_in": 300, **more})


def takes(proof: dict[str, str], **more: Any) -> Reply:
    """Signs in whoever gives just this."""

    def answer(request: httpx.Request) -> httpx.Response:
        if json.loads(request.content) != {"challenge": "c1", **proof}:
            return problem("wrong-code", 401, attempts_left=4)
        return json_answer(signed_in_body() | more, 201)

    return answer


async def test_a_key_has_a_passcode_sent_and_says_where_it_went(desk: Desk, portal: FakePortal) -> None:
    portal.instead(PASSWORD_STEP, challenge("totp", "passcode"))
    portal.instead(SEND_STEP, json_answer(SENT))
    portal.instead(CODE_STEP, takes({"code": PASSCODE}))
    async with client(desk) as user:
        await key_in(user, code="")
        await user.press("f5")
        await user.wait()
        reads(user, "Sent to f***@clinic.example; type it within 10 minutes.", "counts here for 8 hours")
        await user.type(PASSCODE)
        (await send(user)).sees("Home")
    assert asked(portal, PASSWORD_STEP) == 1


async def test_without_an_authenticator_it_is_sent_at_once(desk: Desk, portal: FakePortal) -> None:
    portal.instead(PASSWORD_STEP, challenge("passcode"))
    portal.instead(SEND_STEP, json_answer(SENT))
    portal.instead(CODE_STEP, problem("wrong-code", 401, attempts_left=4), takes({"code": PASSCODE}))
    async with client(desk) as user:
        await send(await key_in(user, code=""))
        reads(user, "Sent to f***@clinic.example")
        await user.type("11111111")
        await send(user)
        reads(user, "The code is wrong. 4 tries left. Type the passcode that was sent last, or F5")
        user.sees_not("authenticator")
        await user.type(PASSCODE)
        (await send(user)).sees("Home")
    assert asked(portal, SEND_STEP) == 1


async def test_a_passcode_that_could_not_be_sent_is_sent_by_the_same_key(
    desk: Desk, portal: FakePortal
) -> None:
    portal.instead(PASSWORD_STEP, challenge("passcode"))
    portal.instead(SEND_STEP, problem("rate-limited", 429, headers={"Retry-After": "600"}), json_answer(SENT))
    async with client(desk) as user:
        await send(await key_in(user, code=""))
        reads(user, "wants a pause", "what you typed is kept")
        reads(await send(user), "Sent to f***@clinic.example")


async def test_where_none_is_sent_the_key_says_so(desk: Desk, portal: FakePortal) -> None:
    async with client(desk) as user:
        await user.press("enter", "f5")
        reads(user, "Type user and password first")
        await user.type("frontdesk")
        await user.press("tab")
        await user.type("correct horse battery")
        await user.press("f5")
        await user.wait()
        reads(user, "This portal sends you no passcodes: type the code of your authenticator.")
        await user.press("f5")
        reads(user, "This portal sends you no passcodes")
        await user.type(CODE)
        (await send(user)).sees("Home")
    assert asked(portal, SEND_STEP) == 0


async def by_passcode_and_out(desk: Desk, portal: FakePortal, then: httpx.Response, last: Reply) -> None:
    """Sign in by passcode and out; `then` is the next challenge, `last` what the next proof gets."""
    kept = {"mark": "m1", "remembered_for": 28800}
    portal.instead(PASSWORD_STEP, challenge("totp", "passcode"), then)
    portal.instead(SEND_STEP, json_answer(SENT))
    portal.instead(CODE_STEP, takes({"code": PASSCODE}, remembered=kept), last)
    async with client(desk) as user:
        await key_in(user, code="")
        await user.press("f5")
        await user.wait()
        await user.type(PASSCODE)
        (await send(user)).sees("Home")


async def test_while_it_counts_no_code_is_asked(desk: Desk, portal: FakePortal) -> None:
    remembered = challenge("totp", "passcode", remembered_for=20000)
    await by_passcode_and_out(desk, portal, remembered, takes({"remembered": "m1"}))
    async with client(desk) as user:
        await send(await key_in(user, code=""))
        reads(user, "Home", "No code was asked: your passcode holds until")


async def test_what_the_portal_no_longer_remembers_is_asked_for(desk: Desk, portal: FakePortal) -> None:
    remembered = challenge("totp", "passcode", remembered_for=1)
    await by_passcode_and_out(desk, portal, remembered, lambda _: problem("wrong-code", 401))
    async with client(desk) as user:
        await send(await key_in(user, code=""))
        reads(user, "Now type the code", "F5 has a passcode sent instead.")
        await user.type(CODE)
        (await send(user)).sees("Home")
        user.sees_not("No code was asked")


async def test_a_code_of_another_length_is_refused_at_the_field(desk: Desk, portal: FakePortal) -> None:
    async with client(desk) as user:
        await send(await key_in(user, code="abc"))
        reads(user, "Code: Key 6 digits (authenticator), 8 (passcode), or 10 letters and digits")
    assert asked(portal, PASSWORD_STEP) == 0
