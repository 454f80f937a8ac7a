"""How a backend is started."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mock_backend import defaults
from mock_backend.faults.switches import KINDS, OPERATIONS, Fault, parse_fault

LARGEST_SCALE = 250_000
"""Beyond this the first search by name, which goes through everybody, takes too long."""


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen when a backend starts; the defaults are those of the demo."""

    port: int = 0
    today: date | None = None
    """The as-of date of all patient data; None: today in UTC, when the backend starts."""
    seed: int = defaults.SEED
    scale: int = defaults.SCALE
    faults: tuple[Fault, ...] = ()
    database: Path | None = None
    with_parent: bool = False


def parse_options(argv: Sequence[str] | None = None) -> Options:
    """Options from the command line; leaves the program with a message where they are wrong."""
    given = _parser().parse_args(argv)
    return Options(
        port=given.port,
        today=given.today,
        seed=given.seed,
        scale=given.scale,
        faults=tuple(given.fault),
        database=given.database,
        with_parent=given.with_parent,
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="claimdeck backend",
        description="The bundled Medicare (mac) and Medicaid (mmis) portals, with synthetic patients. "
        "Listens on this machine only and prints its address as one line of JSON.",
    )
    parser.add_argument(
        "--port", type=_port, default=0, help="port to listen on; 0 (default) takes a free one"
    )
    parser.add_argument("--today", type=_day, metavar="DATE", help="as-of date of patient data, YYYY-MM-DD")
    parser.add_argument("--seed", type=int, default=defaults.SEED, help="other numbers make other patients")
    parser.add_argument(
        "--scale",
        type=_scale,
        default=defaults.SCALE,
        metavar="N",
        help=f"how many patients ({defaults.SCALE})",
    )
    parser.add_argument(
        "--fault",
        type=_fault,
        action="append",
        default=[],
        metavar="OPERATION:KIND[:TIMES]",
        help=f"make requests fail. Operations: {', '.join(OPERATIONS)}. Kinds: {', '.join(KINDS)}",
    )
    parser.add_argument(
        "--database", type=Path, metavar="FILE", help="keep accounts and sessions in this file"
    )
    parser.add_argument("--with-parent", action="store_true", help="stop when standard input closes")
    return parser


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("give a date as YYYY-MM-DD") from None
    if not 2010 <= day.year <= 2100:
        raise argparse.ArgumentTypeError("give a date from 2010 to 2100")
    return day


def _port(text: str) -> int:
    return _number(text, 0, 65535)


def _scale(text: str) -> int:
    return _number(text, 1, LARGEST_SCALE)


def _fault(text: str) -> Fault:
    try:
        return parse_fault(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _number(text: str, least: int, most: int) -> int:
    if text.isascii() and text.isdigit() and least <= int(text) <= most:
        return int(text)
    raise argparse.ArgumentTypeError(f"give a number from {least} to {most}")
