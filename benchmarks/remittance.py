"""How long an 835 takes to read, beside a bare split of the same bytes, and how much memory that needs."""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from time import process_time

from x12.remittance.balance import imbalances
from x12.remittance.figures import read_figures
from x12.remittance.items import ClaimEntry
from x12.remittance.stream import read_835

_CLAIMS, _LARGE = 10_000, 100_000
_RUNS = 5
_BLOCK = 1 << 14
_ENVELOPE = (
    "ISA*00*          *00*          *ZZ*MACPAYER       *ZZ*CLINIC         "
    "*261120*1000*^*00501*000000001*0*P*:~"
    "GS*HP*MACPAYER*CLINIC*20261120*1000*1*X*005010X221A1~ST*835*0001~"
)
_HEADER = (
    "BPR*I*0*C*NON************20261120~TRN*1*EFT1*1123456789~N1*PR*SAMPLE MAC~N3*1 MAIN STREET~"
    "N4*TOWN*OH*45206~PER*BL**TE*8005550100~N1*PE*SAMPLE CLINIC*XX*1234567893~LX*1~"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """Seconds of processor time for 10,000 claims of 23 segments, the best of several turns."""

    split: float
    """`bytes.split` into segments and elements, nothing kept."""
    claims: float
    """`read_835`: each claim with its amounts, the rest of it as text."""
    figures: float
    """`read_figures`: every amount of every line and adjustment."""
    balance: float
    """`imbalances`: the same amounts, checked at each level."""
    parts: float
    """Every part of every hundredth claim, times a hundred."""
    peak: int
    """Bytes resident in a process that reads 100,000 claims."""


def reading() -> Reading:
    """Measure, the ways to read in turn."""
    with tempfile.TemporaryDirectory() as folder:
        some, many = Path(folder) / "some.835", Path(folder) / "many.835"
        _write(some, _CLAIMS)
        _write(many, _LARGE)
        turns = [
            [_seconds(way, some) for way in (_split, _claims, _figures, _balance, _parts)]
            for _ in range(_RUNS)
        ]
        split, claims, figures, balance, parts = (min(column) for column in zip(*turns, strict=True))
        command = [sys.executable, "-m", "benchmarks.remittance", str(many)]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return Reading(split, claims, figures, balance, claims + 100 * (parts - claims), int(told))


def _seconds(way: Callable[[Path], None], path: Path) -> float:
    start = process_time()
    way(path)
    return process_time() - start


def _blocks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        yield from iter(partial(file.read, _BLOCK), b"")


def _split(path: Path) -> None:
    rest = b""
    for block in _blocks(path):
        *segments, rest = (rest + block).split(b"~")
        for segment in segments:
            segment.split(b"*")


def _claims(path: Path) -> None:
    for _ in read_835(_blocks(path)):
        pass


def _figures(path: Path) -> None:
    for item in read_835(_blocks(path)):
        if isinstance(item, ClaimEntry):
            read_figures(item)


def _balance(path: Path) -> None:
    for _ in imbalances(read_835(_blocks(path))):
        pass


def _parts(path: Path) -> None:
    for count, item in enumerate(read_835(_blocks(path))):
        if count % 100 == 0 and isinstance(item, ClaimEntry):
            item.read()


def _write(path: Path, claims: int) -> None:
    random = Random(1)
    with path.open("w") as file:
        file.write(_ENVELOPE + _HEADER)
        file.writelines(_claim(number, random) for number in range(claims))
        file.write(f"SE*{10 + 23 * claims}*0001~GE*1*1~IEA*1*000000001~")


def _claim(number: int, random: Random) -> str:
    """A professional claim of two lines that balances."""
    lines = [_line(number, 1, random), _line(number, 2, random)]
    charge, paid = sum(each[0] for each in lines), sum(each[1] for each in lines)
    owed = sum(each[2] for each in lines)
    day = f"202610{random.randrange(1, 31):02}"
    return (
        f"CLP*PCN{number:08}*1*{_text(charge)}*{_text(paid)}*{_text(owed)}*MB*26{number:011}*11*1~"
        f"NM1*QC*1*SAMPLE{number % 9999}*PAT*A***MI*1S00E{number % 100:02}AA{number % 97:02}~"
        "NM1*82*1*RENDERER*DOC****XX*1234567893~MOA***MA01*MA18~"
        f"REF*EA*MR{number}~DTM*232*{day}~DTM*233*{day}~DTM*050*20261105~AMT*AU*{_text(paid + owed)}~"
    ) + "".join(each[3].replace("DAY", day) for each in lines)


def _line(number: int, line: int, random: Random) -> tuple[int, int, int, str]:
    """Charge, paid and owed in cents, and the segments."""
    charge = random.randrange(5000, 40000)
    contractual = charge * random.randrange(20, 60) // 100
    owed = (charge - contractual) // 5
    paid = charge - contractual - owed
    text = (
        f"SVC*HC:G0101*{_text(charge)}*{_text(paid)}**1~DTM*472*DAY~CAS*CO*45*{_text(contractual)}~"
        f"CAS*PR*2*{_text(owed)}~REF*6R*{number}{line}~AMT*B6*{_text(charge - contractual)}~LQ*HE*N130~"
    )
    return charge, paid, owed, text


def _text(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02}"


def _tell_peak(path: Path) -> None:
    """Read a file, then print the most that was resident, in bytes."""
    _claims(path)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(peak if sys.platform == "darwin" else peak * 1024)


if __name__ == "__main__":
    _tell_peak(Path(sys.argv[1]))
