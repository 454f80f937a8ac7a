"""Settings for all tests."""

from pathlib import Path

import pytest
from hypothesis import settings

# A busy machine isn't a failure: time is judged by benchmarks.
settings.register_profile("claimdeck", deadline=None)
settings.load_profile("claimdeck")


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of a run share."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if base.name.startswith("popen-") else base
