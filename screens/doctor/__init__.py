"""`claimdeck doctor`: what support staff need to know about this computer, with nothing secret in it."""

import argparse
import asyncio
import json
import os
import platform
import sys
from collections.abc import Sequence
from importlib.metadata import version

from offline_cache.desk import Desk
from screens.doctor.files import files
from screens.doctor.finding import Finding, Section, as_json, healthy, report
from screens.doctor.passwords import passwords
from screens.doctor.portals import clock, portals
from screens.doctor.settings import settings
from screens.doctor.terminal import terminal


def main(arguments: Sequence[str], desk: Desk | None = None) -> int:
    """Print the findings; gives 0 where nothing is wrong and 1 where something is."""
    parser = argparse.ArgumentParser(
        prog="claimdeck doctor",
        description="Look at terminal, passwords, files, clock and portals. Shows nothing secret.",
    )
    parser.add_argument("--portals", action="store_true", help="also ask each saved portal for its notice")
    parser.add_argument("--json", action="store_true", help="as JSON")
    options = parser.parse_args(arguments)
    sections = asyncio.run(examine(desk or Desk(), try_portals=options.portals))
    if options.json:
        print(json.dumps(as_json(sections), indent=2))
    else:
        print("\n".join(report(sections)))
    return 0 if healthy(sections) else 1


async def examine(desk: Desk, *, try_portals: bool = False) -> tuple[Section, ...]:
    """Look at everything; only `try_portals` uses the network."""
    return (
        program(),
        terminal(os.environ, _size()),
        passwords(await desk.passwords.places()),
        files(
            (
                ("your portals", desk.places.portals),
                ("who signs in where", desk.places.passwords),
                ("the passphrase vault", desk.places.vault),
                ("the sealed store", desk.places.store),
                ("where the store's key is", desk.places.store_note),
            ),
            (desk.places.printed,),
        ),
        settings(desk.places.config),
        clock(desk.now()),
        await portals(desk, try_portals),
    )


def program() -> Section:
    """The versions that a report needs."""
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    says = (
        f"Claimdeck {version('claimdeck')}, Python {platform.python_version()}, "
        f"Textual {version('textual')}, on {system}."
    )
    return Section("Program", (Finding("ok", says),))


def _size() -> tuple[int, int] | None:
    if not sys.stdout.isatty():
        return None
    size = os.get_terminal_size(sys.stdout.fileno())
    return size.columns, size.lines
