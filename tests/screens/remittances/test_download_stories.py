"""A download over a bad line, at 80x24: it is cut, says so, and goes on with the same key."""

from pathlib import Path

import pytest

from api_client import retries
from tests.api_client.fake_portal import FakePortal, signed_in_body
from tests.api_client.remittance_server import Files
from tests.api_client.wires import json_answer
from tests.offline_cache.remittances.conftest import row
from tests.offline_cache.remittances.samples import remittance
from tests.screens.on_portal import client, desk_at, key_in, reads, send, use_portal

pytestmark = pytest.mark.story


async def test_what_has_come_is_kept_and_the_same_key_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retries, "FIRST_PAUSE", 0.001)
    portal = FakePortal()
    body = signed_in_body()
    body["user"]["services"] = ["remittances"]
    portal.instead("POST /session/code", json_answer(body, 201))
    use_portal(portal, monkeypatch)
    cuts: list[int | None] = [2000, *([0] * 20)]
    files = Files(remittance(400), cuts=cuts).on(portal)
    found = json_answer({"remittances": [row(files)], "next": None, "total": 1})
    portal.instead("POST /remittances/search", *[found] * 9)
    desk = desk_at(tmp_path)
    async with client(desk) as user:
        await send(await key_in(user))
        await user.press("r")
        await user.wait()
        user.sees("1 not read yet (*). 1 remittance listed.", "EFT1")
        await user.press("d")
        await user.wait()
        reads(user, "what is here stays")
        await user.until_sees("%")
        sent, files.sent = files.sent, 0
        files.cuts.clear()
        await user.press("d")
        await user.wait()
        reads(user, "1 remittance downloaded, verified.")
        await user.until_sees(" here")
        assert files.sent <= len(files.packed) - sent + 2000
        await user.press("d")
        user.sees("It is on this computer already: Enter opens it.")
        await user.press("enter")
        await user.wait()
        user.sees("Claims by status")
