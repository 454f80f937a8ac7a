"""A backend in this process for rules, and a real one for what only a socket shows."""

from collections.abc import AsyncIterator, Iterator

import pytest

from mock_backend.backend import Backend
from mock_backend.people.register import Register
from mock_backend.process import BackendProcess
from tests.backend_fixture import running_backend
from tests.mock_backend.driving import TODAY, Client, SetClock, fresh, in_process


@pytest.fixture(scope="session")
def backend() -> Iterator[BackendProcess]:
    """One real process for all tests here; a test that sets faults clears them."""
    with running_backend() as process:
        yield process


@pytest.fixture(scope="session")
def people() -> Register:
    return Register(TODAY)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def own(clock: SetClock) -> Backend:
    """A backend without a socket, for this test alone."""
    return fresh(clock)


@pytest.fixture
async def mac(own: Backend, clock: SetClock) -> AsyncIterator[Client]:
    """A client of the Medicare portal, not signed in."""
    async with in_process(own, clock) as client:
        yield client


@pytest.fixture
async def mmis(own: Backend, clock: SetClock) -> AsyncIterator[Client]:
    """A client of the Medicaid portal, not signed in."""
    async with in_process(own, clock, "mmis") as client:
        yield client
