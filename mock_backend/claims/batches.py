"""Files of many claims: checked at once, worked through in a thread, answered with TA1, 999 and 277CA."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from threading import Lock, Thread

from mock_backend.claims.batch_book import Batch, BatchBook
from mock_backend.claims.claims import Claims
from mock_backend.claims.intake import Sent, Taken
from mock_backend.claims.precheck import precheck
from mock_backend.claims.reading import Received, UnreadableError, read_claims_in, reject
from mock_backend.claims.submissions import Receipt, Submission
from mock_backend.clock import Clock, moment
from mock_backend.failures import tell_failure
from mock_backend.interchanges import NOT_GIVEN_BACK, from_practice, only_interchange
from mock_backend.portals import Portal
from mock_backend.web.json_out import JsonValue
from x12.claims.records import Claim, ClaimFile
from x12.claims.writing import write_837
from x12.ta1 import write_ta1
from x12.unwritable import UnwritableError

_AT_ONCE = 50
"""Claims between which others may work."""
Document = dict[str, JsonValue]


class Batches:
    """Takes files; each is worked through in a thread of its own, one after the other.

    A file that none of these threads has in hand although it isn't done broke off: an error ended the work on
    it, or the backend stopped in the middle.
    """

    def __init__(self, claims: Claims, clock: Clock) -> None:
        self._claims = claims
        self._book = BatchBook(claims.book.store)
        self._clock = clock
        self._one_at_a_time = Lock()
        self._threads: list[Thread] = []
        self._in_hand: set[tuple[str, str]] = set()

    def submit(self, submission: Submission, acts_for: frozenset[str]) -> Receipt:
        """The answer to a file: its tracking number and what the first look found."""
        portal = submission.portal
        found = precheck(portal, only_interchange(submission.body))
        with self._claims.submissions.flight(submission), self._claims.lock:
            before = self._claims.submissions.replay(submission)
            if before:
                if not self._came_to_nothing(portal, before):
                    return before
                self._claims.submissions.forget(submission)
            batch = Batch(portal, submission.user, self._next_number(portal), acts_for)
            self._in_hand.add(batch.key)
            try:
                receipt = self._file(batch, submission, found)
                self._start(batch, submission.body)
            except BaseException:
                self._in_hand.discard(batch.key)
                raise
        return Receipt(receipt)

    def listed(self, portal: Portal, npis: frozenset[str]) -> list[Document]:
        """The files of a portal, the latest first, as far as all of their providers are among these."""
        with self._claims.lock:
            return [self._document(row) for row in self._book.listed(portal, npis)]

    def show(self, portal: Portal, tracking_number: str, npis: frozenset[str]) -> Document:
        """One file; a 404 problem where these providers have none of that number."""
        with self._claims.lock:
            return self._document(self._book.row(portal, tracking_number, npis))

    def file(self, portal: Portal, tracking_number: str, identifier: str, npis: frozenset[str]) -> bytes:
        """What answers a file, to be downloaded; a 404 problem where it isn't there (yet)."""
        with self._claims.lock:
            return self._book.file(self._book.row(portal, tracking_number, npis), identifier)

    def wait(self) -> None:
        """Until everything that was sent is done."""
        for thread in self._threads:
            thread.join()

    def _file(self, batch: Batch, submission: Submission, found: list[JsonValue]) -> bytes:
        with self._claims.book.store.transaction():
            self._book.add(batch, self._clock.now(), found)
            shown = self.show(batch.portal, batch.tracking_number, batch.acts_for)
            receipt = json.dumps(shown).encode()
            self._claims.submissions.remember(submission, receipt)
        return receipt

    def _start(self, batch: Batch, body: bytes) -> None:
        thread = Thread(target=self._work, args=(batch, body), daemon=True)
        self._threads = [each for each in self._threads if each.is_alive()] + [thread]
        thread.start()

    def _work(self, batch: Batch, body: bytes) -> None:
        try:
            with self._one_at_a_time:
                self._work_through(batch, body)
        except Exception:  # the last wall of this thread
            tell_failure("The work on a batch broke off")
        finally:
            self._in_hand.discard(batch.key)

    def _work_through(self, batch: Batch, body: bytes) -> None:
        try:
            received = read_claims_in(batch.portal, body, self._claims.envelopes)
            claims = [*_apart(batch, received, self._claims.envelopes.now())]
        except UnreadableError as unreadable:
            self._reject(batch, unreadable)
        except UnwritableError:
            self._reject(batch, reject(batch.portal, received, NOT_GIVEN_BACK, self._claims.envelopes))
        else:
            self._accept(batch, received, claims)

    def _accept(self, batch: Batch, received: Received, claims: list[Sent]) -> None:
        envelopes, portal = self._claims.envelopes, batch.portal
        billing = {each.claim.billing.party.id_code for each in claims}
        with self._claims.lock:
            self._book.keep(batch, "TA1", envelopes.enclosed(portal, (), (write_ta1(received.ta1),)))
            self._book.keep(batch, "999", envelopes.enclosed(portal, received.acknowledgments))
            self._book.begin(batch, len(claims), billing & batch.acts_for)
        taken: dict[int, list[Taken]] = {}
        for first in range(0, len(claims), _AT_ONCE):
            self._take(batch, claims[first : first + _AT_ONCE], taken)
        for number, file in enumerate(received.files, 1):
            answer = self._claims.intake.acknowledged(
                portal, file, taken[id(file)], f"{batch.tracking_number}{number:02}"
            )
            with self._claims.lock:
                self._book.keep(batch, "277CA", answer, number)
        with self._claims.lock:
            self._book.end(batch, "done")

    def _take(self, batch: Batch, claims: list[Sent], taken: dict[int, list[Taken]]) -> None:
        with self._claims.lock:
            self._claims.up_to_date(batch.portal)
            with self._claims.book.store.transaction():
                for sent in claims:
                    made = self._claims.intake.take(batch.portal, sent, answered=False)
                    taken.setdefault(id(sent.file), []).append(made)
                self._book.count(batch, len(claims))

    def _reject(self, batch: Batch, unreadable: UnreadableError) -> None:
        with self._claims.lock:
            self._book.keep(batch, unreadable.kind, unreadable.acknowledgment)
            self._book.end(batch, "rejected")

    def _came_to_nothing(self, portal: Portal, before: Receipt) -> bool:
        """Whether the work on what was sent under this key broke off: then the file is taken anew."""
        key = (portal.id, str(json.loads(before.body)["tracking_number"]))
        return self._book.is_working(*key) and key not in self._in_hand

    def _document(self, row: sqlite3.Row) -> Document:
        broke_off = (
            row["status"] == "working" and (row["portal"], row["tracking_number"]) not in self._in_hand
        )
        return {
            "tracking_number": row["tracking_number"],
            "submitted_at": moment(row["submitted_at"]),
            "precheck": json.loads(row["precheck"]),
            "status": "failed" if broke_off else row["status"],
            "sentence": _how_far(row) if broke_off else "",
            "claims": row["claims"],
            "done": row["done"],
            "files": [
                {"id": each.id, "kind": each.kind, "ready": True, "bytes": each.bytes}
                for each in self._book.files(row)
            ],
        }

    def _next_number(self, portal: Portal) -> str:
        day = datetime.fromtimestamp(self._clock.now(), UTC)
        return f"{day:%y%j}{self._book.made(portal) + 1:06}"


def _how_far(row: sqlite3.Row) -> str:
    """What is known of a batch that broke off, and what to do."""
    done, claims = row["done"], row["claims"]
    if not done:
        return "The portal broke off before it took in any claim of this file. Send the file again."
    if done == claims:
        return (
            "The portal took in all claims, but its 277CA is lost. Look for the claims in the list of claims."
        )
    return (
        f"The portal broke off when it had taken in {done:,} of {claims:,} claims. Send the file again: those"
        " come back as duplicates, the others are taken in."
    )


def _apart(batch: Batch, received: Received, at: datetime) -> Iterator[Sent]:
    """Each claim as it is kept: in an interchange of its own."""
    for file in received.files:
        for number, claim in enumerate(file.claims, 1):
            alone = _only(file, claim)
            kept = from_practice(batch.portal, (write_837(alone),), at, number)
            yield Sent(claim, file, kept, batch.acts_for)


def _only(file: ClaimFile, claim: Claim) -> ClaimFile:
    return replace(file, claims=(claim,), kept=())
