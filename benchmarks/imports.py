"""What the program imports before its first screen can be seen."""

from __future__ import annotations

import time
from pathlib import Path

from benchmarks.programs import PROGRAM, add_portal, surroundings
from benchmarks.session import Session


def before_the_first_screen() -> set[str]:
    """The modules that the program asks for until the sign-in screen stands there."""
    with surroundings() as environ:
        for name in ("one", "two"):
            add_portal(environ, name)
        log = Path(environ["HOME"]) / "imports.log"
        environ["BENCHMARK_IMPORTS"] = str(log)
        environ["PYTHONPATH"] = f"{Path(__file__).parent / 'audit'}:{environ['PYTHONPATH']}"
        with Session(PROGRAM, environ=environ) as session:
            session.see("Which portal?")
            seen = time.monotonic()
        lines = (line.split(" ", 1) for line in log.read_text().splitlines())
        return {name for when, name in lines if float(when) <= seen}
