"""Paths that are no 835 files are told at once, and shown safely."""

import os
from pathlib import Path

import pytest

from api_client.errors import FolderFault
from offline_cache.remittances.files_on_disk import blocks_of


def test_a_files_bytes_come_whole(tmp_path: Path) -> None:
    path, content = tmp_path / "one.835", bytes(range(256)) * 1024
    path.write_bytes(content)
    assert b"".join(blocks_of(path)) == content


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with pytest.raises(FolderFault, match="is not a file"):
        list(blocks_of(path))


def test_a_path_is_shown_cleaned(tmp_path: Path) -> None:
    with pytest.raises(FolderFault) as raised:
        list(blocks_of(tmp_path / "no\x1b[31m.835"))
    assert "\x1b" not in raised.value.sentence
