"""Public X12 files that lie beside the repository; tests that need them are skipped where they are absent."""

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("CLAIMDECK_SHARED", Path(__file__).parent.parent.parent / "shared"))
FILES = SHARED / "x12_samples"


def sample_paths(kind: str = "") -> list[Path]:
    """The sample files of one kind, such as `271`, `835` or `4010/271`; of every kind for ''."""
    return sorted(path for path in (FILES / kind).rglob("*") if path.is_file() and path.suffix != ".md")


def samples(kind: str = "") -> list[object]:
    """Parameters for `parametrize("path", samples("271"))`; a single skipped one where there is no file."""
    found = [pytest.param(path, id=str(path.relative_to(FILES))) for path in sample_paths(kind)]
    absent = pytest.param(None, id="absent", marks=pytest.mark.skip(reason=f"no sample files in {FILES}"))
    return [*found] or [absent]
