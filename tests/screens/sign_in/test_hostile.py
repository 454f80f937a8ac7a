"""Hostile text from a portal: shown as text, never obeyed, never a crash."""

from typing import Any

import pytest

from offline_cache.desk import Desk
from tests.api_client.fake_portal import FakePortal, signed_in_body
from tests.api_client.wires import json_answer
from tests.screens.on_portal import client, key_in, send
from tests.tui.story import Story

pytestmark = pytest.mark.story
HOSTILE = "\x1b]52;c;ZXZpbA==\x07\x1b[2J\x9b31m[/oops][@click=app.exit]x[/]\u202eevil\u2066\u200b\r\n{0}%s"
SHOWN = "[/oops][@click=app.exit]x[/]·evil··"


def holds_nothing_that_drives_a_terminal(user: Story) -> bool:
    return all(row.isprintable() and not set(row) & {"\u202e", "\u2066", "\u200b"} for row in user.rows())


async def test_notice_and_news_are_shown_as_text(desk: Desk, portal: FakePortal) -> None:
    portal.instead("GET /session/banner", json_answer({"id": "b1", "text": HOSTILE, "notice": HOSTILE * 40}))
    async with client(desk) as user:
        user.sees(SHOWN)
        assert holds_nothing_that_drives_a_terminal(user)
        await user.press("pagedown", "end", "home")
        assert holds_nothing_that_drives_a_terminal(user)


async def test_names_and_roles_are_shown_as_text(desk: Desk, portal: FakePortal) -> None:
    body: dict[str, Any] = signed_in_body()
    body["user"] |= {"name": HOSTILE, "role": HOSTILE, "id": HOSTILE}
    body["provider"] |= {"name": HOSTILE}
    portal.instead("POST /session/code", json_answer(body, 201))
    async with client(desk) as user:
        await send(await key_in(user))
        user.sees("Home", "[/oops]")
        assert holds_nothing_that_drives_a_terminal(user)


async def test_what_is_typed_and_pasted_is_shown_as_text(desk: Desk, portal: FakePortal) -> None:
    async with client(desk) as user:
        await user.press("enter")
        await user.paste(HOSTILE)
        await user.press("tab")
        user.sees("[/oops]")
        assert holds_nothing_that_drives_a_terminal(user)
