"""The short version of `make crash`: a few system calls of every campaign."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.crash import campaign


def strace_works() -> bool:
    """Whether there is an strace that may trace here and can inject."""
    if shutil.which("strace") is None:
        return False
    words = ["strace", "-o", "/dev/null", "-e", "inject=pwrite64:error=EIO:when=1", "true"]
    return subprocess.run(words, capture_output=True, check=False).returncode == 0


POINTS = {"pwrite64": range(30, 31), "fsync": range(5, 6), "recvfrom": range(9, 10)}
SUBMITTING = (
    ("pwrite64", campaign.KILL),
    ("recvfrom", campaign.KILL),
    ("pwrite64", "error=ENOSPC"),
    ("fsync", "error=EIO"),
)
"""Of submitting, each point of which takes seconds."""
traced = pytest.mark.skipif(not strace_works(), reason="strace is not installed or may not trace here")


@traced
@pytest.mark.slow
@pytest.mark.parametrize(
    ("work", "call", "what"),
    [each for each in campaign.CAMPAIGNS if each[0] != "submit" or each[1:] in SUBMITTING],
)
def test_nothing_is_lost_wherever_it_stops(work: str, call: str, what: str) -> None:
    points = POINTS[call] if work == "submit" else range(1, 45, 21) if call == "pwrite64" else range(2, 9, 6)
    tally = campaign.campaign(work, call, what, points)
    assert tally.good, tally


@traced
def test_the_campaign_ends_by_itself_where_there_is_nothing_left_to_stop() -> None:
    assert campaign.attempt("migrate", "unlink", campaign.KILL, 1000) is None


def test_the_campaign_sees_what_is_lost(tmp_path: Path) -> None:
    store = tmp_path / "store.db"
    assert campaign._look("save", store, ["0", "end"], killed=True) == campaign.Tally(1, lost=1)
    assert campaign._look("migrate", store, [], killed=False) == campaign.Tally(1, lost=2, silent=1)
    store.write_bytes(b"x" * 8192)
    assert campaign._look("save", store, ["0"], killed=True) == campaign.Tally(1, lost=1, broken=1)


def test_the_campaign_sees_a_claim_that_is_lost() -> None:
    def lost(said: list[str], states: dict[str, str], *processed: str) -> int:
        return campaign._lost(0, said, states, {}, list(processed))

    assert lost([], {}) == 0
    assert lost(["draft0"], {}) == 1
    assert lost(["draft0", "queued0"], {"PCN0": "accepted"}, "PCN0") == 0
    assert lost(["draft0", "queued0"], {"PCN0": "accepted"}) == 1
    assert lost(["draft0", "queued0"], {}, "PCN0") == 1
    assert lost([], {"PCN0": "unknown"}, "PCN0") == 1
