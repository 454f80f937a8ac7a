"""Kills the work, or makes the disk fail, at one system call after the other, and looks at what is left.

`python -m tests.crash.campaign` (`make crash`) runs all of it and prints the figures of docs/reliability.md;
`… submit` only that work.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from offline_cache.store import drafts
from offline_cache.store.engine import open_sealed
from offline_cache.store.migrations import VERSION, version_of
from offline_cache.store.translating import damaged_pages
from tests.crash import submitting
from tests.crash.claims_server import serving
from tests.crash.old_store import make_old_store
from tests.crash.work import FIELD, OWNER, draft
from tests.offline_cache.outbox.payer import Payer

KEY = bytes(range(32))
KILL = "signal=KILL"
CALLS = ("pwrite64", "fsync", "ftruncate", "unlink")
DISK = (
    *((call, KILL) for call in CALLS),
    ("pwrite64", "error=ENOSPC"),
    ("pwrite64", "error=EIO"),
    ("fsync", "error=EIO"),
)
LINE = tuple((call, KILL) for call in ("connect", "sendto", "recvfrom"))
CAMPAIGNS = (
    *((work, call, what) for work in ("save", "migrate") for call, what in DISK),
    *(("submit", call, what) for call, what in (*DISK, *LINE)),
)


@dataclass(frozen=True, slots=True)
class Tally:
    """What one campaign found. Every count but `points` has to be 0."""

    points: int
    """System calls at which the work was stopped or failed."""
    lost: int = 0
    """Drafts that were said to be durable and are not there, or not whole."""
    broken: int = 0
    """Stores that don't open, fail their check, or were not brought up to date."""
    silent: int = 0
    """Failures after which the work ended without the right word."""
    doubled: int = 0
    """Claims that the payer got twice as claims of their own."""

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.points + other.points,
            self.lost + other.lost,
            self.broken + other.broken,
            self.silent + other.silent,
            self.doubled + other.doubled,
        )

    @property
    def good(self) -> bool:
        """Whether nothing was lost, broken, silent or doubled."""
        return not (self.lost or self.broken or self.silent or self.doubled)


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
        store = folder / "store.db"
        if work == "migrate":
            make_old_store(store, KEY, 1)
        injection = f"{call}:{what}:when={point}"
        if work == "submit":
            return _submitted(folder, store, injection, killed=what == KILL)
        said, injected = _run(folder, work, store, injection)
        return _look(work, store, said, killed=what == KILL) if injected else None
    finally:
        shutil.rmtree(folder)


def _run(folder: Path, work: str, store: Path, injection: str, port: str = "") -> tuple[list[str], bool]:
    """Run the work under strace; gives what it said, and whether the call came up."""
    trace = folder / "trace"
    tracing = (
        "strace",
        "-f",
        "-o",
        str(trace),
        "-e",
        f"trace={injection.split(':', maxsplit=1)[0]}",
    )
    working = (sys.executable, "-m", "tests.crash.work", work, str(store), KEY.hex(), port)
    done = subprocess.run(
        [*tracing, "-e", f"inject={injection}", *working],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    text = trace.read_text()
    injected = "(INJECTED)" in text or "killed by SIGKILL" in text
    return done.stdout.split(), injected


def _look(work: str, store: Path, said: list[str], *, killed: bool) -> Tally:
    """Open what is left, as the next start of the program does."""
    silent = 0 if killed or (said and said[-1] == "end") else 1
    promised = {int(word) for word in said if word.isdecimal()} if work == "save" else {0, 1}
    try:
        with closing(open_sealed(store, KEY)) as connection:
            there = {each.key.record: each for each in drafts.drafts_of(connection, OWNER)}
            sound = connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            sound = sound and not damaged_pages(connection) and version_of(connection) == VERSION
    except Exception:  # whatever it is: the store does not open
        return Tally(1, lost=len(promised), broken=1, silent=silent)
    lost = sum(1 for number in promised if not _whole(there.get(str(number)), number))
    torn = sum(1 for record, each in there.items() if not _whole(each, int(record)))
    return Tally(1, lost + torn, 0 if sound else 1, silent)


def _submitted(folder: Path, store: Path, injection: str, *, killed: bool) -> Tally | None:
    """Stop it while it submits; then let the next start settle everything, and count what the payer got."""
    payer = Payer()
    open_sealed(store, KEY).close()
    with serving(payer) as port:
        said, injected = _run(folder, "submit", store, injection, port)
        if not injected:
            return None
        with suppress(Exception):  # a store that doesn't open is found below
            submitting.finish(store, KEY, port)
    silent = 0 if killed or (said and said[-1] == "end") else 1
    doubled = len(payer.processed) - len(set(payer.processed))
    try:
        with closing(open_sealed(store, KEY)) as connection:
            states, kept = submitting.left_in(connection)
            sound = connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    except Exception:  # whatever it is: the store does not open
        return Tally(1, lost=len(said), broken=1, silent=silent, doubled=doubled)
    lost = sum(_lost(claim, said, states, kept, payer.processed) for claim in range(submitting.CLAIMS))
    return Tally(1, lost, 0 if sound else 1, silent, doubled)


def _lost(
    claim: int, said: list[str], states: dict[str, str], kept: dict[str, drafts.Draft], processed: list[str]
) -> int:
    """1 where a claim is neither accepted, as the payer knows it, nor the draft that it was."""
    number = submitting.number_of(claim)
    if f"queued{claim}" in said or number in states:
        return 0 if states.get(number) == "accepted" and number in processed and number not in kept else 1
    if f"draft{claim}" in said:
        found = kept.get(number)
        return 0 if found is not None and found.texts == submitting.draft_of(claim).texts else 1
    return 0


def _whole(found: drafts.Draft | None, number: int) -> bool:
    return found is not None and found.texts[FIELD] == draft(number).texts[FIELD]


def table(works: Sequence[str] = ()) -> Iterator[str]:
    """Run the campaigns of these works, or every one, to the end; a line for each, then the sum."""
    names = f"{'lost':>6}{'broken':>8}{'silent':>8}{'doubled':>9}"
    yield f"{'work':<9}{'at every':<11}{'what happens':<14}{'points':>7}{names}"
    total = Tally(0)
    for work, call, what in CAMPAIGNS:
        if works and work not in works:
            continue
        tally = campaign(work, call, what, range(1, 10_000))
        total += tally
        yield _row(work, call, "kill -9" if what == KILL else what.partition("=")[2], tally)
    yield _row("all", "", "", total)
    if not total.good:
        raise SystemExit(1)


def _row(work: str, call: str, what: str, tally: Tally) -> str:
    counts = f"{tally.lost:>6}{tally.broken:>8}{tally.silent:>8}{tally.doubled:>9}"
    return f"{work:<9}{call:<11}{what:<14}{tally.points:>7}{counts}"


if __name__ == "__main__":
    for row in table(sys.argv[1:]):
        print(row, flush=True)
