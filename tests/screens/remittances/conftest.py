"""A desk without a portal, and one that is signed in to the bundled backend."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from offline_cache.desk import Desk
from tests.screens.eligibility.conftest import backend, sign_in
from tests.screens.on_portal import desk_at

__all__ = ["backend", "sign_in"]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """It knows a portal; nobody is signed in."""
    made = desk_at(tmp_path / "home")
    yield made
    made.kept.close()
