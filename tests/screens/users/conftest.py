"""The bundled backend, and the client on it as one of its demo users."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from mock_backend.process import BackendProcess, start
from tests.screens.on_portal import client, desk_at
from tests.tui.story import Story

SMALL = 20
"""People in the backend: nobody asks about them here."""
As = Callable[[str], AbstractAsyncContextManager[Story]]


@pytest.fixture
def backend() -> Iterator[BackendProcess]:
    with start(scale=SMALL) as running:
        yield running


@pytest.fixture
def signed_in_as(backend: BackendProcess, tmp_path: Path) -> As:
    """Signs a demo user in to the demo's Medicaid portal, up to the home page."""

    @asynccontextmanager
    async def begin(user_id: str) -> AsyncIterator[Story]:
        desk = desk_at(tmp_path)
        await desk.portals.open_demo(backend.url)
        async with client(desk) as user:
            await (await user.press("2")).wait()
            await (await user.press("enter")).wait()
            await user.press("ctrl+home", "f4", *user_id, "enter")
            await user.wait()
            await (await user.press("f9")).wait()
            user.sees("Home")
            yield user

    return begin
