"""Files of many claims: checked at once, worked through in a thread, answered with TA1, 999 and 277CA."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from threading import Lock, Thread

from mock_backend.claims.claims import Claims
from mock_backend.claims.intake import Sent, Taken
from mock_backend.claims.precheck import precheck
from mock_backend.claims.reading import Received, UnreadableError, read_claims_in, reject
from mock_backend.claims.submissions import Receipt, Submission
from mock_backend.clock import Clock, moment
from mock_backend.interchanges import from_practice, only_interchange
from mock_backend.portals import Portal
from mock_backend.problems import Problem
from mock_backend.web.json_out import JsonValue
from x12.claims.records import Claim, ClaimFile
from x12.claims.writing import write_837
from x12.ta1 import write_ta1
from x12.unwritable import UnwritableError

_AT_ONCE = 50
"""Claims between which others may work."""
_NOT_GIVEN_BACK = "A text holds a character that can't be given back."
_PLACES = {"TA1": 0, "999": 1_000, "277CA": 2_000}
"""In which order the files are listed."""
Document = dict[str, JsonValue]


@dataclass(frozen=True, slots=True)
class Batch:
    """A file that was accepted, and what is done with it."""

    portal: Portal
    user: str
    tracking_number: str
    acts_for: frozenset[str]


class Batches:
    """Takes files; each is worked through in a thread of its own, one after the other."""

    def __init__(self, claims: Claims, clock: Clock) -> None:
        self._claims = claims
        self._store = claims.book.store
        self._clock = clock
        self._one_at_a_time = Lock()
        self._threads: list[Thread] = []

    def submit(self, submission: Submission, acts_for: frozenset[str]) -> Receipt:
        """The answer to a file: its tracking number and what the first look found."""
        interchange = only_interchange(submission.body)
        found = precheck(submission.portal, interchange)
        with self._claims.submissions.flight(submission), self._claims.lock:
            before = self._claims.submissions.replay(submission)
            if before:
                return before
            batch = Batch(submission.portal, submission.user, self._next_number(submission.portal), acts_for)
            with self._store.transaction():
                self._store.run(
                    "INSERT INTO batch VALUES (?, ?, ?, ?, ?, 0, 0, ?)",
                    *(batch.portal.id, batch.tracking_number, batch.user, self._clock.now(), "working"),
                    json.dumps(found),
                )
                receipt = json.dumps(self.show(batch.portal, batch.tracking_number)).encode()
                self._claims.submissions.remember(submission, receipt)
        self._start(batch, submission.body)
        return Receipt(receipt)

    def listed(self, portal: Portal) -> list[Document]:
        """All files of a portal, the latest first."""
        rows = self._store.rows(
            "SELECT * FROM batch WHERE portal = ? ORDER BY tracking_number DESC LIMIT 200", portal.id
        )
        return [self._document(row) for row in rows]

    def show(self, portal: Portal, tracking_number: str) -> Document:
        """One file; a 404 problem where there is none."""
        row = self._store.row(
            "SELECT * FROM batch WHERE portal = ? AND tracking_number = ?", portal.id, tracking_number
        )
        if row is None:
            raise Problem(404, "no-such-batch", "There is no batch with this tracking number.")
        return self._document(row)

    def file(self, portal: Portal, tracking_number: str, identifier: str) -> bytes:
        """What answers a file, to be downloaded; a 404 problem where it isn't there (yet)."""
        row = self._store.row(
            "SELECT content FROM batch_file WHERE portal = ? AND tracking_number = ? AND id = ?",
            *(portal.id, tracking_number, identifier),
        )
        if row is None:
            raise Problem(404, "no-such-batch", "There is no such file, or it isn't ready yet.")
        return bytes(row["content"])

    def wait(self) -> None:
        """Until everything that was sent is done."""
        for thread in self._threads:
            thread.join()

    def _start(self, batch: Batch, body: bytes) -> None:
        thread = Thread(target=self._work, args=(batch, body), daemon=True)
        self._threads = [each for each in self._threads if each.is_alive()] + [thread]
        thread.start()

    def _work(self, batch: Batch, body: bytes) -> None:
        with self._one_at_a_time:
            try:
                received = read_claims_in(batch.portal, body, self._claims.envelopes)
                claims = [*_apart(batch, received, self._claims.envelopes.now())]
            except UnreadableError as unreadable:
                self._reject(batch, unreadable)
            except UnwritableError:
                self._reject(batch, reject(batch.portal, received, _NOT_GIVEN_BACK, self._claims.envelopes))
            else:
                self._accept(batch, received, claims)

    def _accept(self, batch: Batch, received: Received, claims: list[Sent]) -> None:
        envelopes, portal = self._claims.envelopes, batch.portal
        self._keep(batch, "TA1", envelopes.enclosed(portal, (), (write_ta1(received.ta1),)))
        self._keep(batch, "999", envelopes.enclosed(portal, received.acknowledgments))
        self._change(batch, claims=len(claims))
        taken: dict[int, list[Taken]] = {}
        for first in range(0, len(claims), _AT_ONCE):
            self._take(batch, claims[first : first + _AT_ONCE], taken)
        for number, file in enumerate(received.files, 1):
            answer = self._claims.intake.acknowledged(
                portal, file, taken[id(file)], f"{batch.tracking_number}{number:02}"
            )
            self._keep(batch, "277CA", answer, number)
        self._change(batch, status="done")

    def _take(self, batch: Batch, claims: list[Sent], taken: dict[int, list[Taken]]) -> None:
        with self._claims.lock:
            self._claims.up_to_date(batch.portal)
            with self._store.transaction():
                for sent in claims:
                    made = self._claims.intake.take(batch.portal, sent, answered=False)
                    taken.setdefault(id(sent.file), []).append(made)
                statement = "UPDATE batch SET done = done + ? WHERE portal = ? AND tracking_number = ?"
                self._store.run(statement, len(claims), batch.portal.id, batch.tracking_number)

    def _reject(self, batch: Batch, unreadable: UnreadableError) -> None:
        self._keep(batch, unreadable.kind, unreadable.acknowledgment)
        self._change(batch, status="rejected")

    def _keep(self, batch: Batch, kind: str, content: bytes, number: int = 1) -> None:
        name = f"{kind.lower()}-{number}"
        with self._claims.lock:
            self._store.run(
                "INSERT INTO batch_file VALUES (?, ?, ?, ?, ?, ?)",
                *(batch.portal.id, batch.tracking_number, name, kind, _PLACES[kind] + number, content),
            )

    def _change(self, batch: Batch, **columns: object) -> None:
        names = ", ".join(f"{name} = ?" for name in columns)
        statement = f"UPDATE batch SET {names} WHERE portal = ? AND tracking_number = ?"  # noqa: S608  our own names
        with self._claims.lock:
            self._store.run(statement, *columns.values(), batch.portal.id, batch.tracking_number)

    def _document(self, row: sqlite3.Row) -> Document:
        files = self._store.rows(
            "SELECT id, kind, length(content) AS bytes FROM batch_file"
            " WHERE portal = ? AND tracking_number = ? ORDER BY place",
            *(row["portal"], row["tracking_number"]),
        )
        return {
            "tracking_number": row["tracking_number"],
            "submitted_at": moment(row["submitted_at"]),
            "precheck": json.loads(row["precheck"]),
            "status": row["status"],
            "claims": row["claims"],
            "done": row["done"],
            "files": [{"id": each["id"], "kind": each["kind"], "ready": True, "bytes": each["bytes"]}
                      for each in files],
        }  # fmt: skip

    def _next_number(self, portal: Portal) -> str:
        row = self._store.row("SELECT count(*) AS made FROM batch WHERE portal = ?", portal.id)
        made = row["made"] if row else 0
        day = datetime.fromtimestamp(self._clock.now(), UTC)
        return f"{day:%y%j}{made + 1:06}"


def _apart(batch: Batch, received: Received, at: datetime) -> Iterator[Sent]:
    """Each claim as it is kept: in an interchange of its own."""
    for file in received.files:
        for number, claim in enumerate(file.claims, 1):
            alone = _only(file, claim)
            kept = from_practice(batch.portal, (write_837(alone),), at, number)
            yield Sent(claim, file, kept, batch.acts_for)


def _only(file: ClaimFile, claim: Claim) -> ClaimFile:
    return replace(file, claims=(claim,), kept=())
