"""Idempotency keys: the same key and body get the same receipt, for as long as a key is remembered."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock

from mock_backend.clock import Clock
from mock_backend.portals import Portal
from mock_backend.problems import Problem
from mock_backend.store import Store

SECONDS_REMEMBERED = 24 * 60 * 60
_RETRY_AFTER = 2
"""Seconds; a submission takes far less."""


@dataclass(frozen=True, slots=True)
class Submission:
    """What a user sends under a key."""

    portal: Portal
    user: str
    key: str
    body: bytes

    @property
    def name(self) -> tuple[str, str, str]:
        """What tells keys apart: another user's key is another one."""
        return (self.portal.id, self.user, self.key)

    @property
    def digest(self) -> bytes:
        """What tells bodies apart."""
        return hashlib.sha256(self.body).digest()


@dataclass(frozen=True, slots=True)
class Receipt:
    """A receipt as it was first given, to the byte."""

    body: bytes
    is_replay: bool = False


class Submissions:
    """Remembers receipts by their keys, in the database, by the server's time."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._lock = Lock()
        self._in_flight: set[tuple[str, str, str]] = set()

    @contextmanager
    def flight(self, submission: Submission) -> Iterator[None]:
        """While a submission is worked on; a 409 problem where it already is."""
        with self._lock:
            if submission.name in self._in_flight:
                detail = "The same submission is still being worked on; ask again in a moment."
                raise Problem(409, "in-flight", detail, headers={"Retry-After": str(_RETRY_AFTER)})
            self._in_flight.add(submission.name)
        try:
            yield
        finally:
            with self._lock:
                self._in_flight.discard(submission.name)

    def replay(self, submission: Submission) -> Receipt | None:
        """The receipt that was given before; a 422 problem where the key came with another body."""
        self._store.run("DELETE FROM submission WHERE at <= ?", self._clock.now() - SECONDS_REMEMBERED)
        found = self._store.row(
            "SELECT digest, receipt FROM submission WHERE portal = ? AND user = ? AND key = ?",
            *submission.name,
        )
        if found is None:
            return None
        if found["digest"] != submission.digest:
            detail = "This Idempotency-Key was used for something else; send this under a key of its own."
            raise Problem(422, "idempotency-key-reused", detail)
        return Receipt(found["receipt"], is_replay=True)

    def forget(self, submission: Submission) -> None:
        """Lets the key be used again for the same: what it was for came to nothing."""
        self._store.run("DELETE FROM submission WHERE portal = ? AND user = ? AND key = ?", *submission.name)

    def remember(self, submission: Submission, receipt: bytes) -> None:
        """Keeps the receipt; the caller holds the transaction that files what it is for."""
        self._store.run(
            "INSERT INTO submission VALUES (?, ?, ?, ?, ?, ?)",
            *(*submission.name, submission.digest, self._clock.now(), receipt),
        )
