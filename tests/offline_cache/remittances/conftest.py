"""A desk whose portal keeps one remittance."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from api_client import session as session_module
from api_client.credentials.keeper import Keeper
from api_client.places import places
from api_client.profile import PortalProfile
from offline_cache.desk import Desk
from tests.api_client.fake_portal import CODE, PASSWORD, PROFILE, FakePortal, session_with
from tests.api_client.remittance_server import Files
from tests.api_client.wires import json_answer
from tests.offline_cache.remittances.samples import remittance
from tests.offline_cache.store.stores import System


def row(files: Files, **changes: object) -> dict[str, object]:
    """The remittance as the portal lists it."""
    return {
        "id": "r1", "check_number": "EFT1", "paid_on": "2025-06-06", "payer": "SAMPLE PAYER",
        "payer_id": "CMS", "amount": "1800.00", "claims": 40,
        "bytes": len(files.plain), "compressed_bytes": len(files.packed),
        "created_at": "2025-06-06T06:30:00Z", **changes,
    }  # fmt: skip


@pytest.fixture
def portal(monkeypatch: pytest.MonkeyPatch) -> FakePortal:
    made = FakePortal()

    def open_session(profile: PortalProfile) -> session_module.Session:
        return session_with(made, profile)

    monkeypatch.setattr(session_module, "open_session", open_session)
    return made


@pytest.fixture
def files(portal: FakePortal) -> Files:
    return Files(remittance()).on(portal)


@pytest.fixture
async def desk(tmp_path: Path, portal: FakePortal, files: Files) -> AsyncIterator[Desk]:
    """Signed in; its searches find the one remittance."""
    made = new_desk(tmp_path)
    made.portals.add(PROFILE)
    lists(portal, row(files))
    await sign_in(made)
    yield made
    made.kept.close()


def new_desk(home: Path) -> Desk:
    """As after a restart: the same store."""
    return Desk(home=home / "home", keeper=Keeper(places(home / "home"), system=(SYSTEM,)))


SYSTEM = System()


def lists(portal: FakePortal, *rows: dict[str, object]) -> None:
    """Every search from now on finds these."""
    answer = json_answer({"remittances": list(rows), "next": None, "total": len(rows)})
    portal.instead("POST /remittances/search", *[answer] * 50)


async def sign_in(desk: Desk) -> None:
    await desk.signing.banner("mac")
    await desk.signing.begin("mac", "frontdesk", PASSWORD)
    await desk.signing.finish(CODE)
