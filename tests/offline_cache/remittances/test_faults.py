"""Fetching from the real backend over a real socket, with every fault that a line and a portal have."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest

from api_client.credentials.keeper import Keeper
from api_client.places import places
from api_client.remittances.records import RemittanceQuery
from mock_backend.process import BackendProcess
from offline_cache.desk import Desk
from tests.backend_fixture import running_backend, sign_in
from tests.offline_cache.store.stores import System

pytestmark = pytest.mark.socket
HEALED = (
    "truncated",
    "slow-drip",
    "drop-before",
    "drop-after",
    "garbled",
    "short",
    "changed",
    "500",
    "delay",
)


@pytest.fixture(scope="module")
def backend() -> Iterator[BackendProcess]:
    with running_backend() as running:
        yield running


@pytest.fixture
async def desk(backend: BackendProcess, tmp_path: Path) -> AsyncIterator[Desk]:
    made = Desk(home=tmp_path, keeper=Keeper(places(tmp_path), system=(System(),)))
    await made.portals.open_demo(backend.url)
    yield made
    httpx.delete(f"{backend.url}/faults")
    await made.signing.out_everywhere()
    made.kept.close()


async def test_every_fault_heals_by_itself_and_what_comes_is_whole(
    desk: Desk, backend: BackendProcess, tmp_path: Path
) -> None:
    await sign_in(desk, "mmis", "biller")
    page = await desk.remittances.search(RemittanceQuery(limit=50))
    assert len(page.checks) > len(HEALED)
    for kind, check in zip(HEALED, page.checks, strict=False):
        fault = {"operation": "remittance-download", "kind": kind, "seconds": 0.05}
        assert httpx.put(f"{backend.url}/faults", json={"faults": [fault]}).status_code == 204
        folder = tmp_path / kind if check is page.checks[0] else None
        (fetched,) = await desk.remittances.fetch([check.remittance_id], folder)
        assert fetched.error is None, kind
        assert fetched.check is not None
        assert fetched.check.state == "kept"
        summary = await desk.remittances.summary(check.id)
        assert summary.findings == (), kind
        assert summary.paid - summary.provider_adjusted == check.amount
        assert len((await desk.remittances.claims(check.id, limit=500)).rows) == check.claims


async def test_all_that_is_new_comes_with_one_call_and_only_once(desk: Desk) -> None:
    await sign_in(desk, "mac", "biller")
    new = await desk.remittances.new_since_last()
    fetched = await desk.remittances.fetch([each.remittance_id for each in new])
    assert [each.error for each in fetched] == [None] * len(new)
    assert len(new) > 4
    assert await desk.remittances.new_since_last() == ()
    assert await desk.remittances.unread_count() == len(new)
    assert sum(each.checks for each in await desk.remittances.months()) == len(new)
