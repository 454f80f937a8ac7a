"""Clients that are signed in as billers, each with a backend of its own."""

import pytest

from tests.mock_backend.driving import Client


@pytest.fixture
async def medicare(mac: Client) -> Client:
    await mac.sign_in()
    return mac


@pytest.fixture
async def medicaid(mmis: Client) -> Client:
    await mmis.sign_in()
    return mmis
