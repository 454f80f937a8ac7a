"""The short version of `python -m tests.crash.downloads`: a few system calls of every campaign."""

from pathlib import Path

import pytest

from tests.crash import downloads
from tests.crash.download_work import CONTENT
from tests.crash.test_crash import traced


@traced
@pytest.mark.slow
@pytest.mark.parametrize(("work", "call", "what"), downloads.CAMPAIGNS)
def test_no_file_is_ever_half_under_its_name(work: str, call: str, what: str) -> None:
    points = range(3, 4) if call in {"write", "pwrite64"} else range(1, 2)
    tally = downloads.campaign(work, call, what, points)
    assert tally.points == len(points)
    assert tally.good, tally


def test_the_campaign_sees_what_is_torn(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a.835").write_bytes(CONTENT)
    assert downloads._torn(tmp_path) == 0
    (tmp_path / "out" / "b.835").write_bytes(CONTENT[:-1])
    assert downloads._torn(tmp_path) == 1
