"""The short version of `make campaign`: the operations that matter most on the worst lines, and slow ones."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
import pytest_asyncio

from api_client.claims.submitting import deadline_of
from api_client.line_count import LineCount
from api_client.messages import Request
from api_client.session import PROMPT
from tests.line_faults.conditions import EVERY, NARROW, Condition
from tests.line_faults.judging import Tally, judge
from tests.line_faults.office import Office, office_at
from tests.line_faults.operations import OPERATIONS
from tests.line_faults.proxy import Cut, Line, proxy_to
from tests.line_faults.slow_line import AT_ONCE, after_esc, large_claim, tasks

pytestmark = [pytest.mark.socket, pytest.mark.slow, pytest.mark.asyncio(loop_scope="module")]
WORST = (
    ("reset after the request", 1),
    ("closed in the answer (truncated)", 1),
    ("silent after the request (half-open)", 1),
    ("portal: short", 1),
)
MOST_USED = ("eligibility", "claim", "records", "remittance download")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def office(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Office]:
    async with office_at(tmp_path_factory.mktemp("office")) as opened:
        yield opened


def conditions() -> list[Condition]:
    chosen = [each for each in EVERY if (each.words, each.times) in WORST]
    assert len(chosen) == len(WORST)
    return chosen


async def test_the_worst_lines_end_in_an_answer_or_a_sentence_and_nothing_is_done_twice(office: Office):
    for condition in conditions():
        for name in MOST_USED:
            tally = await judge(OPERATIONS[name], office, condition)
            assert tally.good, (condition.words, name, tally)
            assert tally.recovered + tally.told == 1


async def test_a_slow_line_has_time_enough_and_esc_is_heard_at_once(office: Office):
    """The seconds at 9,600 bit/s are reckoned from the bytes; `slow_line` measures them."""
    lines: list[LineCount] = []
    office.desk.counted = lambda _: lines.append
    for task in await tasks(office):
        if task.name.startswith(("eligibility", "claim", "page of 50 claims")):
            assert await after_esc(office, task) < AT_ONCE, task.name
            lines.clear()
            await task.work()
            seconds = sum((each.sent + each.received) * 8 / NARROW.bits + 0.6 for each in lines)
            assert 0.6 < seconds < 45, task.name
    office.desk.counted = None
    assert deadline_of(large_claim("LARGE")) > 90
    assert Request("GET", "/").deadline >= 90 > PROMPT >= 45


async def test_the_judge_sees_a_second_claim_and_a_failure_of_the_program(office: Office):
    condition = Condition("good", Line())

    async def twice(office: Office):
        attempt = await OPERATIONS["claim"](office)

        async def count() -> int:
            return 2

        return replace(attempt, count=count)

    async def broken(office: Office):
        attempt = await OPERATIONS["users"](office)

        async def work() -> None:
            raise KeyError("x")

        return replace(attempt, work=work)

    assert await judge(twice, office, condition) == Tally(1, recovered=1, wrong=1)
    assert await judge(broken, office, condition) == Tally(1, broken=1)


async def test_the_proxy_cuts_where_it_is_told():
    """What arrives at the portal, and what comes back, for each place of the cut."""
    seen: list[bytes] = []

    async def portal(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while chunk := await reader.read(1000):
            seen.append(chunk)
            if b"end" in chunk:
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nbody")
        writer.close()

    server = await asyncio.start_server(portal, "127.0.0.1", 0)
    address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    request = b"POST / HTTP/1.1\r\nContent-Length: 6\r\n\r\nbegend"
    came = {}
    async with proxy_to(address) as proxy:
        for where in ("before", "in the request", "after the request", "in the answer", "after the answer"):
            seen.clear()
            proxy.line = Line(cut=Cut(where, "closed"), cuts=1)
            reader, writer = await asyncio.open_connection("127.0.0.1", int(proxy.url.rpartition(":")[2]))
            writer.write(request)
            answer = await reader.read()
            writer.close()
            came[where] = (b"".join(seen)[-6:], answer[-4:])
    server.close()
    await server.wait_closed()
    assert came == {
        "before": (b"", b""),
        "in the request": (request[:-3][-6:], b""),
        "after the request": (b"begend", b""),
        "in the answer": (b"begend", b"\r\nbo"),
        "after the answer": (b"begend", b"body"),
    }
