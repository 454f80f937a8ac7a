"""The pictures of README and docs, drawn from the demo on a fixed day."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mock_backend.process import BackendProcess, start
from tests.pictures import is_current
from tests.screens.on_portal import client, desk_at

pytestmark = [pytest.mark.story, pytest.mark.socket]
DAY = date(2026, 11, 21)


@pytest.fixture
def backend() -> Iterator[BackendProcess]:
    with start(today=DAY) as running:
        yield running


async def test_pictures_show_the_program_as_it_is(backend: BackendProcess, tmp_path: Path) -> None:
    desk = desk_at(tmp_path)
    await desk.portals.open_demo(backend.url)
    async with client(desk) as user:
        await user.press("1")
        await user.wait()
        await user.press("enter")
        await user.wait()
        await user.press("enter")
        await user.wait()
        user.sees("Home")
        is_current(user, "home")
        await user.press("5")
        await user.wait()
        user.sees("> P  Primary")
        is_current(user, "inquiry")
        await user.press("f9")
        await user.wait()
        user.sees("Eligibility: answer")
        is_current(user, "answer")
        await user.press("f5")
        user.sees("ISA*")


async def test_the_picture_of_a_claim(backend: BackendProcess, tmp_path: Path) -> None:
    desk = desk_at(tmp_path)
    await desk.portals.open_demo(backend.url)
    async with client(desk) as user:
        for key in ("1", "enter", "enter", "1", "f9"):
            await user.press(key)
            await user.wait()
        user.sees("Eligibility: answer")
        await user.press("f2")
        await user.type("prof")
        await user.press("enter")
        await user.wait()
        for keys in ("112026", "E119", "I10", "", "G0439", "125", "G0444", "20", "J3490", "8.5"):
            await user.type(keys)
            if not keys.isdigit() or len(keys) != 6:
                await user.press("enter")
        user.sees("Service lines")
        is_current(user, "claim")
