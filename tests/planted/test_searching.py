"""The search finds what is hidden in any of the usual ways; else a clean day would prove nothing."""

import base64
import gzip
import zlib
from pathlib import Path

import pytest

from tests.planted.searching import Planted, spellings

WORD = "1S00A00AA00"
PLANTED = Planted({"MBI": WORD})


@pytest.mark.parametrize("lead", [b"", b"x", b"xy"])
@pytest.mark.parametrize("tail", [b"", b"x", b"xy"])
def test_base64_is_seen_through_wherever_it_begins(lead: bytes, tail: bytes) -> None:
    assert PLANTED.found_in(base64.b64encode(lead + WORD.encode() + tail)) == {"MBI"}


@pytest.mark.parametrize(
    "content",
    [
        WORD.encode(),
        WORD.lower().encode(),
        WORD.encode().hex().encode(),
        WORD.encode().hex().upper().encode(),
        WORD.encode("utf-16-le"),
        b"junk" + gzip.compress(b"a" * 500 + WORD.encode(), mtime=0) + b"junk",
        b"junk" + zlib.compress(WORD.encode() * 3),
    ],
    ids=["plain", "lower", "hex", "upper hex", "utf-16", "gzip", "zlib"],
)
def test_other_encodings_and_packing_are_seen_through(content: bytes) -> None:
    assert PLANTED.found_in(b"before " + content + b" after") == {"MBI"}


def test_nothing_is_found_where_nothing_is(tmp_path: Path) -> None:
    assert PLANTED.found_in(bytes(range(256)) * 40) == set()
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / f"{WORD}.txt").write_text("")
    assert PLANTED.found_below(tmp_path) == {tmp_path / "deep" / f"{WORD}.txt": {"MBI"}}
    assert len(spellings("1950-01-02")) == 4
