"""The places and commands of the product are all there, and cost nothing before they are visited."""

import subprocess
import sys
from collections import Counter
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from offline_cache.desk import Desk
from offline_cache.patients import Patient
from screens import registry
from screens.commands import COMMANDS
from tests.api_client.fake_portal import FakePortal, signed_in_body
from tests.api_client.wires import json_answer, problem
from tests.screens.on_portal import client, desk_at, key_in, send, use_portal

HEAVY = ("textual", "httpx", "keyring", "cryptography", "reportlab", "starlette", "mock_backend")


def test_places_have_ids_titles_and_letters_of_their_own() -> None:
    assert max(Counter(place.id for place in registry.PLACES).values()) == 1
    assert max(Counter(place.title for place in registry.PLACES).values()) == 1
    letters = [*registry.LETTERS.values(), "t", "s"]
    assert len(set(letters)) == len(letters)
    assert set(registry.LETTERS) <= {place.id for place in registry.PLACES}


@pytest.mark.story
async def test_every_place_can_be_visited_and_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    body: dict[str, Any] = signed_in_body()
    body["user"]["services"] = [
        *("eligibility", "mbi-lookup", "users"),
        *("claims", "claim-status", "remittances", "batch", "requests", "messages"),
    ]
    portal = FakePortal()
    portal.instead("POST /session/code", json_answer(body, 201))
    portal.instead("GET /users", *(problem("maintenance", 503) for _ in range(9)))
    portal.instead("GET /account", *(problem("maintenance", 503) for _ in range(9)))
    portal.instead("GET /batches", *(problem("maintenance", 503) for _ in range(9)))
    for list_of in ("claims", "remittances"):
        portal.instead(f"POST /{list_of}/search", *(problem("maintenance", 503) for _ in range(60)))
    portal.instead("GET /batches", *(problem("maintenance", 503) for _ in range(60)))
    portal.instead("GET /letters", *(problem("maintenance", 503) for _ in range(60)))
    use_portal(portal, monkeypatch)
    desk = desk_at(tmp_path)
    async with client(desk) as user:
        await send(await key_in(user))
        desk.carry(Patient("EXAMPLE", "PAT", mbi="1S00A00AA00"))
        assert (
            next(each for each in registry.PLACES if each.id == "demo-clock").why_not(desk)
            == "Only the demo has one."
        )
        for place in registry.PLACES:
            if place.id == "demo-clock":
                continue
            assert place.why_not(desk) == ""
            title = user.app.go(place.id).title
            await user.wait()
            assert title
            assert user.rows()[0].startswith(f" {title} ")
            await user.press("f3")
        user.sees("Home")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_there_and_says_what_it_does(name: str) -> None:
    words, where = COMMANDS[name]
    module, _, function = where.partition(":")
    assert callable(getattr(import_module(module), function))
    assert words


def test_without_a_portal_the_first_page_is_the_first_minute(tmp_path: Path) -> None:
    assert registry.first(Desk(home=tmp_path)).title == "Welcome to Claimdeck"


def test_the_first_page_loads_nothing_heavy(tmp_path: Path) -> None:
    desk_at(tmp_path)
    code = (
        "import sys; from pathlib import Path; from offline_cache.desk import Desk;"
        f"from screens import registry; page = registry.first(Desk(home=Path({str(tmp_path)!r})));"
        f"print(page.title, [name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=60)
    assert done.stdout.decode().strip() == "Sign in []"
