"""`make bench`: measures, prints the table against the bars, and keeps the numbers as JSON."""

from __future__ import annotations

import json
import platform
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.far_line import seconds_to_still
from benchmarks.idle import idle_bytes
from benchmarks.journeys import JOURNEYS, LIMITS
from benchmarks.play import Played, run
from benchmarks.ranks import median, percentile
from benchmarks.remittance import reading
from benchmarks.slow_line import over_ssh, to_the_portal
from benchmarks.timing import Starts, bare_keys, starts

RESULTS = Path(__file__).parent / "results"
START_BAR, PAINT_BAR = 1.15, 1.3
READING_BAR, RESIDENT_BAR = 2.0, 40.0


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; `bar` is the most that `value` may be, None where there is no bar."""

    what: str
    value: float
    unit: str
    bar: float | None = None
    note: str = ""

    def told(self) -> str:
        """The line as it is printed."""
        value = f"{self.value:,.2f}" if self.unit in {"x", "s"} else f"{self.value:,.0f}"
        bar = "" if self.bar is None else f"{self.bar:,g} {self.unit}"
        met = "" if self.bar is None else "yes" if self.value <= self.bar else "NO"
        return f"{self.what:<44}{value:>10} {self.unit:<4}{bar:>10}  {met:<4}{self.note}"


def main() -> int:
    """Measure everything; gives 1 if a bar isn't met."""
    journeys, bare = _played()
    stock = {journey.name: run(journey, driver="stock").terminal_bytes for journey in JOURNEYS}
    rows = [_start_row(starts()), *_key_rows(journeys, bare), *_journey_rows(journeys, stock)]
    rows.append(Row("a minute of idling at home", idle_bytes(60), "B", LIMITS.idle_minute))
    rows += _held_rows()
    rows += _remittance_rows()
    print(f"{'':<44}{'measured':>10}     {'bar':>10}  met")
    for row in rows:
        print(row.told())
    _tell_slow_line(journeys)
    _keep(rows, journeys)
    return int(any(row.bar is not None and row.value > row.bar for row in rows))


def _played() -> tuple[list[Played], list[float]]:
    """Every journey, and after each with keys those of the bare app: what else is run falls on both."""
    journeys: list[Played] = []
    bare: list[float] = []
    for journey in JOURNEYS:
        journeys.append(run(journey))
        if journeys[-1].keys:
            bare += bare_keys()
    return journeys, bare


def _start_row(measured: Starts) -> Row:
    note = f"{median(measured.program) * 1000:.0f} ms, the bare app {median(measured.bare) * 1000:.0f} ms"
    return Row("start, to a sign-in screen that takes keys", measured.ratio, "x", START_BAR, note)


def _key_rows(journeys: list[Played], bare: list[float]) -> list[Row]:
    sizes = [size for played in journeys for size in played.key_bytes]
    seconds = [second for played in journeys for second in played.key_seconds]
    if not sizes:
        return []
    rows = [
        Row("a key in a form, median", median(sizes), "B", LIMITS.key_median),
        Row("a key in a form, 95th percentile", percentile(sizes, 0.95), "B", LIMITS.key_95th),
    ]
    for share, bar in ((0.5, None), (0.95, PAINT_BAR)):
        ours, theirs = percentile(seconds, share), percentile(bare, share)
        note = f"{ours * 1000:.1f} ms, the bare app {theirs * 1000:.1f} ms"
        rows.append(Row(f"key to paint, {share:.0%}", ours / theirs, "x", bar, note))
    return rows


def _journey_rows(journeys: list[Played], stock: dict[str, int]) -> list[Row]:
    rows = []
    for played in journeys:
        name = played.journey.name
        note = f"stock Textual: {stock[name]:,} B"
        rows.append(Row(name, played.terminal_bytes, "B", played.journey.budget, note))
        if played.journey.asks_once:
            http = played.http
            note = f"{http.up} up, {http.down} down"
            rows.append(Row("  its HTTP", http.up + http.down, "B", LIMITS.http_bytes, note))
            rows.append(Row("  its round trips", http.round_trips, "", LIMITS.http_round_trips))
    return rows


def _tell_slow_line(journeys: list[Played]) -> None:
    print("\nOn a line of 9,600 bit/s, 600 ms there and back      over SSH   to the portal")
    for played in journeys:
        print(f"{played.journey.name:<50}{over_ssh(played):>9.1f} s {to_the_portal(played):>13.1f} s")


def _held_rows() -> list[Row]:
    what = "screen still after a key held for 3 s, far line"
    stock = f"without asking the terminal how far it is: {seconds_to_still(remote=False):.1f} s"
    return [Row(what, seconds_to_still(remote=True), "s", note=stock)]


def _remittance_rows() -> list[Row]:
    read = reading()
    note = f"{read.claims * 100:,.1f} µs a claim, a bare split {read.split * 100:,.1f}"
    return [
        Row("835 of 10,000 claims, claim by claim", read.claims / read.split, "x", READING_BAR, note),
        Row("  with every amount of each", read.figures / read.split, "x"),
        Row("  with every balance checked", read.balance / read.split, "x"),
        Row("  with every part of every claim", read.parts / read.split, "x"),
        Row("  100,000 claims, resident", read.peak / 1024**2, "MB", RESIDENT_BAR),
    ]


def _keep(rows: list[Row], journeys: list[Played]) -> None:
    now = datetime.now(UTC)
    RESULTS.mkdir(exist_ok=True)
    kept = {
        "measured": now.isoformat(timespec="seconds"),
        "system": f"{platform.system()} {platform.machine()}, Python {platform.python_version()}",
        "rows": [asdict(row) for row in rows],
        "journeys": [
            {
                "name": played.journey.name,
                "terminal_bytes": played.terminal_bytes,
                "keyed_bytes": played.keyed_bytes,
                "key_bytes": played.key_bytes,
                "http": asdict(played.http),
                "seconds_over_ssh": round(over_ssh(played), 2),
                "seconds_to_the_portal": round(to_the_portal(played), 2),
            }
            for played in journeys
        ],
    }
    path = RESULTS / f"{now:%Y%m%dT%H%M%SZ}.json"
    path.write_text(json.dumps(kept, indent=1) + "\n")
    print(f"\nKept in {path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path}")


if __name__ == "__main__":
    raise SystemExit(main())
