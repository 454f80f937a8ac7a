"""The same client as the stories of claim status have, on a backend with every kind of sample claim."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mock_backend.process import BackendProcess, start
from tests.backend_fixture import TODAY
from tests.screens.claims.conftest import signed_in

__all__ = ["signed_in"]


@pytest.fixture
def backend() -> Iterator[BackendProcess]:
    """One for each story: what is sent changes it."""
    with start(TODAY) as running:
        yield running


@pytest.fixture
def notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The notes of a visit, as a scanner leaves them in the user's home."""
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = tmp_path / "scans"
    folder.mkdir()
    path = folder / "notes.pdf"
    path.write_bytes(b"%PDF-1.7\n" + b"x" * 9_000 + b"\n%%EOF\n")
    (folder / "fake.pdf").write_bytes(b"GIF89a")
    return path
