"""The access log as the desk writes it."""

from datetime import UTC, datetime
from time import monotonic
from typing import TYPE_CHECKING

from offline_cache.store.owner import Owner

if TYPE_CHECKING:
    from offline_cache.patients import Patient
    from offline_cache.store.access_log import Entry, Head, Verified
    from offline_cache.store.engine import Connection
    from offline_cache.store.sealed import Sealed

MOST = 1000
APART_EVERY = 10.0
"""Seconds between two notes of the head: a keyring takes a tenth of one for each."""


class Journal:
    """Notes what was done, in order, and reads it back."""

    def __init__(self, sealed: "Sealed") -> None:
        self._sealed = sealed
        self._waiting: Head | None = None
        self._noted_at = -APART_EVERY

    def note(
        self,
        action: str,
        outcome: str = "done",
        owner: Owner | None = None,
        patient: "Patient | None" = None,
        record: str = "",
    ) -> None:
        """Add an entry. Neither text may tell who the patient is: a keyed digest stands for that.

        `record` is that digest, for whoever doesn't have the patient any more.
        """
        moment = datetime.now(UTC)
        self._sealed.put(
            lambda connection: self._append(connection, moment, action, outcome, owner, patient or record),
            self._anchor,
        )

    async def entries(self, most: int | None = MOST) -> "tuple[Entry, ...]":
        """The newest entries, newest first; all of them where `most` is None. Raises a StoreFault."""
        from offline_cache.store import access_log

        return await self._sealed.get(lambda connection: access_log.entries(connection, most))

    async def verify(self) -> "Verified":
        """Whether it is whole and as it was written; raises a StoreFault or CredentialError."""
        from offline_cache.store import access_log

        def work(connection: "Connection") -> "Verified":
            opened = self._sealed.now_open
            return access_log.verify(connection, opened.log_key, opened.anchor.load())

        self.settle()
        return await self._sealed.get(work)

    def _append(
        self,
        connection: "Connection",
        moment: datetime,
        action: str,
        outcome: str,
        owner: Owner | None,
        about: "Patient | str",
    ) -> "Head":
        from offline_cache.store import access_log, whereabouts
        from offline_cache.store.times import stamp

        key = self._sealed.now_open.log_key
        entry = access_log.Entry(
            at=stamp(moment),
            account=whereabouts.account(),
            place=whereabouts.place(),
            portal=owner.portal if owner else "",
            user=owner.user if owner else "",
            action=action,
            record=about if isinstance(about, str) else access_log.record_of(key, about),
            outcome=outcome,
        )
        return access_log.append(connection, key, entry)

    def settle(self) -> None:
        """Note the head apart now, as before the end of the program."""
        if self._waiting is not None:
            self._sealed.put(lambda _connection: None, lambda _nothing: self._note_apart())

    def _anchor(self, head: "Head") -> None:
        """In the store's thread: note the head apart, unless that was done a moment ago."""
        self._waiting = head
        if monotonic() - self._noted_at >= APART_EVERY:
            self._note_apart()

    def _note_apart(self) -> None:
        """A later head, noted by another window, stays; so does one that the log lacks, as evidence."""
        head, self._waiting = self._waiting, None
        opened = self._sealed.now_open
        if head is None or not opened.whole:
            return
        known = opened.anchor.load()
        if known is None or known.number < head.number:
            opened.anchor.save(head)
        self._noted_at = monotonic()
