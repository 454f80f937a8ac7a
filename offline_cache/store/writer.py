"""The one thread that touches the store: work is done in the order in which it was given."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from offline_cache.store.errors import StoreUnwritable

if TYPE_CHECKING:
    from offline_cache.store.engine import Connection

T = TypeVar("T")


class Writer:
    """Opens the store at the first work; `opening` gives a connection, made in the writer's own thread.

    What was put before the program ends is still done: the interpreter waits for the thread.
    """

    def __init__(self, opening: "Callable[[], Connection]") -> None:
        self._opening = opening
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="store")
        self._connection: Connection | None = None
        self._closing = False

    def put(
        self, work: "Callable[[Connection], T]", then: Callable[[T], object] | None = None
    ) -> "Future[T]":
        """Have work done as one transaction; it is rolled back when it fails, with a StoreFault.

        `then` gets what it gave, in the same thread, once that is durable.
        """
        return self._thread.submit(self._do, work, then)

    async def get(self, work: "Callable[[Connection], T]") -> T:
        """Have work done and wait for what it gives."""
        return await asyncio.wrap_future(self.put(work))

    def go_on(self, work: "Callable[[Connection], bool]") -> "Future[None]":
        """Have work done piece by piece until it gives False, or the store is closed.

        What else is put is done in between. `shrink` after it where there was anything to do.
        """
        return self._thread.submit(self._piece, work)

    def shrink(self) -> "Future[None]":
        """Move everything from the write-ahead file into the database and empty that file."""
        return self._thread.submit(self._checkpoint)

    def move(
        self,
        take: "Callable[[Connection], T]",
        give: "Callable[[Connection, T], object]",
        back: Callable[[], None],
    ) -> "Future[None]":
        """Open the store anew with what was taken from this one; `back` where that fails."""
        return self._thread.submit(self._move, take, give, back)

    def close(self) -> None:
        """Do what was put, then close the store."""
        self._closing = True
        self._thread.submit(self._let_go)
        self._thread.shutdown(wait=True)

    def _do(self, work: "Callable[[Connection], T]", then: Callable[[T], object] | None) -> T:
        from offline_cache.store.transaction import transaction
        from offline_cache.store.translating import said_plainly

        if self._connection is None:
            self._connection = self._opening()
        try:
            with said_plainly(self._connection), transaction(self._connection):
                result = work(self._connection)
        except StoreUnwritable:
            self._let_go()  # after an I/O error nothing that SQLite holds in memory is trusted
            raise
        if then is not None:
            then(result)
        return result

    def _piece(self, work: "Callable[[Connection], bool]", *, is_first: bool = True) -> None:
        if self._closing:
            return
        if self._do(work, None):
            with suppress(RuntimeError):  # it was closed meanwhile
                self._thread.submit(self._piece, work, is_first=False)
        elif not is_first:
            self._checkpoint()

    def _move(
        self,
        take: "Callable[[Connection], T]",
        give: "Callable[[Connection, T], object]",
        back: Callable[[], None],
    ) -> None:
        from offline_cache.store.transaction import transaction
        from offline_cache.store.translating import said_plainly

        if self._connection is None:
            self._connection = self._opening()
        old = self._connection
        held, new = take(old), self._opening()
        try:
            with said_plainly(new), transaction(new):
                give(new, held)
        except BaseException:
            back()
            new.close()
            raise
        self._connection = new
        old.close()

    def _checkpoint(self) -> None:
        from sqlcipher3 import dbapi2

        if self._connection is not None:
            with suppress(dbapi2.Error):  # another window reads: it is done at the next chance
                self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def _let_go(self) -> None:
        from sqlcipher3 import dbapi2

        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(dbapi2.Error):
                connection.close()
