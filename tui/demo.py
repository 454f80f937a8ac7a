"""`claimdeck demo`: the client on the bundled backend, which lives as long as the client does."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.client import open_client
from tui.options import chosen, offer
from tui.page import Page
from tui.text import line
from tui.widgets.page_view import PageView

if TYPE_CHECKING:
    from mock_backend.process import BackendProcess
    from offline_cache.desk import Desk


class DemoBackend:
    """The bundled backend, started when it is first asked for and ended with the program."""

    def __init__(self) -> None:
        self._process: BackendProcess | None = None
        self._error: Exception | None = None
        self._starting: threading.Thread | None = None

    def begin(self) -> None:
        """Start it in a thread of its own, beside whatever else there is to do."""
        if self._starting is None:
            self._starting = threading.Thread(target=self._start, name="demo-backend", daemon=True)
            self._starting.start()

    def _start(self) -> None:
        from mock_backend.process import start

        try:
            self._process = start()
        except Exception as error:  # told to whoever waits for the address
            self._error = error

    async def url(self) -> str:
        """Its address, once it answers; raises api_client.errors.Unreachable when it can't start."""
        from api_client.errors import Unreachable

        self.begin()
        if self._starting is not None:
            await asyncio.to_thread(self._starting.join)
        if self._process is None:
            raise Unreachable(str(self._error or "The demo's portals did not start."))
        return self._process.url

    def stop(self) -> None:
        """End it."""
        if self._starting is not None:
            self._starting.join()
        if self._process is not None:
            self._process.stop()
            self._process = None


class DemoPage(Page):
    """What is shown until the demo's portals answer."""

    title = "Claimdeck demo"

    def __init__(self, desk: Desk) -> None:
        super().__init__(PageView([line(), line("All patients, providers and payers here are made up.")]))

    def opened(self) -> None:
        """Start the portals, then go on to signing in."""
        self.shell.request(
            self._portals(), lambda _nothing: self.shell.signed_out(), saying="Starting the demo's portals."
        )

    async def _portals(self) -> None:
        if self.shell.start_demo is not None:
            await self.desk.portals.open_demo(await self.shell.start_demo())


def main(arguments: Sequence[str]) -> int:
    """Open the client on the demo; gives the exit code."""
    import argparse

    parser = argparse.ArgumentParser(
        prog="claimdeck demo",
        description="Open the client on the bundled portals; everyone in them is made up.",
    )
    offer(parser)
    options = chosen(parser.parse_args(arguments))
    backend = DemoBackend()
    backend.begin()
    try:
        return open_client(options, begin=DemoPage, start_demo=backend.url)
    finally:
        backend.stop()
