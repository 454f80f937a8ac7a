"""A day of the real program with planted people: nothing of them is left where nobody asked for it."""

import os
import re
import signal
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mock_backend.process import BackendProcess
from tests.backend_fixture import running_backend
from tests.planted.day import (
    Recorded,
    Surroundings,
    core_is_written_here,
    guide,
    planted,
    program,
    seen_by_others,
    surroundings,
)

pytestmark = [
    pytest.mark.socket,
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="pseudo-terminals, /proc, cores"),
]
NUMBERS = re.compile(r"(Payer's|Our) number\s+(\w+)")


@pytest.fixture
def backend() -> Iterator[BackendProcess]:
    with running_backend() as running:
        yield running


@pytest.fixture
def where(tmp_path: Path, backend: BackendProcess) -> Surroundings:
    return surroundings(tmp_path / "all", backend.url)


def sign_in(user: Recorded) -> None:
    user.do("<Enter>", "Terms of use")
    user.do("<Enter>", "Password")
    user.do("<Enter>", "MBI lookup")


def ask_and_look_up(user: Recorded, told: dict) -> None:
    """A person's MBI by the SSN, then eligibility."""
    person = told["try"]["mac"][0]
    year, month, day = person["date_of_birth"].split("-")
    keyed = f"{person['last_name']}<Tab>{person['first_name']}<Tab>{month}{day}{year}{person['ssn']}"
    user.do("<F2>mbi<Enter>", "Birth date")
    user.do(f"{keyed}<F9>", f"{person['mbi'][:4]}-")
    user.do("<Enter>", "Still needed")
    user.do("<F9>", "Bill Medicare")


def submit_a_claim(user: Recorded) -> dict[str, str]:
    """A claim for the person; gives its numbers."""
    user.do("<F2>prof<Enter>", "Date of service")
    user.do("<Enter>E119<Enter>I10<Enter><F8>", "Service lines")
    user.do("G0439<Enter>125.00<Enter>", "total charge 125.00")
    user.do("<F9>", "Claim submitted")
    return dict(NUMBERS.findall("\n".join(user.terminal.rows())))


def correct_a_returned_claim(user: Recorded) -> None:
    user.do("<F2>work<Enter>", "returned: correct")
    while not re.search("> .*returned: correct", "\n".join(user.terminal.rows())):
        user.do("<Down>", "returned")
    user.do("c", "F9 sends it")
    user.do("<End><Backspace><Enter>", "First")
    user.do("<F9>", "Claim submitted")


def read_a_remittance(user: Recorded, folder: Path) -> None:
    """Fetched, read, written where the user says, and not printed after all."""
    user.do("<F2>remit<Enter>", "not read yet")
    user.do("d", "verified")
    user.do("<Enter>", "It balances")
    user.do("w", "Folder (Enter:")
    user.do(f"{folder}<Enter>", "Saved and verified")
    user.do("p", "Print the summary")
    user.do("<Esc>", "Claims by status")


def answer_a_letter(user: Recorded, scans: Path) -> None:
    """Records are sent with a file whose name says whose they are; another answer stays half keyed."""
    scans.mkdir()
    (scans / "PLANTEDFILE.pdf").write_bytes(b"%PDF-1.7 PLANTEDPAGES %%EOF")
    user.do("<F2>letters<Enter>", " unread.")
    user.do("<Enter>", "Act by")
    user.do("a", "F4 lists files")
    user.do(f"{scans}/PLANTEDFILE.pdf<Enter>N<Enter>", "A word to the reviewer")
    user.do("PLANTEDWORDS<F9>", "The payer has the records")
    user.do("<F3><F3><Enter>", "Act by")
    user.do("a", "F4 lists files")
    user.do(f"{scans}/PLANTEDFILE.pdf<Enter>N<Enter>", "A word to the reviewer")
    user.do("PLANTEDWORDS<Enter>", "PLANTEDWORDS")


def leave_a_draft(user: Recorded) -> None:
    user.do("<F2>mbi<Enter>", "kept nowhere")
    user.do("<Up><Up><End>PLANTEDDRAFT<Enter>", "PLANTEDDRAFT")


def test_a_whole_day_leaves_nothing_but_what_was_asked_for(where: Surroundings, backend: BackendProcess):
    told = guide(backend.url)
    with program(where) as user:
        sign_in(user)
        ask_and_look_up(user, told)
        numbers = submit_a_claim(user)
        assert set(numbers) == {"Payer's", "Our"}
        correct_a_returned_claim(user)
        read_a_remittance(user, where.wanted)
        answer_a_letter(user, where.folder.parent / "scans")
        leave_a_draft(user)
        user.do("<Ctrl+O>", "Locked")
        others = seen_by_others(user.pid)
        user.do("<Enter>", "Last name")
        user.do("<F10>", "Quit (q)")
        user.press("q")
        assert user.exit_code() == 0
        attached = {"file": "PLANTEDFILE", "pages": "PLANTEDPAGES", "reason": "PLANTEDWORDS"}
        words = planted(told, draft="PLANTEDDRAFT", **attached, **numbers)
        after = "".join(user.heard).rpartition("\x1b[?1049l")[2]
        assert re.search(r"eligibility +1 +1 +0", after)
        assert words.found_in(after.encode() + user.titles.encode() + others) == set()
    (asked_for,) = where.wanted.iterdir()
    assert b"CLP*" in asked_for.read_bytes()
    assert stat.S_IMODE(asked_for.stat().st_mode) == 0o600
    files = [each for each in where.folder.rglob("*") if each.is_file()]
    (store,) = (each for each in files if each.name == "store.db")
    assert store.stat().st_size > 100_000
    assert words.found_below(where.folder) == {}


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGUSR1])
def test_a_crash_leaves_nothing_either(where: Surroundings, backend: BackendProcess, number: signal.Signals):
    home = Path(where.environ["HOME"])
    if number == signal.SIGSEGV and not core_is_written_here(home):
        pytest.skip("a crash leaves no core in the folder on this system")
    told = guide(backend.url)
    with program(where) as user:
        sign_in(user)
        ask_and_look_up(user, told)
        leave_a_draft(user)
        others = seen_by_others(user.pid)
        os.kill(user.pid, number)
        assert user.exit_code() in {-number, 1}
        words = planted(told, draft="PLANTEDDRAFT")
        after = "".join(user.heard).rpartition("\x1b[?1049l")[2] if number == signal.SIGUSR1 else ""
    assert words.found_in(after.encode() + user.titles.encode() + others) == set()
    assert b"Max core file size        0                    0" in others
    assert words.found_below(where.folder) == {}
    assert not list(home.glob("*core*"))
    crashes = list(where.folder.rglob("crash-*.txt"))
    assert len(crashes) == (number == signal.SIGUSR1)
