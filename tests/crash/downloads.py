"""Kills a download, or makes the disk fail, at one system call after the other; then it is done once more.

`python -m tests.crash.downloads` runs all of it and prints its figures; `… fetch` only that work.
"""

import asyncio
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import astuple, dataclass
from pathlib import Path

from api_client.remittances.naming import file_name, mark_of
from offline_cache.remittances.records import ClaimFilter
from offline_cache.store.engine import open_sealed
from offline_cache.store.remittances import claims, files
from tests.api_client.fake_portal import PROFILE
from tests.crash.campaign import KILL
from tests.crash.download_work import CLAIMS, CONTENT, KEY, LISTED_HERE, OWNER, into_store, to_folder

_FULL, _BROKEN = "error=ENOSPC", "error=EIO"
CAMPAIGNS = (
    *(("download", call, KILL) for call in ("write", "fsync", "ftruncate", "unlink", "linkat", "rename")),
    *(("download", call, _FULL) for call in ("write", "ftruncate", "rename")),
    *(("download", call, _BROKEN) for call in ("write", "fsync", "read")),
    *(("fetch", call, KILL) for call in ("pwrite64", "fsync")),
    ("fetch", "pwrite64", _FULL),
)


@dataclass(frozen=True, slots=True)
class Tally:
    """What one campaign found. Every count but `points` has to be 0."""

    points: int
    torn: int = 0
    """Files that weren't whole under their real name."""
    stuck: int = 0
    """Downloads that couldn't be done the next time, or not rightly."""
    silent: int = 0
    """Failures after which the work ended without a word."""

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(ours + theirs for ours, theirs in zip(astuple(self), astuple(other), strict=True)))

    @property
    def good(self) -> bool:
        """Whether nothing was torn, stuck or silent."""
        return not (self.torn or self.stuck or self.silent)


def campaign(work: str, call: str, what: str, points: range) -> Tally:
    """Stop the work at each of these calls, until it makes no more of them."""
    total = Tally(0)
    for point in points:
        tally = attempt(work, call, what, point)
        if tally is None:
            break
        total += tally
    return total


def attempt(work: str, call: str, what: str, point: int) -> Tally | None:
    """Stop the work once, at its `point`th such call; None where it makes fewer."""
    folder = Path(tempfile.mkdtemp(prefix="claimdeck-crash-"))
    try:
        said, injected = _run(folder, work, f"{call}:{what}:when={point}")
        if not injected:
            return None
        silent = 0 if what == KILL or (said and said[-1] == "end") else 1
        torn = _torn(folder) if work == "download" else 0
        stuck = 0 if _done_again(folder, work) else 1
        return Tally(1, torn, stuck, silent)
    finally:
        shutil.rmtree(folder)


def _run(folder: Path, work: str, injection: str) -> tuple[list[str], bool]:
    """Run the work under strace; gives what it said, and whether the call came up."""
    trace, call = folder / "trace", injection.split(":", maxsplit=1)[0]
    tracing = ("strace", "-f", "-o", str(trace), "-e", f"trace={call}", "-e", f"inject={injection}")
    # Of these only those of our files count, not those of the program's start and of what it says.
    ours = _PATHS if call in {"read", "write"} else ()
    paths = [each for name in ours for each in ("-P", str(folder / "out" / name))]
    done = subprocess.run(
        [*tracing, *paths, sys.executable, "-m", "tests.crash.download_work", work, str(folder)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    text = trace.read_text()
    return done.stdout.split(), "(INJECTED)" in text or "killed by SIGKILL" in text


_MARK = mark_of(PROFILE.base, LISTED_HERE.id)
_PATHS = (*(f".{_MARK}.835{end}" for end in (".part", ".part.json", ".part.json.new", ".new")),)


def _torn(folder: Path) -> int:
    """Whatever stands under a real name has to be whole."""
    return sum(1 for each in (folder / "out").glob("[!.]*") if each.read_bytes() != CONTENT)


def _done_again(folder: Path, work: str) -> bool:
    """Do it without any trouble, and look whether all is there and nothing else."""
    if work == "download":
        asyncio.run(to_folder(folder))
        names = [each.name for each in (folder / "out").iterdir()]
        return names == [file_name(LISTED_HERE)] and not _torn(folder)
    check = asyncio.run(into_store(folder))
    with closing(open_sealed(folder / "store.db", KEY)) as connection:
        page = claims.page(connection, check, ClaimFilter(), limit=2 * CLAIMS)
        kept = files.of_check(connection, OWNER, check.id)
        whole = kept is not None and b"".join(files.bytes_from(connection, kept.id, 0)) == CONTENT
    return whole and [each.ordinal for each in page.rows] == list(range(1, CLAIMS + 1))


def _numbers(tally: Tally) -> str:
    return f"{tally.points:>7}{tally.torn:>6}{tally.stuck:>8}{tally.silent:>8}"


def table(works: Sequence[str] = ()) -> Iterator[str]:
    """Run the campaigns of these works, or every one, to the end; a line for each, then the sum."""
    yield f"{'work':<9}{'at every':<11}{'what happens':<14}{'points':>7}{'torn':>6}{'stuck':>8}{'silent':>8}"
    total = Tally(0)
    for work, call, what in CAMPAIGNS:
        if works and work not in works:
            continue
        tally = campaign(work, call, what, range(1, 10_000))
        total += tally
        happens = "kill -9" if what == KILL else what.partition("=")[2]
        yield f"{work:<9}{call:<11}{happens:<14}{_numbers(tally)}"
    yield f"{'all':<34}{_numbers(total)}"
    if not total.good:
        raise SystemExit(1)


if __name__ == "__main__":
    for row in table(sys.argv[1:]):
        print(row, flush=True)
