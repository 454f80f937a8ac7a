"""The client on the bundled backend, signed in as one of the demo's users."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from mock_backend.process import BackendProcess, start
from tests.backend_fixture import TODAY
from tests.screens.on_portal import client, desk_at
from tests.tui.story import Story

SMALL = 60
As = Callable[[str, str], AbstractAsyncContextManager[Story]]


@pytest.fixture(scope="module")
def backend() -> Iterator[BackendProcess]:
    """One for all stories of a module: each signs in as another user, since a code counts once."""
    with start(TODAY, scale=SMALL) as running:
        yield running


@pytest.fixture
def signed_in(backend: BackendProcess, tmp_path: Path) -> As:
    """Signs a user in to a portal of the demo, up to the home page."""

    @asynccontextmanager
    async def begin(portal: str, user_id: str) -> AsyncIterator[Story]:
        desk = desk_at(tmp_path)
        await desk.portals.open_demo(backend.url)
        desk.sends_by_itself = True
        async with client(desk) as user:
            await (await user.press("1" if portal == "mac" else "2")).wait()
            await (await user.press("enter")).wait()
            await user.press("ctrl+home", "f4", *user_id, "enter")
            await user.wait()
            await (await user.press("f9")).wait()
            user.sees("Home")
            yield user

    return begin


async def press(user: Story, *keys: str) -> Story:
    """Press keys one after the other, each once what the one before began is done."""
    for key in keys:
        await (await user.press(key)).wait()
    return user
