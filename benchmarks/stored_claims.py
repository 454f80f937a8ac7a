"""How long lists over a million stored claims take to open, to page and to narrow, key by key.

Not part of `make bench`: filling the store takes minutes. `python -m benchmarks.stored_claims [CLAIMS]`.
"""

from __future__ import annotations

import asyncio
import resource
import sys
import tempfile
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any, cast

from benchmarks.claim_store import desk_at, fill
from benchmarks.ranks import median, percentile
from offline_cache.remittances.records import ClaimFilter
from screens.paged_list import PagedList
from screens.remittances.claims_page import ClaimsPage, claims_of
from screens.remittances.find_page import FindPage
from screens.remittances.whence import of_check
from tui.text import plain

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from offline_cache.remittances.records import Check
    from tui.prompt import Prompt
    from tui.shell import Shell

CLAIMS = 1_000_000
SMALL = 100_000
BAR = 0.050
"""Seconds that 95 of 100 keys take at most."""
_CELLS, _ROWS = 80, 21
_PAGES = 50
_TURNS = 20
WORDS = (
    "SMITH",
    "S J",
    "OLSON RAYMOND",
    "O'BRIEN",
    "NGUYEN MARY",
    "JOHN",
    "XQ",
    "0010001234",
    "226310",
    "2263100001",
    "1S4K",
    "CO-45",
    "CO-16 SMITH",
    "N290",
    "MA01 CO45",
    "CO45 PR2 MA01 SMITH",
)
"""What is typed: names, two words, an MBI, our numbers and the payer's from their common starts on, codes."""


class Hands:
    """As much of a shell as a list asks for; its user waits for each key, or doesn't."""

    def __init__(self) -> None:
        self.prompt: Prompt | None = None
        self._under_way: set[asyncio.Task[None]] = set()

    def background(self, work: Coroutine[Any, Any, Any], then: Callable[[Any], object]) -> None:
        """Run it beside the keys."""

        async def run() -> None:
            then(await work)

        task = asyncio.get_running_loop().create_task(run())
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    def ask(self, prompt: Prompt) -> None:
        """The filter is open."""
        self.prompt = prompt

    def say(self, sentence: str, style: str = "status", *, patient: bool = False) -> None:
        """Nothing goes wrong here."""
        raise AssertionError(sentence)

    async def rest(self) -> None:
        """Wait until nothing is under way."""
        while self._under_way:
            await asyncio.wait(self._under_way)


@dataclass
class Times:
    """Seconds from a key to the rows drawn, by what was done."""

    seconds: dict[str, list[float]] = field(default_factory=dict)
    slowest: dict[str, tuple[float, str]] = field(default_factory=dict)

    def add(self, what: str, seconds: float, detail: str = "") -> None:
        """Note one key."""
        self.seconds.setdefault(what, []).append(seconds)
        self.slowest[what] = max(self.slowest.get(what, (0.0, "")), (seconds, detail))

    def tell(self) -> bool:
        """Print the table; says whether the bar is met."""
        print(f"{'':<44}{'keys':>6}{'p50':>9}{'p95':>9}{'worst':>9}  ms")
        for what, seconds in self.seconds.items():
            p95 = percentile(seconds, 0.95)
            figures = f"{median(seconds) * 1e3:>9.1f}{p95 * 1e3:>9.1f}{max(seconds) * 1e3:>9.1f}"
            missed = "" if p95 <= BAR else "  over the bar"
            print(f"{what:<44}{len(seconds):>6}{figures}  {self.slowest[what][1]}{missed}")
        return all(percentile(seconds, 0.95) <= BAR for seconds in self.seconds.values())


class Lists:
    """Works with lists as a user does, and takes the time of each key."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.times = Times()

    async def remittances(self) -> tuple[Check, ...]:
        """The list of remittances; the first time also loads the code for it."""
        for turn in range(_TURNS):
            began = perf_counter()
            found = await self._desk.remittances.checks()
            self.times.add("remittances: open", perf_counter() - began, "" if turn else "the first time")
        return found.checks

    async def find(self) -> None:
        """The page that finds a claim in all that is kept."""
        hands, page = Hands(), FindPage(self._desk)
        began = perf_counter()
        page.attach(cast("Shell", hands))
        page.opened()
        view = cast("PagedList[Any]", page.view)
        view.resize(_CELLS, _ROWS)
        _paint(view)
        self.times.add("all: open", perf_counter() - began)
        for words in WORDS:
            await self._type("all: find as one types", hands, view, words)

    async def claims(self, check: Check) -> None:
        """The claims of one remittance."""
        name = f"{check.claims:,}"
        began = perf_counter()
        first = await claims_of(self._desk, check, ClaimFilter())("", "")
        page = ClaimsPage(self._desk, of_check(self._desk, check), ClaimFilter(), first)
        hands = Hands()
        page.attach(cast("Shell", hands))
        page.opened()
        view = cast("PagedList[Any]", page.view)
        view.resize(_CELLS, _ROWS)
        await hands.rest()
        _paint(view)
        self.times.add(f"{name}: open", perf_counter() - began)
        await self._pages(name, hands, view)
        for _ in range(3):
            await self._key(f"{name}: other order", hands, view, page.action_order)
            await self._pages(name, hands, view)
        await self._key(f"{name}: other order", hands, view, page.action_order)
        for words in WORDS:
            await self._type(f"{name}: filter as one types", hands, view, words)
        await self._key(f"{name}: only denied", hands, view, page.action_denied)
        for words in WORDS[:3]:
            await self._type(f"{name}: filter as one types", hands, view, words)

    async def _pages(self, name: str, hands: Hands, view: PagedList[Any]) -> None:
        for _ in range(_PAGES):
            await self._key(f"{name}: page down", hands, view, view.action_page_down)
        await self._key(f"{name}: end", hands, view, view.action_bottom)
        for _ in range(_PAGES):
            await self._key(f"{name}: page up", hands, view, view.action_page_up)
        await self._key(f"{name}: top", hands, view, view.action_top)

    async def _key(
        self, what: str, hands: Hands, view: PagedList[Any], act: Callable[[], object], detail: str = ""
    ) -> None:
        began = perf_counter()
        act()
        await hands.rest()
        _paint(view)
        self.times.add(what, perf_counter() - began, detail)

    async def _type(self, what: str, hands: Hands, view: PagedList[Any], words: str) -> None:
        """Open the filter, type, erase it again."""
        view.action_filter()
        prompt = hands.prompt
        assert prompt is not None
        for at, character in enumerate(words, 1):
            key = "space" if character == " " else character
            typed = words[:at]
            await self._key(what, hands, view, lambda k=key, c=character: prompt.press(k, c), f"'{typed}'")
        prompt.press("escape", None)
        await hands.rest()


def _paint(view: PagedList[Any]) -> None:
    for y in range(_ROWS):
        plain(view.line_at(y))


def _resident() -> float:
    """The most that was resident so far, in MB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1024 if sys.platform != "darwin" else peak / 1024**2


async def measure(home: Path, count: int) -> bool:
    """Fill a store, then work with it."""
    desk = desk_at(home)
    began = perf_counter()
    await fill(desk, (count - min(SMALL, count // 2), min(SMALL, count // 2)))
    size = desk.places.store.stat().st_size / 1e6
    print(f"{count:,} claims stored in {perf_counter() - began:.0f} s, {size:.0f} MB")
    return await work(desk)


async def work(desk: Desk) -> bool:
    """Work with what is stored."""
    before = _resident()
    lists = Lists(desk)
    kept = await lists.remittances()
    await lists.find()
    for check in kept:
        await lists.claims(check)
    met = lists.times.tell()
    print(f"resident: {before:.0f} MB before the first list, {_resident():.0f} MB at most after all of them")
    desk.kept.close()
    return met


def main() -> int:
    """Measure; gives 1 where the bar isn't met."""
    count = int(sys.argv[1].replace("_", "")) if len(sys.argv) > 1 else CLAIMS
    with tempfile.TemporaryDirectory(prefix="claimdeck-bench-") as home:
        return 0 if asyncio.run(measure(Path(home), count)) else 1


if __name__ == "__main__":
    raise SystemExit(main())
