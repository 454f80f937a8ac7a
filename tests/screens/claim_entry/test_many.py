"""Claims one after another in one run of the program: memory stays flat; how long each takes is printed.

`CLAIMDECK_LONG=1` keys 500 and prints what is in docs/claim-entry.md.
"""

import gc
import os
import time
from datetime import timedelta
from pathlib import Path
from statistics import median

import pytest

from screens import registry
from tests.screens.claim_entry.conftest import SignIn
from tests.screens.claim_entry.hands import carried, open_form, submit
from tests.screens.on_portal import client

pytestmark = [pytest.mark.story, pytest.mark.socket, pytest.mark.slow, pytest.mark.timeout(1800)]
LONG = bool(os.environ.get("CLAIMDECK_LONG"))
CLAIMS = 500 if LONG else 10
GROWTH = 16
"""KiB for each claim that the program may keep: a receipt of the outbox is some, the allocator the rest."""
SLOWER = 1.5
"""How much more of the processor the last tenth of the claims may take than the second."""


def resident() -> int:
    """KiB of memory that this process holds."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1])


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads /proc")
async def test_claims_one_after_another(sign_in: SignIn) -> None:
    desk = await sign_in()
    carried(desk, "original")
    async with client(desk, registry.home) as user:
        await open_form(user)
        seconds: list[float] = []
        busy: list[float] = []
        memory: list[int] = []
        for number in range(CLAIMS):
            day = f"{desk.today() - timedelta(days=number % 300):%m%d%y}"
            began, worked = time.perf_counter(), time.process_time()
            await user.press(*day, *"E119", "enter", *"I10", "f8", *"G0439", "enter")
            await user.type(f"{100 + number // 300}")
            await submit(user)
            user.sees("Claim submitted")
            await user.press("n")
            carried(desk, "original")
            await user.press("f3")
            await open_form(user)
            user.sees("> Date of service")
            seconds.append(time.perf_counter() - began)
            busy.append(time.process_time() - worked)
            if LONG:
                gc.collect()
            memory.append(resident())
    tenth = CLAIMS // 10
    grown = (memory[-1] - memory[2 * tenth]) / (CLAIMS - 2 * tenth)
    print(f"{CLAIMS} claims: {memory[tenth]} to {memory[-1]} KiB, {grown:.1f} KiB a claim")
    for what, times in (("by the clock", seconds), ("of the processor", busy)):
        told = (f"{median(part):.3f}" for part in (times[:10], times[tenth : 2 * tenth], times[-10:]))
        print(f"seconds {what}, first ten, second tenth, last ten: {', '.join(told)}")
    assert not LONG or grown < GROWTH  # a few claims show what is loaded, not what is kept
    assert not LONG or median(busy[-tenth:]) < SLOWER * median(busy[tenth : 2 * tenth])
