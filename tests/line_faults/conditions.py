"""What is done to the line, or by the portal, while an operation is under way."""

from dataclasses import dataclass, replace

from tests.line_faults.proxy import Cut, End, Line, Where

ALWAYS = 1000
"""Requests: more than any operation makes."""
SILENT = 0.4
"""Seconds without a byte after which the client gives up here; 60 in the program."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A line, or a fault switch of the portal."""

    words: str
    line: Line | None = None
    switch: str = ""
    """A kind of fault, as `mock_backend.faults.switches` names it."""
    times: int = 0
    """How many requests meet it; 0 where all do for as long as it lasts."""
    heals: bool = False
    """Whether every operation has to come through it."""

    @property
    def is_silent(self) -> bool:
        """Whether only a time-out ends it."""
        return self.line is not None and self.line.cut is not None and self.line.cut.end == "silent"

    @property
    def often(self) -> str:
        """For the table."""
        return "" if not self.times else "always" if self.times == ALWAYS else "once"


def _cut(words: str, where: Where, end: End, *, heals: bool = False) -> tuple[Condition, Condition]:
    line = Line(cut=Cut(where, end), cuts=1)
    once = Condition(words, line, times=1, heals=heals)
    return once, replace(once, line=replace(line, cuts=ALWAYS), times=ALWAYS)


NARROW = Line(latency=0.3, bits=9600)
SLOW = (
    Condition("600 ms round trip", Line(latency=0.3), heals=True),
    Condition("9,600 bit/s, 600 ms round trip", NARROW, heals=True),
    Condition("answers in slices of 7 bytes", Line(piece=7), heals=True),
)
CUTS = (
    Condition("no connection", Line(open=False)),
    *_cut("reset before the request", "before", "reset"),
    *_cut("closed before the request", "before", "closed"),
    *_cut("silent before the request", "before", "silent"),
    *_cut("reset in the request", "in the request", "reset"),
    *_cut("silent in the request", "in the request", "silent"),
    *_cut("reset after the request", "after the request", "reset"),
    *_cut("closed after the request", "after the request", "closed"),
    *_cut("silent after the request (half-open)", "after the request", "silent"),
    *_cut("reset in the answer", "in the answer", "reset"),
    *_cut("closed in the answer (truncated)", "in the answer", "closed"),
    *_cut("silent in the answer", "in the answer", "silent"),
    *_cut("reset after the answer", "after the answer", "reset", heals=True),
    *_cut("closed after the answer", "after the answer", "closed", heals=True),
    *_cut("open but dead after the answer (slow close)", "after the answer", "silent"),
)
KINDS = (
    "delay",
    "slow-drip",
    "drop-before",
    "drop-after",
    "429",
    "500",
    "503",
    "truncated",
    "short",
    "garbled",
)
_HARMLESS = {"delay", "slow-drip"}
SWITCHES = tuple(
    Condition(f"portal: {kind}", switch=kind, times=times, heals=kind in _HARMLESS)
    for kind in KINDS
    for times in (1, ALWAYS)
)
EVERY = (*SLOW, *CUTS, *SWITCHES)
