"""The store as the rest of the program holds it: opened at its first use, in a thread of its own."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from api_client.errors import PortalError
from api_client.places import Places

if TYPE_CHECKING:
    from api_client.credentials.keeper import Keeper
    from offline_cache.store.engine import Connection
    from offline_cache.store.opening import Opened
    from offline_cache.store.writer import Writer

T = TypeVar("T")


class Sealed:
    """Nothing here waits for the disk. `say` gets one sentence when something could not be kept."""

    def __init__(self, places: Places, keeper: "Callable[[], Keeper]", say: Callable[[str], None]) -> None:
        self.places = places
        self.keeper = keeper
        self.opened: Opened | None = None
        """What was opened; None before the first use."""
        self._say = say
        self._said = ""
        self._writer: Writer | None = None

    @property
    def now_open(self) -> "Opened":
        """What was opened; for work, which is done after that."""
        if self.opened is None:
            raise RuntimeError("The store is not open.")
        return self.opened

    def put(
        self, work: "Callable[[Connection], T]", then: Callable[[T], object] | None = None
    ) -> "Future[T]":
        """Have work done, in order; where it fails, that is said once."""
        return self._heard(self._thread.put(work, then))

    async def get(self, work: "Callable[[Connection], T]") -> T:
        """Have work done and wait for what it gives; raises a StoreFault."""
        return await self._thread.get(work)

    def go_on(self, work: "Callable[[Connection], bool]") -> None:
        """Have work done piece by piece until it gives False; see `Writer.go_on`."""
        self._heard(self._thread.go_on(work))

    def shrink(self) -> None:
        """Have what was deleted leave the write-ahead file, too."""
        self._thread.shrink()

    def move(self, take: "Callable[[Connection], T]", give: "Callable[[Connection, T], object]") -> None:
        """Open the store anew and give it what was taken from this one, which is let go of only then."""
        before: list[Opened | None] = []

        def taken(connection: "Connection") -> T:
            before.append(self.opened)
            return take(connection)

        def back() -> None:
            self.opened = before[0]

        self._heard(self._thread.move(taken, give, back))

    def close(self) -> None:
        """Wait until all that was put is done, then close."""
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.close()

    @property
    def _thread(self) -> "Writer":
        if self._writer is None:
            from offline_cache.store.writer import Writer

            self._writer = Writer(self._open)
        return self._writer

    def _heard(self, future: "Future[T]") -> "Future[T]":
        """The work, whose failure is said once."""
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:  # a plain command: it waits for what it puts, or says nothing
            return future
        future.add_done_callback(lambda done: self._look(done, loop))
        return future

    def _open(self) -> "Connection":
        from offline_cache.store.opening import open_store

        self.opened = open_store(self.places, self.keeper)
        return self.opened.connection

    def _look(self, done: "Future[T]", loop: asyncio.AbstractEventLoop) -> None:
        """In the store's thread: hand a failure over to the loop."""
        error = done.exception()
        trouble = error or (self.opened.standing.trouble if self.opened else None)
        if isinstance(trouble, PortalError):
            with suppress(RuntimeError):  # the program ends: there is nobody to tell
                loop.call_soon_threadsafe(self._tell, f"{trouble.sentence} {trouble.next_action}")

    def _tell(self, sentence: str) -> None:
        if sentence != self._said:
            self._said = sentence
            self._say(sentence)
