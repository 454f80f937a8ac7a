"""What all stories share."""

from functools import partial
from pathlib import Path

import pytest

from offline_cache.code_lists import code_desk
from tests.diagnoses import Linked


@pytest.fixture(autouse=True)
def diagnoses(monkeypatch: pytest.MonkeyPatch, run_folder: Path) -> None:
    """The list of diagnoses is there as soon as it is asked for."""
    monkeypatch.setattr(code_desk, "Building", partial(Linked, run_folder))
