"""The outbox against a payer that fails in every way, with ends of the program between any two steps.

A model says what must be true after each step: nothing that was submitted is lost, nothing is processed
twice, the states follow each other as they may, and one patient's claims arrive in their order. Longer:
`CLAIMDECK_OUTBOX_RUNS=5000 pytest tests/offline_cache/outbox/test_machine.py`.
"""

import asyncio
import atexit
import os
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from contextlib import suppress
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any, TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from api_client.session import Session
from offline_cache.outbox.clock import OutboxClock
from offline_cache.outbox.planning import due_at
from offline_cache.outbox.records import OutboxEntry, State, Submission
from offline_cache.outbox.sender import Call, Sender
from offline_cache.patients import Patient
from offline_cache.store import outbox, outbox_wishes
from offline_cache.store.drafts import Draft, DraftKey, drafts_of
from offline_cache.store.engine import Connection, open_in_memory
from offline_cache.store.outgoing import Outgoing
from offline_cache.store.owner import Owner
from offline_cache.store.transaction import transaction
from tests.offline_cache.outbox.payer import FAULTS, START, UNREADABLE, Payer, body_of, open_session

T = TypeVar("T")
OWNER = Owner("mac", "biller")
PATIENTS = (Patient(mbi="1S00A00AA00"), Patient(mbi="1S00B00BB00"), None)
BACK = st.sampled_from((0, 0, 1, 5, 50, -1, -30))
"""Hours by which the computer's clock is behind."""
RUNS = int(os.environ.get("CLAIMDECK_OUTBOX_RUNS", "60"))
LEGAL = {
    State.QUEUED: {State.SENDING, State.HELD, State.CANCELLED},
    State.SENDING: {
        State.SENDING, State.QUEUED, State.UNKNOWN, State.ACCEPTED, State.REJECTED, State.HELD,
    },
    State.UNKNOWN: {State.SENDING, State.ACCEPTED, State.QUEUED},
    State.HELD: {State.QUEUED, State.CANCELLED},
    State.REJECTED: set(),
    State.CANCELLED: set(),
    State.ACCEPTED: set(),
}  # fmt: skip


_RUNNER = asyncio.Runner()
atexit.register(_RUNNER.close)


class Crash(BaseException):
    """kill -9, as this process sees it."""


class Disk:
    """What stays when the program ends. `left` counts the steps until the next end of the program."""

    def __init__(self, before: bool, watch: Callable[["Connection"], None]) -> None:
        self.connection = open_in_memory()
        self.left: int | None = None
        self.before = before
        self._watch = watch

    def step(self) -> bool:
        """Whether the program ends at this step."""
        if self.left is None:
            return False
        self.left -= 1
        return self.left < 0

    def do(self, work: Callable[[Connection], T]) -> T:
        """A transaction, in which the program may end before or after it is durable."""
        ends = self.step()
        if ends and self.before:
            raise Crash
        with transaction(self.connection):
            result = work(self.connection)
        self._watch(self.connection)
        if ends:
            raise Crash
        return result


class Window:
    """One run of the program: the store as it holds it, its sender and its session."""

    opened = SimpleNamespace(standing=SimpleNamespace(on_disk=True))
    now_open = SimpleNamespace(log_key=b"k" * 32)

    def __init__(self, disk: Disk, payer: Payer, name: str, wall: Callable[[], datetime]) -> None:
        self.disk = disk
        self.gone = False
        self.clock = OutboxClock(wall, lambda: payer.passed)
        drafts = SimpleNamespace(without=lambda _gone: None, at_hand=lambda _draft: None)
        self.out = Outgoing(self, drafts)  # type: ignore[arg-type]
        kept = SimpleNamespace(outgoing=self.out, log=SimpleNamespace(note=lambda *_, **__: None))
        self.sender = Sender(kept, self.clock, name)  # type: ignore[arg-type]
        self.sign_in(payer)

    def sign_in(self, payer: Payer) -> None:
        """The payer tells its time, as every portal does at sign-in."""
        self.session = open_session(payer)
        self.clock.told(payer.now)

    def put(self, work: Callable[[Connection], T], then: Callable[[T], object] | None = None) -> "Future[T]":
        """As `Sealed.put`, done at once."""
        future: Future[T] = Future()
        if self.gone:
            return future
        try:
            future.set_result(self.disk.do(work))
        except Crash:
            self.gone = True
            raise
        except Exception as error:
            future.set_exception(error)
        return future

    async def get(self, work: Callable[[Connection], T]) -> T:
        """As `Sealed.get`."""
        return self.put(work).result()

    async def call(self, session: Session, work: Coroutine[Any, Any, T]) -> T:
        """As the desk's, with an end of the program before or after the request."""
        if self.disk.step():
            work.close()
            self.gone = True
            raise Crash
        result = await work
        if self.disk.step():
            self.gone = True
            raise Crash
        return result


class OutboxMachine(RuleBasedStateMachine):
    """Two windows of the program, one store, one payer, and what the user knows to have submitted."""

    @initialize(before=st.booleans(), patients=st.lists(st.integers(0, 2), min_size=1, max_size=4), back=BACK)
    def begin(self, before: bool, patients: list[int], back: int) -> None:
        """A few claims in the outbox; the computer's clock may be wrong."""
        self.payer = Payer()
        self.back = timedelta(hours=back)
        self.states: dict[str, State] = {}
        self.disk = Disk(before, self.watch)
        self.submitted: dict[str, tuple[str, bytes]] = {}
        self.given_up: set[str] = set()
        self.order: dict[int, list[str]] = {0: [], 1: []}
        self.count = 0
        self.runner = _RUNNER
        self.windows = [self.opened(0), self.opened(1)]
        for patient in patients:
            self.submit(patient, True, 0)

    def opened(self, number: int) -> Window:
        """A start of the program; the computer's clock may be behind since the last time."""
        return Window(self.disk, self.payer, f"window {number}", lambda: self.payer.now - self.back)

    def watch(self, connection: Connection) -> None:
        """After each transaction: only legal states, and what was submitted is as it was."""
        for key, state, body, digest, number in connection.execute(
            "SELECT key, state, body, digest, patient_control_number FROM outbox"
        ):
            old, new = self.states.get(key), State(state)
            assert old is None or old is new or new in LEGAL[old], (old, new)
            self.states[key] = new
            assert bytes(digest) == outbox.digest_of(bytes(body))
            assert self.submitted.setdefault(number, (key, bytes(body))) == (key, bytes(body))

    def teardown(self) -> None:
        """At last everything works: all that was not taken back arrives, once."""
        if not hasattr(self, "runner"):
            return
        self.disk.left, self.payer.fault, self.payer.signed_out = None, "none", False
        self.windows = [self.opened(0)]
        for entry in self.entries():
            self.disk.do(lambda connection, number=entry.id: outbox_wishes.release(connection, number))
        for _ in range(60):
            if not outbox.to_send(self.disk.connection, OWNER):
                break
            self.payer.now += timedelta(minutes=30)
            self.work_off(self.windows[0])
        for entry in self.entries():
            assert not entry.is_open, entry
            expected = 1 if entry.state is State.ACCEPTED else 0
            assert self.payer.processed.count(entry.patient_control_number) == expected, entry.state
        self.everything_is_there()
        self.disk.connection.close()

    def work_off(self, window: Window) -> None:
        """Everything that is due, as the pump does it."""
        for _ in range(20):
            due = self.due(window)
            if not due:
                return
            self.turn(window, due[0])

    def entries(self) -> tuple[OutboxEntry, ...]:
        """All of them, oldest first."""
        return outbox.entries(self.disk.connection, [OWNER], closed=True, most=-1)[::-1]

    def due(self, window: Window) -> list[OutboxEntry]:
        """What a window may do now."""
        now, rules = window.clock.now(), window.session.profile.rules
        return [
            each for each in outbox.to_send(self.disk.connection, OWNER) if due_at(each, now, rules) <= now
        ]

    def turn(self, window: Window, entry: OutboxEntry, call: Call | None = None) -> None:
        """One turn; where the program ends in it, it starts again."""
        try:
            self.runner.run(self.turning(window, entry, call))
        except Crash:
            self.disk.left = None
            self.windows[self.windows.index(window)] = self.opened(self.windows.index(window))

    async def turning(self, window: Window, entry: OutboxEntry, call: Call | None = None) -> None:
        """The same in a loop that runs already. Whoever is signed out signs in first."""
        if window.session.signed_in is None:
            self.payer.signed_out = False
            window.sign_in(self.payer)
        await window.sender.turn(entry, window.session, call or window.call)

    @rule(
        patient=st.integers(0, 2),
        readable=st.sampled_from((True, True, True, False)),
        window=st.integers(0, 1),
    )
    def submit(self, patient: int, readable: bool, window: int) -> None:
        """A draft goes into the outbox."""
        self.count += 1
        number = f"{'PCN' if readable else UNREADABLE}{self.count}"
        key = f"00000000-0000-4000-8000-{self.count:012}"
        draft = Draft(DraftKey(OWNER, "claim", number), {"number": number}, "number", START)
        submission = Submission(body_of(number), number, "label", PATIENTS[patient])
        done = self.windows[window].out.submit(OWNER, draft, submission, key, START)
        assert self.runner.run(done) is not None
        if patient in self.order:
            self.order[patient].append(number)

    @precondition(lambda self: self.anything_due())
    @rule(window=st.integers(0, 1), which=st.integers(0, 5), fault=st.sampled_from(FAULTS))
    def send(self, window: int, which: int, fault: str) -> None:
        """A turn that meets a fault."""
        due = self.due(self.windows[window])
        if due:
            self.payer.fault = fault
            self.turn(self.windows[window], due[which % len(due)])
            self.payer.fault = "none"

    @precondition(lambda self: self.anything_due())
    @rule(window=st.integers(0, 1), fault=st.sampled_from(FAULTS), step=st.integers(0, 6))
    def crash(self, window: int, fault: str, step: int) -> None:
        """A turn in which the program ends at some step."""
        due = self.due(self.windows[window])
        if due:
            self.payer.fault, self.disk.left = fault, step
            self.turn(self.windows[window], due[0])
            self.payer.fault, self.disk.left = "none", None

    @precondition(lambda self: self.anything_due())
    @rule(which=st.integers(0, 5))
    def called_off(self, which: int) -> None:
        """Esc, or the end of a session, while the claim is on the line."""
        due = self.due(self.windows[0])
        if not due:
            return

        async def call(_session: Session, work: Coroutine[Any, Any, T]) -> T:
            await work
            raise asyncio.CancelledError

        with suppress(asyncio.CancelledError):
            self.turn(self.windows[0], due[which % len(due)], call)

    @precondition(lambda self: self.anything_due())
    @rule(
        late=st.integers(0, 3), minutes=st.sampled_from((1, 4, 30, 1500)), fault=st.sampled_from(FAULTS),
        other=st.sampled_from(FAULTS),
    )  # fmt: skip
    def both_at_once(self, late: int, minutes: int, fault: str, other: str) -> None:
        """One window waits for its answer, as one on a computer that sleeps; the other goes on meanwhile."""
        first, second = self.windows
        due = self.due(first)
        if not due:
            return

        async def meanwhile(after: int) -> None:
            self.payer.now += timedelta(minutes=after)
            self.payer.fault = other
            for each in self.due(second)[:1]:
                await self.turning(second, each)

        async def call(_session: Session, work: Coroutine[Any, Any, T]) -> T:
            if late:  # it reaches the payer late
                await meanwhile(late)
            self.payer.fault = fault
            try:
                return await work
            finally:
                await meanwhile(minutes)
                self.payer.fault = "none"

        self.turn(first, due[0], call)
        self.payer.fault = "none"

    def anything_due(self) -> bool:
        """Whether a turn would do something."""
        return hasattr(self, "windows") and any(self.due(each) for each in self.windows)

    @rule(minutes=st.sampled_from((1, 6, 16, 30, 120, 600, 1500)))
    def time_passes(self, minutes: int) -> None:
        """Also past the life of a key."""
        self.payer.now += timedelta(minutes=minutes)

    @rule(hours=BACK)
    def clock_is_set(self, hours: int) -> None:
        """The computer's clock is wrong from now on, by so much."""
        self.back = timedelta(hours=hours)

    @rule(window=st.integers(0, 1))
    def start_again(self, window: int) -> None:
        """The program ends and starts."""
        self.windows[window] = self.opened(window)

    @precondition(lambda self: self.count > 0)
    @rule(
        which=st.integers(0, 20),
        wish=st.sampled_from(("hold", "release", "cancel", "edit", "edit", "cancel")),
    )
    def wish(self, which: int, wish: str) -> None:
        """The user changes an entry, which the outbox may refuse."""
        entries = self.entries()
        if not entries:
            return
        entry = entries[which % len(entries)]
        change = {
            "hold": outbox_wishes.hold,
            "release": outbox_wishes.release,
            "cancel": outbox_wishes.cancel,
            "edit": lambda connection, number: outbox_wishes.edit(connection, number, START) is not None,
        }[wish]
        done = self.disk.do(lambda connection: change(connection, entry.id))
        if done and wish in {"edit", "cancel"}:
            self.given_up.add(entry.patient_control_number)
            for numbers in self.order.values():
                if entry.patient_control_number in numbers:
                    numbers.remove(entry.patient_control_number)
            assert entry.patient_control_number not in self.payer.processed

    @invariant()
    def nothing_twice(self) -> None:
        """No claim is processed twice, and one key stands for one body."""
        if not hasattr(self, "payer"):
            return
        assert len(set(self.payer.processed)) == len(self.payer.processed)
        assert len({(number, key, body) for number, key, body in self.payer.seen}) == len(
            {number for number, _, _ in self.payer.seen}
        )

    @invariant()
    def everything_is_there(self) -> None:
        """Each claim that was submitted is in the outbox, or a draft again."""
        if not hasattr(self, "payer"):
            return
        there = {each.patient_control_number for each in self.entries()}
        drafts = {each.texts["number"] for each in drafts_of(self.disk.connection, OWNER)}
        assert set(self.submitted) <= there | drafts
        assert not there & drafts
        for each in self.entries():
            if each.state is State.ACCEPTED:
                assert self.payer.processed.count(each.patient_control_number) == 1

    @invariant()
    def in_order(self) -> None:
        """One patient's claims were processed in the order in which they were submitted."""
        if not hasattr(self, "payer"):
            return
        for numbers in self.order.values():
            arrived = [each for each in self.payer.processed if each in numbers]
            assert arrived == [each for each in numbers if each in arrived]


TestOutbox = OutboxMachine.TestCase
TestOutbox.settings = settings(
    max_examples=RUNS,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
