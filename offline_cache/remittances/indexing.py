"""Reads an 835 once, from its bytes into the store: chunks, claims, sums. Runs in a thread of its own.

The claims go in by the thousand, each batch a transaction, so that other work of the store comes in between
and the memory stays flat. A reading that was cut short is done again from the start: what is there stays.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from api_client.errors import Cancelled, InvalidRequest
from offline_cache.remittances.claim_index import reasons_of, stored
from offline_cache.remittances.heads import Ahead, head_of, packed_head
from offline_cache.remittances.other_version import OtherVersion
from offline_cache.remittances.sums import Sums
from offline_cache.store.remittances import claims, files, letting_go, reading
from x12.remittance.balance import entry_imbalances
from x12.remittance.figures import read_figures
from x12.remittance.items import ClaimEntry, ProviderAdjustments, RemittanceEnd, RemittanceStart
from x12.remittance.stream import read_835

if TYPE_CHECKING:
    from offline_cache.store.engine import Connection
    from offline_cache.store.owner import Owner
    from offline_cache.store.sealed import Sealed

FIRST_BATCH, BATCH = 50, 1000
"""Claims in one transaction; the first one is small, so that a page can be shown at once."""
MOST_CHUNKS = 8


@dataclass(slots=True)
class Reading:
    """One file on its way into the index; `told` gets the claims read so far and the checks begun.

    Whatever it writes is written only while the file's content is the one with this `digest`.
    """

    sealed: Sealed
    owner: Owner
    file: int
    digest: bytes
    remittance_id: str
    told: Callable[[int, tuple[int, ...]], None]
    stop: threading.Event = field(default_factory=threading.Event)
    checks: list[int] = field(default_factory=list)
    count: int = 0
    _sums: Sums = field(default_factory=Sums)
    _start: RemittanceStart | None = None
    _ahead: Ahead = field(default_factory=Ahead)
    """Of the remittance that is read."""
    _behind: Ahead = field(default_factory=Ahead)
    """Of the one after it."""
    _rows: list[claims.StoredClaim] = field(default_factory=list)
    _chunks: list[tuple[int, bytes, int]] = field(default_factory=list)
    _swept: bool = False

    def run(self, blocks: Iterable[bytes]) -> None:
        """Read all of it; raises InvalidRequest where it holds no remittance, Cancelled, or OtherVersion."""
        for item in read_835(self._kept(blocks)):
            match item:
                case RemittanceStart():
                    self._begin(item)
                case ClaimEntry():
                    self._claim(item)
                case ProviderAdjustments():
                    self._sums.provider_adjustments += item.adjustments
                case RemittanceEnd():
                    self._end(item)
        if not self.checks:
            raise InvalidRequest(
                "This file holds no remittance (835).",
                next_action="Choose another file; a zipped one has to be unpacked first.",
            )
        self._flush()
        self._do(lambda connection: files.finish(connection, self.file))
        if self._swept:
            self.sealed.go_on(letting_go.tidy)

    def _kept(self, blocks: Iterable[bytes]) -> Iterator[bytes]:
        """The same blocks, which go into chunks on their way."""
        start, waiting = 0, bytearray()
        for block in blocks:
            waiting += block
            while len(waiting) >= files.CHUNK:
                start = self._keep_chunk(start, bytes(waiting[: files.CHUNK]))
                del waiting[: files.CHUNK]
            yield block
        if waiting:
            self._keep_chunk(start, bytes(waiting))

    def _keep_chunk(self, start: int, data: bytes) -> int:
        self._chunks.append((start, files.packed(data), len(data)))
        if len(self._chunks) == MOST_CHUNKS:  # of claims without end, or of something else than claims
            self._flush()
        return start + len(data)

    def _begin(self, start: RemittanceStart) -> None:
        self._start, self._sums, self._ahead = start, Sums(), self._behind
        self._behind = replace(self._behind, heads=self._behind.heads + 1)
        place, head = start.place.remittance, head_of(start.header)
        owner, known_as, file = self.owner, self.remittance_id, self.file
        check = self._do(lambda connection: reading.begin(connection, owner, known_as, file, place, head))
        while self._do(lambda connection: letting_go.sweep(connection, check)):
            self._swept = True  # what an earlier file left of this remittance
        self.checks.append(check)

    def _claim(self, entry: ClaimEntry) -> None:
        figures = read_figures(entry)
        reasons = reasons_of(figures)
        self._sums.add(figures, reasons)
        for each in entry_imbalances(entry, figures):
            self._sums.note(each)
        self._rows.append(stored(self.checks[-1], self._sums.claims, entry, reasons))
        self.count += 1
        self._behind = Ahead(entry.place.offset, self._start)
        if len(self._rows) == (FIRST_BATCH if self.count <= FIRST_BATCH else BATCH):
            self._flush()

    def _end(self, end: RemittanceEnd) -> None:
        self._flush()
        start, sums, check = self._start, self._sums, self.checks[-1]
        if start is None:
            return
        sums.close(start, end)
        head = packed_head(start, self._ahead, sums)
        self._do(
            lambda connection: reading.end(
                connection, check, sums.totals, sums.reasons, head, sums.findings.problems
            )
        )

    def _flush(self) -> None:
        rows, self._rows = self._rows, []
        chunks, self._chunks = self._chunks, []
        here = self._sums.claims

        def work(connection: Connection) -> None:
            for start, packed, length in chunks:
                files.add_chunk(connection, self.file, start, packed, length)
            claims.add(connection, rows)
            if rows:
                reading.count(connection, rows[0].remittance, here)

        if rows or chunks:
            self._do(work)
        self.told(self.count, tuple(self.checks))

    def _do(self, work: Callable[[Connection], Any]) -> Any:
        """Have the store do it, and wait for that: a reading never runs ahead of the disk."""
        if self.stop.is_set():
            raise Cancelled

        def bound(connection: Connection) -> Any:
            if not files.is_content(connection, self.file, self.digest):
                raise OtherVersion
            return work(connection)

        return self.sealed.put(bound).result()
