"""Runs every operation on every bad line and prints the figures of docs/reliability.md (`make campaign`)."""

import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

from tests.line_faults.conditions import EVERY, Condition
from tests.line_faults.judging import Tally, judge
from tests.line_faults.office import office_at
from tests.line_faults.operations import OPERATIONS


async def campaign(conditions: Sequence[Condition], names: Sequence[str]) -> AsyncIterator[Tally]:
    """Judge the operations under each condition, each time in an office with portals of its own."""
    for condition in conditions:
        total = Tally()
        with tempfile.TemporaryDirectory(prefix="claimdeck-line-") as folder:
            async with office_at(Path(folder)) as office:
                for name in names:
                    tally = await judge(OPERATIONS[name], office, condition)
                    if not tally.good:
                        print(f"{condition.words} {condition.often}, {name}: {tally}", file=sys.stderr)
                    total += tally
        yield total


async def table() -> None:
    """A line for each condition, then the sum."""
    head = f"{'operations':>11}{'recovered':>10}{'a sentence':>11}{'broken':>7}{'hung':>6}{'stuck':>6}"
    print(f"{'what happens':<45}{'how often':<10}{head}{'twice':>6}")
    total, at = Tally(), iter(EVERY)
    async for tally in campaign(EVERY, list(OPERATIONS)):
        condition = next(at)
        print(_row(condition.words, condition.often, tally), flush=True)
        total += tally
    print(_row("all", "", total))
    if not total.good:
        raise SystemExit(1)


def _row(words: str, often: str, tally: Tally) -> str:
    first = f"{tally.operations:>11}{tally.recovered:>10}{tally.told:>11}{tally.broken:>7}"
    return f"{words:<45}{often:<10}{first}{tally.hung:>6}{tally.stuck:>6}{tally.wrong:>6}"


if __name__ == "__main__":
    asyncio.run(table())
