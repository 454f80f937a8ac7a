"""Clients that are signed in as billers, each with a backend of its own; most without sample claims."""

import pytest

from mock_backend.backend import Backend
from mock_backend.portals import MAC, MMIS, PORTALS
from tests.mock_backend.driving import Client, SetClock, fresh


@pytest.fixture
def with_samples(clock: SetClock) -> Backend:
    """A backend with the sample claims of a demo."""
    return fresh(clock)


@pytest.fixture
def own(clock: SetClock) -> Backend:
    """A backend that knows only the claims that a test sends."""
    backend = fresh(clock)
    for portal in PORTALS:
        backend.claims.book.seed(portal, (), 1)
    return backend


@pytest.fixture
async def medicare(mac: Client, own: Backend) -> Client:
    mac.token = own.sessions.begin(MAC, own.accounts.find(MAC, "biller"))
    return mac


@pytest.fixture
async def medicaid(mmis: Client, own: Backend) -> Client:
    mmis.token = own.sessions.begin(MMIS, own.accounts.find(MMIS, "biller"))
    return mmis
