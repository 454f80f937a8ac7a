"""What all stories share."""

import os
from functools import partial
from pathlib import Path

import pytest

from offline_cache.code_lists import code_desk
from tests.diagnoses import Linked, made_in


@pytest.fixture(scope="session")
def made_before(run_folder: Path) -> None:
    """In a run of several workers some form opens anyway: the list isn't made while a story's clock runs."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        made_in(run_folder)


@pytest.fixture(autouse=True)
def diagnoses(monkeypatch: pytest.MonkeyPatch, run_folder: Path, made_before: None) -> None:
    """The list of diagnoses is there as soon as it is asked for."""
    monkeypatch.setattr(code_desk, "Building", partial(Linked, run_folder))
