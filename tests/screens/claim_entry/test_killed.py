"""kill -9 of the program on a terminal: while a claim is keyed, and while it is submitted.

`CLAIMDECK_LONG=1` kills at many more keys and moments.
"""

import os
import re
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from benchmarks.keys import sequences
from benchmarks.programs import people, surroundings
from benchmarks.session import NotSeen, Session
from mock_backend.process import BackendProcess, start
from tests.diagnoses import put_into
from tests.screens.claim_entry.hands import switch

pytestmark = [
    pytest.mark.slow,
    pytest.mark.socket,
    pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals"),
]
PROGRAM = (sys.executable, "-m", "tests.screens.claim_entry.on_a_terminal")
LONG = bool(os.environ.get("CLAIMDECK_LONG"))
PATIENT = "{last}<Enter>{first}<Enter>{mbi}{birth}M1 ELM ST<Enter>BOSTON<Enter>02101<Enter>"
CLAIM = "<Enter>E119<Enter>I10<F8>G0439<Enter>125"
AT = range(0, len(sequences(CLAIM)) + 1, 1) if LONG else (16,)
MOMENTS = (0.0, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5) if LONG else (0.03,)


class Surroundings:
    """A backend, and the home that one start of the program leaves to the next."""

    def __init__(self, backend: BackendProcess, environ: dict[str, str]) -> None:
        self.backend, self._environ = backend, {**environ, "BENCHMARK_BACKEND": backend.url}
        self.names = people(backend.url)

    @contextmanager
    def program(self) -> Iterator[Session]:
        """The program, signed in."""
        with Session(PROGRAM, environ=self._environ) as session:
            session.see("Which portal?", 30)
            for keys, sees in (("<Enter>", "Terms of use"), ("<Enter>", "Password")):
                type_in(session, keys)
                session.see(sees)
            type_in(session, "<Enter>")
            try:
                session.see("MBI lookup", 4)
            except NotSeen:  # the code of this half minute was used before the kill
                type_in(session, "<F9>")
                session.see("MBI lookup")
            yield session


def waits(session: Session) -> bool:
    """Whether the status line counts a claim that is on its way."""
    return bool(re.search(r"\d (to send|unknown)", "\n".join(session.terminal.rows())))


def settled(session: Session) -> None:
    """Wait until the outbox is empty: what the killed program was sending is left alone for minutes."""
    for _ in range(600):
        if not waits(session):
            return
        session.settle(0.5)


def type_in(session: Session, keys: str) -> None:
    """Press keys one by one."""
    for sequence in sequences(keys):
        session.press(sequence)
        session.read(1)
    session.settle()


@pytest.fixture
def office(run_folder: Path) -> Iterator[Surroundings]:
    with start(scale=50) as backend, surroundings() as environ:
        put_into(Path(environ["CLAIMDECK_HOME"]), run_folder)
        yield Surroundings(backend, environ)


@pytest.mark.parametrize("keys", AT)
def test_at_most_the_field_under_the_cursor_is_lost(office: Surroundings, keys: int) -> None:
    with office.program() as session:
        type_in(session, "<F2>prof<Enter>")
        session.see("1 Patient")
        type_in(session, PATIENT.format(**office.names))
        session.see("Date of service")
        for sequence in sequences(CLAIM)[:keys]:
            session.press(sequence)
            session.read(1)
        session.settle()
        before, place = session.terminal.rows(), session.terminal.place
        session.settle(0.3)
        session.signal(signal.SIGKILL)
    with office.program() as session:
        type_in(session, "<F2>prof<Enter>")
        session.see("Resumed what you keyed")
        after = session.terminal.rows()
        assert office.names["last"].upper() in after[0]
        row = place[1]
        assert session.terminal.place[1] == row, "\n".join((*before, *after))
        others = [y for y in range(1, 20) if y != row]
        assert [after[y] for y in others] == [before[y] for y in others]


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_claim_that_is_submitted_is_neither_lost_nor_doubled(office: Surroundings, moment: float) -> None:
    with office.program() as session:
        type_in(session, "<F2>prof<Enter>")
        session.see("1 Patient")
        type_in(session, PATIENT.format(**office.names) + CLAIM)
        switch(office.backend, "delay", seconds=0.5)
        session.press(sequences("<F9>")[0])
        session.settle(moment or 0.001)
        session.signal(signal.SIGKILL)
    switch(office.backend)
    with office.program() as session:
        type_in(session, "<F2>prof<Enter>")
        session.see("Professional claim")
        session.settle(1.0)
        resumed = "G0439" in "\n".join(session.terminal.rows())
        if LONG:
            settled(session)
        waiting = waits(session)
        type_in(session, "<F2>claims<Enter>")
        session.see("by day received")
        rows = [row for row in session.terminal.rows() if "125.00" in row]
        there = len([row for row in rows if office.names["last"].upper() in row.upper()])
        shown = "\n".join(session.terminal.rows())
        if resumed:
            assert (there, waiting) == (0, False), shown
        else:
            assert there == 1 or (waiting and there == 0 and not LONG), shown
