"""A backend in this process for rules, and a real one for what only a socket shows."""

import time
from collections.abc import AsyncIterator, Iterator

import httpx
import pytest

from mock_backend.access.totp import code_at, step_of
from mock_backend.backend import Backend
from mock_backend.people.register import Register
from mock_backend.portals import PORTALS
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


@pytest.fixture(scope="session")
def shared() -> Backend:
    """A backend without a socket for tests that only ask it about patients."""
    return fresh(SetClock())


@pytest.fixture(scope="session")
def tokens(shared: Backend) -> dict[str, str]:
    """A biller's session on each portal of the shared backend."""
    return {
        portal.id: shared.sessions.begin(portal, account)
        for portal in PORTALS.values()
        if (account := shared.accounts.find(portal, "biller"))
    }


@pytest.fixture
async def at_mac(shared: Backend, tokens: dict[str, str]) -> AsyncIterator[Client]:
    """A client that is signed in on the Medicare portal."""
    async with in_process(shared, SetClock()) as client:
        client.token = tokens["mac"]
        yield client


@pytest.fixture
async def at_mmis(shared: Backend, tokens: dict[str, str]) -> AsyncIterator[Client]:
    """A client that is signed in on the Medicaid portal."""
    async with in_process(shared, SetClock(), "mmis") as client:
        client.token = tokens["mmis"]
        yield client


@pytest.fixture(scope="session")
def token(backend: BackendProcess) -> str:
    """A biller's session on the Medicare portal of the real process; one for all, since a code works once."""
    with httpx.Client(base_url=backend.url) as http:
        users = http.get("/demo").json()["users"]
        user = next(each for each in users if (each["portal"], each["user"]) == ("mac", "biller"))
        banner = http.get("/mac/session/banner").json()["id"]
        begun = {"user": user["user"], "password": user["password"], "banner_id": banner}
        challenge = http.post("/mac/session", json=begun).json()["challenge"]
        code = code_at(user["totp_secret"], step_of(time.time()))
        answer = http.post("/mac/session/code", json={"challenge": challenge, "code": code})
    return answer.json()["token"]
