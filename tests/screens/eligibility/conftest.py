"""The bundled backend in a process of its own, and a desk that is signed in to it."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest

from api_client import retries
from api_client.profile import PortalProfile
from mock_backend.process import BackendProcess, start
from offline_cache.desk import Desk
from tests import backend_fixture
from tests.screens.on_portal import desk_at

PEOPLE = 100
SignIn = Callable[..., Awaitable[Desk]]


@pytest.fixture
def backend() -> Iterator[BackendProcess]:
    with start(scale=PEOPLE) as running:
        yield running


@pytest.fixture
async def sign_in(
    backend: BackendProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[SignIn]:
    """Signs the front desk in to one of the demo's portals, whose profile may be changed first."""
    monkeypatch.setattr(retries, "FIRST_PAUSE", 0.001)
    desk = desk_at(tmp_path)
    guide = await desk.portals.open_demo(backend.url)

    async def signed_in(
        portal_id: str = "mac", change: Callable[[PortalProfile], PortalProfile] | None = None
    ) -> Desk:
        from dataclasses import replace

        if change is not None:
            desk.demo = replace(guide, profiles=tuple(map(change, guide.profiles)))
        portal = next(each.id for each in guide.profiles if portal_id in each.id)
        await backend_fixture.sign_in(desk, portal)
        return desk

    yield signed_in
    await desk.signing.out_everywhere()
