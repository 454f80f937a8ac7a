"""An office at the bundled portals: a biller at Medicare, the administrator at Medicaid, over a bad line."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from pathlib import Path
from unittest import mock

from api_client import transport
from api_client.credentials.keeper import Keeper
from api_client.places import places
from api_client.retries import Retries
from mock_backend.process import BackendProcess
from offline_cache import line_state
from offline_cache.desk import Desk
from offline_cache.outbox import planning
from tests.api_client.fake_portal import no_pause
from tests.backend_fixture import running_backend, set_faults, sign_in
from tests.line_faults.conditions import SILENT, Condition
from tests.line_faults.proxy import Line, Proxy, proxy_to
from tests.offline_cache.store.stores import System

PORTALS = ("mac", "mmis")
VISITORS = (("mac", "frontdesk"), ("mmis", "frontdesk"), ("mac", "admin"), ("mmis", "biller"))


class Office:
    """`desk` is signed in at both portals; `visitor` is another computer, where nobody is yet."""

    def __init__(self, backend: BackendProcess, proxy: Proxy, home: Path) -> None:
        self.backend = backend
        self.proxy = proxy
        self._keyring = System()
        self.desk = self._desk(home / "desk")
        self.visitor = self._desk(home / "visitor")
        self._visits = list(VISITORS)
        self._numbers = 0
        self._patience = transport.READ

    def _desk(self, home: Path) -> Desk:
        return Desk(home=home, keeper=Keeper(places(home), system=(self._keyring,)))

    def number(self) -> int:
        """Another one each time."""
        self._numbers += 1
        return self._numbers

    def next_visit(self) -> tuple[str, str]:
        """Portal and user of a sign-in whose code was not used yet."""
        return self._visits.pop(0)

    async def open(self) -> None:
        """Sign in."""
        for desk in (self.desk, self.visitor):
            await desk.portals.open_demo(self.proxy.url)
        await sign_in(self.desk, "mmis", "admin")
        await sign_in(self.desk, "mac", "biller")
        self.heal()

    async def close(self) -> None:
        """Sign out."""
        await self.improve()
        for desk in (self.desk, self.visitor):
            await desk.signing.out_everywhere()
            desk.kept.close()

    async def spoil(self, condition: Condition) -> None:
        """From now on the line, or the portal, is like that."""
        self.heal()
        if condition.line is not None:
            self.proxy.line = replace(condition.line)
            if not condition.line.open:
                await self.proxy.shut()
            if condition.is_silent:
                transport.READ = SILENT
        if condition.switch:
            self._switch({"operation": "*", "kind": condition.switch, "times": condition.times})

    async def mend(self) -> None:
        """The line is good again; connections that died stay dead until somebody notices."""
        self.proxy.line = Line()
        await self.proxy.reopen()
        self._switch(None)
        self.heal()

    async def improve(self) -> None:
        """All is well again, and nothing is left of before."""
        transport.READ = self._patience
        await self.proxy.shut()
        await self.mend()

    def heal(self) -> None:
        """Retry at once, as often as if nothing had failed before, on a line that was never cut."""
        for desk in (self.desk, self.visitor):
            for portal_id in PORTALS:
                line = desk.asking.session(portal_id).transport
                line._sleep, line._retries = no_pause, Retries()
                desk.line.answered(portal_id)

    def _switch(self, fault: dict[str, object] | None) -> None:
        set_faults(self.backend, *([{"seconds": 0.05, **fault}] if fault else []))


@asynccontextmanager
async def office_at(home: Path) -> AsyncIterator[Office]:
    """An office with portals of its own; pauses are short, and so is the patience with a silent line."""
    async with AsyncExitStack() as stack:
        for patched in (
            mock.patch.object(planning, "FIRST_PAUSE", 0.05),
            mock.patch.object(line_state, "FIRST_PROBE", 3600.0),
        ):
            stack.enter_context(patched)
        backend = stack.enter_context(running_backend())
        office = Office(backend, await stack.enter_async_context(proxy_to(backend.url)), home)
        await office.open()
        stack.push_async_callback(office.close)
        yield office
