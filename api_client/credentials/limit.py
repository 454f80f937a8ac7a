"""A limit for calls that may never come back, such as to a keyring that waits for a prompt nobody sees."""

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TypeVar

from api_client.errors import StoreUnavailable

T = TypeVar("T")
SECONDS = 3.0


async def within(work: Callable[[], T], seconds: float = SECONDS) -> T:
    """Run `work` in a thread and give its result; raises StoreUnavailable when it takes longer.

    The thread is a daemon of its own, since the loop's executor would be waited for at exit.
    """
    loop = asyncio.get_running_loop()
    result: asyncio.Future[T] = loop.create_future()

    def run() -> None:
        try:
            deliver = partial(result.set_result, work())
        except BaseException as error:  # the waiting side decides what it means
            deliver = partial(result.set_exception, error)
        _settle(loop, result, deliver)

    threading.Thread(target=run, daemon=True, name="keyring call").start()
    try:
        return await asyncio.wait_for(result, seconds)
    except TimeoutError:
        raise StoreUnavailable(
            f"The keyring didn't answer within {seconds:.0f} seconds; a prompt may be waiting elsewhere.",
            next_action="Answer its prompt, or keep the password in a vault or for this session only.",
        ) from None


def _settle(
    loop: asyncio.AbstractEventLoop, result: "asyncio.Future[T]", deliver: Callable[[], None]
) -> None:
    """Hand over to the loop, unless it has closed or nobody waits any more."""

    def on_loop() -> None:
        if not result.done():
            deliver()

    with suppress(RuntimeError):
        loop.call_soon_threadsafe(on_loop)
