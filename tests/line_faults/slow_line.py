"""What the longest tasks take at 9,600 bit/s and 600 ms a round trip, with the program's own time-outs."""

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

from api_client.claims.listed import ClaimFilter
from api_client.errors import Cancelled
from api_client.line_count import LineCount
from api_client.remittances.download import download
from api_client.remittances.records import RemittanceQuery
from offline_cache.outbox.records import State, Submission
from tests.api_client.remittance_server import LISTED, Files
from tests.backend_fixture import sign_in
from tests.line_faults.conditions import NARROW
from tests.line_faults.file_portal import file_portal, session_at
from tests.line_faults.office import PORTALS, Office, office_at
from tests.line_faults.proxy import Cut, Line, proxy_to
from tests.mock_backend.claims.sending import interchange_of, line, office_visit
from tests.offline_cache.remittances.samples import remittance
from tests.offline_cache.test_demo import inquiry

LINES = 50
PROCEDURES = ("99213", "36415", "80053", "85025", "93000", "G0439", "J3420", "96372", "81003", "99214")
CLAIMS_OF_THE_835 = 1365
AT_ONCE = 0.25
"""Seconds within which Esc has to be heard; the machine may be busy."""


@dataclass(frozen=True, slots=True)
class Task:
    """One thing that the user waits for."""

    name: str
    work: Callable[[], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Measured:
    """What it took, and how long it went on after Esc."""

    name: str
    line: LineCount
    seconds: float
    after_esc: float


def large_claim(number: str) -> bytes:
    """An 837 with as many lines as a professional claim may have, hardly two of them alike."""
    day = line().dates[0].start
    lines = tuple(
        line(PROCEDURES[place % len(PROCEDURES)], f"{20 + place * 37 % 180}.{place * 13 % 100:02}",
             day - timedelta(days=place // 4))
        for place in range(LINES)
    )  # fmt: skip
    charge = sum((each.charge for each in lines), Decimal(0))
    claim = replace(office_visit(None, *lines), patient_control_number=number, charge=charge)
    return interchange_of(claim)


async def tasks(office: Office) -> tuple[Task, ...]:
    """The tasks; what they need to know beforehand is asked on a good line."""
    desk = office.desk
    desk.switch("mac")
    assert desk.demo is not None
    asked = inquiry(desk, desk.demo.try_these["mac"][0])

    async def claim() -> None:
        number = f"SLOW-{office.number()}"
        entry = await desk.outbox.submit(None, Submission(large_claim(number), number, number))
        if entry.state is not State.ACCEPTED:
            raise Cancelled

    async def sign_in_once() -> None:
        await sign_in(office.visitor, *office.next_visit())

    def at_medicaid(work: Callable[[], Awaitable[object]]) -> Callable[[], Awaitable[object]]:
        async def switched() -> None:
            desk.switch("mmis")
            try:
                await work()
            finally:
                desk.switch("mac")

        return switched

    return (
        Task("sign in", sign_in_once),
        Task("eligibility", lambda: desk.eligibility.ask(asked)),
        Task(f"claim of {LINES} lines", claim),
        Task("page of 50 claims", lambda: desk.claims.search(ClaimFilter(), limit=50)),
        Task("page of 50 remittances", lambda: desk.remittances.search(RemittanceQuery(limit=50))),
        Task("users", at_medicaid(desk.users.all)),
        Task("users, asked again", at_medicaid(desk.users.all)),
    )


async def measure(office: Office, task: Task, *, esc: bool = True) -> Measured:
    """Do it on the narrow line; before that begin it and press Esc, if that is wanted."""
    late = await after_esc(office, task) if esc else 0.0
    counts: list[LineCount] = []
    for desk in (office.desk, office.visitor):
        desk.counted = lambda _: counts.append
        for portal_id in PORTALS:
            desk.asking.session(portal_id)
    office.proxy.line = replace(NARROW)
    started = time.monotonic()
    try:
        await task.work()
    finally:
        office.proxy.line = Line()
    seconds = time.monotonic() - started
    return Measured(task.name, sum(counts, LineCount()), seconds, late)


async def after_esc(office: Office, task: Task) -> float:
    """Seconds that it goes on after Esc, pressed when its request is on the line."""
    office.proxy.line = replace(NARROW)
    work = asyncio.ensure_future(task.work())
    try:
        while not (office.desk.busy or office.visitor.busy):
            await asyncio.sleep(0.01)
        await asyncio.sleep(0.2)
        pressed = time.monotonic()
        office.desk.cancel()
        office.visitor.cancel()
        (outcome,) = await asyncio.gather(work, return_exceptions=True)
    finally:
        office.proxy.line = Line()
    assert isinstance(outcome, Cancelled), outcome
    office.heal()
    return time.monotonic() - pressed


async def large_remittance(folder: Path, *, packed: bool) -> Measured:
    """Fetch an 835; the line breaks in the middle, Esc stops it once, and it goes on from there."""
    files = Files(remittance(CLAIMS_OF_THE_835), has_gzip=packed)
    counts: list[LineCount] = []
    async with file_portal(files) as portal, proxy_to(portal) as proxy:
        session = session_at(proxy.url)
        session.transport.counted = lambda _: counts.append
        started, proxy.line = time.monotonic(), replace(NARROW)
        fetching = asyncio.ensure_future(download(session, LISTED, folder))
        await asyncio.sleep(2.0)
        pressed = time.monotonic()
        fetching.cancel()
        await asyncio.gather(fetching, return_exceptions=True)
        late = time.monotonic() - pressed
        proxy.line = replace(NARROW, cut=Cut("in the answer", "reset"), cuts=2)
        placed = await download(session, LISTED, folder)
        seconds = time.monotonic() - started
        await session.transport.close()
    assert placed.path.read_bytes() == files.plain
    name = f"835 of {len(files.plain):,} bytes, {'packed' if packed else 'as it is'}"
    return Measured(name, sum(counts, LineCount()), seconds, late)


async def measurements() -> AsyncIterator[Measured]:
    """All of it."""
    with tempfile.TemporaryDirectory(prefix="claimdeck-line-") as folder:
        async with office_at(Path(folder)) as office:
            for task in await tasks(office):
                yield await measure(office, task, esc=task.name != "users, asked again")
        for packed in (True, False):
            yield await large_remittance(Path(folder) / str(packed), packed=packed)


async def table() -> None:
    """Print them."""
    head = f"{'requests':>9}{'sent':>8}{'received':>9}{'seconds':>9}{'after Esc, ms':>14}"
    print(f"{'at 9,600 bit/s, 600 ms round trip':<36}{head}")
    async for each in measurements():
        counts = f"{each.line.requests:>9}{each.line.sent:>8,}{each.line.received:>9,}"
        print(f"{each.name:<36}{counts}{each.seconds:>9.1f}{each.after_esc * 1000:>14.0f}", flush=True)


if __name__ == "__main__":
    asyncio.run(table())
