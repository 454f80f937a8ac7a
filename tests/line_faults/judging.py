"""Holds one operation on one bad line to what is promised of it."""

import asyncio
import time
from collections.abc import Awaitable
from dataclasses import astuple, dataclass

from api_client.errors import PortalError
from tests.line_faults.conditions import Condition
from tests.line_faults.office import Office
from tests.line_faults.operations import Attempt, Operation

LONGEST = 30.0
"""Seconds of an operation on a slow line."""
LONGEST_CUT = 5.0
"""Seconds where the line is cut or silent: the time-outs and one tenth of a second for each request."""
HEALED_WITHIN = 15.0
"""Seconds on a good line: a connection that died costs a try, a portal that is still at it a pause."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What came of operations. The last five have to be 0."""

    operations: int = 0
    recovered: int = 0
    told: int = 0
    """Ended with a sentence and a next action."""
    broken: int = 0
    """Ended with another error, or without a sentence or a next action."""
    hung: int = 0
    """Went on longer than the time-outs allow."""
    stuck: int = 0
    """Couldn't be done once the line was good again."""
    wrong: int = 0
    """Done twice, or never, though it was said to be done."""
    weak: int = 0
    """Should have come through this line and didn't."""

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(ours + theirs for ours, theirs in zip(astuple(self), astuple(other), strict=True)))

    @property
    def good(self) -> bool:
        """Whether all is as promised."""
        return not (self.broken or self.hung or self.stuck or self.wrong or self.weak)


async def judge(operation: Operation, office: Office, condition: Condition) -> Tally:
    """Do it on the bad line, then again on a good one, and look how often the portal has done it."""
    attempt = await operation(office)
    await office.spoil(condition)
    limit = LONGEST if condition.heals else LONGEST_CUT
    try:
        tally = await _outcome(attempt.work(), attempt, limit, heals=condition.heals)
        await office.mend()
        is_settled = bool(tally.recovered and attempt.count) or await _heals(attempt, office)
    finally:
        await office.improve()
    done = await attempt.count() if attempt.count else 1
    return tally + Tally(stuck=int(not is_settled), wrong=int(done != 1))


async def _heals(attempt: Attempt, office: Office) -> bool:
    end = time.monotonic() + HEALED_WITHIN
    while time.monotonic() < end:
        if (await _outcome(attempt.again(), attempt, LONGEST_CUT, heals=False)).recovered:
            return True
        office.heal()
        await asyncio.sleep(0.1)
    return False


async def _outcome(work: Awaitable[object], attempt: Attempt, limit: float, *, heals: bool) -> Tally:
    try:
        await asyncio.wait_for(work, limit)
    except TimeoutError:
        return Tally(1, hung=1)
    except attempt.answers:
        return Tally(1, recovered=1)
    except PortalError as error:
        whole = error.sentence.endswith(".") and error.next_action.endswith(".") and not error.__cause__
        return Tally(1, told=int(whole), broken=int(not whole), weak=int(heals))
    except Exception:  # whatever else it is: it would be shown as a failure of the program
        return Tally(1, broken=1)
    return Tally(1, recovered=1)
