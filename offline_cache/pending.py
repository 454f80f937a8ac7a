"""Work that the user can call off."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

from api_client.errors import Cancelled

T = TypeVar("T")


class Pending:
    """The questions that wait for an answer now."""

    __slots__ = ("_called_off", "_idle", "_tasks")

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()
        self._called_off: set[asyncio.Task[Any]] = set()
        self._idle = asyncio.Event()
        self._idle.set()

    def __bool__(self) -> bool:
        return bool(self._tasks)

    async def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Wait for the work; raises Cancelled after `cancel`. A cancelled caller cancels it silently."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        self._idle.clear()
        try:
            return await task
        except asyncio.CancelledError:
            if task in self._called_off:
                raise Cancelled from None
            raise
        finally:
            self._tasks.discard(task)
            self._called_off.discard(task)
            if not self._tasks:
                self._idle.set()

    async def idle(self) -> None:
        """Wait until nothing waits any more."""
        await self._idle.wait()

    def cancel(self) -> bool:
        """Call off everything; False when there was nothing."""
        waiting = tuple(self._tasks)
        for task in waiting:
            self._called_off.add(task)
            task.cancel()
        return bool(waiting)
