from pathlib import Path

import pytest

from offline_cache.desk import Desk
from tests.api_client.fake_portal import FakePortal
from tests.screens.on_portal import desk_at, use_portal


@pytest.fixture
def portal(monkeypatch: pytest.MonkeyPatch) -> FakePortal:
    made = FakePortal()
    use_portal(made, monkeypatch)
    return made


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return desk_at(tmp_path)
