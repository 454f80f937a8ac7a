"""Anything done to the store in any order, with ends of the program between: a model says what is there."""

import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import rmtree

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from offline_cache.store import access_log, answers, drafts, forgetting
from offline_cache.store.drafts import Draft, DraftKey
from offline_cache.store.engine import Connection, open_sealed
from offline_cache.store.owner import Owner
from offline_cache.store.policy import Policy
from offline_cache.store.search import search
from offline_cache.store.writer import Writer
from tests.drawing import drawn
from tests.offline_cache.store.stores import BILLER, ENTRY, FRONT_DESK, PATIENT, answer, inquiry

KEY = b"k" * 32
OWNERS = st.sampled_from((FRONT_DESK, BILLER))
KEYS = st.builds(DraftKey, OWNERS, st.sampled_from(("eligibility", "claim")), st.sampled_from(("", "1")))
TEXTS = st.dictionaries(st.sampled_from(("last", "first")), st.text(max_size=30), max_size=2)
START = datetime(2025, 6, 2, tzinfo=UTC)
GIVEN = answer(inquiry())


class StoreMachine(RuleBasedStateMachine):
    """The store beside two dictionaries and a counter."""

    @initialize()
    def begin(self) -> None:
        """An empty store and an empty model."""
        self.folder = Path(tempfile.mkdtemp(prefix="claimdeck-machine-"))
        self.now = START
        self.drafts: dict[DraftKey, Draft] = {}
        self.answers: list[tuple[Owner, datetime]] = []
        self.entries = 0
        self.writer = self.opened()

    def opened(self) -> Writer:
        """A start of the program."""
        return Writer(lambda: open_sealed(self.folder / "store.db", KEY))

    def teardown(self) -> None:
        """The end of a run."""
        if hasattr(self, "writer"):
            self.writer.close()
            rmtree(self.folder)

    @rule(key=KEYS, texts=TEXTS)
    def leave_a_field(self, key: DraftKey, texts: dict[str, str]) -> None:
        """A draft is kept."""
        draft = Draft(key, texts, "last", self.now)
        self.writer.put(lambda connection: drafts.save(connection, draft)).result()
        self.drafts[key] = draft

    @rule(key=KEYS)
    def send(self, key: DraftKey) -> None:
        """A draft is done with."""
        self.writer.put(lambda connection: drafts.discard(connection, key)).result()
        self.drafts.pop(key, None)

    @rule(owner=OWNERS)
    def ask(self, owner: Owner) -> None:
        """An answer is kept."""
        from dataclasses import replace

        given = replace(GIVEN, as_of=self.now)
        self.writer.put(lambda connection: answers.keep(connection, owner, b"q", PATIENT, given)).result()
        self.answers.append((owner, self.now))

    @rule()
    def do_something(self) -> None:
        """An entry in the access log."""
        self.writer.put(lambda connection: access_log.append(connection, KEY, ENTRY)).result()
        self.entries += 1

    @rule()
    def fail_half_way(self) -> None:
        """Work that keeps something and then fails."""

        def work(connection: Connection) -> None:
            drafts.save(connection, Draft(DraftKey(BILLER, "torn"), {}, "", self.now))
            raise ZeroDivisionError

        assert isinstance(self.writer.put(work).exception(), ZeroDivisionError)

    @rule(days=st.integers(0, 20))
    def days_pass(self, days: int) -> None:
        """The program is started another day, and lets go of what is past its time."""
        self.now += timedelta(days=days)
        self.writer.put(lambda connection: forgetting.purge(connection, Policy(), self.now)).result()
        oldest = self.now - timedelta(days=30)
        self.answers = [each for each in self.answers if each[1] >= oldest]
        self.drafts = {key: each for key, each in self.drafts.items() if each.saved_at >= oldest}

    @rule()
    def forget(self) -> None:
        """The only patient is forgotten, and the drafts that name the person."""
        gone = self.writer.put(lambda connection: forgetting.forget(connection, PATIENT, KEY)).result()
        self.answers = []
        self.drafts = {key: each for key, each in self.drafts.items() if key not in gone.drafts}

    @rule()
    def start_again(self) -> None:
        """The program ends and starts."""
        self.writer.close()
        self.writer = self.opened()

    @invariant()
    def everything_is_there(self) -> None:
        """The store holds what the model holds."""
        if not hasattr(self, "writer"):
            return
        for owner in (FRONT_DESK, BILLER):
            found = self.writer.put(
                lambda connection, owner=owner: drafts.drafts_of(connection, owner)
            ).result()
            assert {each.key: each for each in found} == {
                key: each for key, each in self.drafts.items() if key.owner == owner
            }
            newest = self.writer.put(
                lambda connection, owner=owner: answers.newest(connection, [owner], 99)
            ).result()
            times = sorted((at for whose, at in self.answers if whose == owner), reverse=True)
            assert [each.as_of for each in newest] == times
            seen = self.writer.put(
                lambda connection, owner=owner: search(connection, "planted", [owner])
            ).result()
            assert len(seen) == (1 if times else 0)
        log = self.writer.put(
            lambda connection: access_log.verify(connection, KEY, access_log.head_of(connection))
        ).result()
        assert (log.entries, log.problem) == (self.entries, "")


TestStore = StoreMachine.TestCase
TestStore.settings = settings(max_examples=drawn(25), stateful_step_count=25, deadline=None)
