"""The programs that are measured, and the surroundings they run in: always the same, whoever measures."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.proxy import CountingProxy
from benchmarks.session import Session

ROOT = Path(__file__).parents[1]
BARE = (sys.executable, "-m", "benchmarks.bare")
CLIENT = (sys.executable, "-m", "benchmarks.client")
PROGRAM = (str(Path(sys.executable).with_name("claimdeck")),)


@contextmanager
def surroundings(**extra: str) -> Iterator[dict[str, str]]:
    """An environment with a home of its own, which goes when the measuring is done."""
    with tempfile.TemporaryDirectory(prefix="claimdeck-bench-") as home:
        yield {
            "PATH": os.environ.get("PATH", ""),
            "HOME": home,
            "CLAIMDECK_HOME": home,
            "PYTHONPATH": str(ROOT),
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "LANG": "C.UTF-8",
            **extra,
        }


@dataclass(frozen=True, slots=True)
class Client:
    """The demo at its first screen, the line to its portals, and the names of a patient they know."""

    session: Session
    proxy: CountingProxy
    names: Mapping[str, str]


@contextmanager
def client(**extra: str) -> Iterator[Client]:
    """The demo on a fresh backend behind a counting proxy, on an 80x24 terminal."""
    from mock_backend.process import start

    with (
        start() as backend,
        CountingProxy(backend.url) as proxy,
        surroundings(BENCHMARK_BACKEND=proxy.url, **extra) as environ,
        Session(CLIENT, environ=environ) as session,
    ):
        yield Client(session, proxy, people(backend.url))


def people(backend: str) -> Mapping[str, str]:
    """What the first patient that the backend suggests is called, for use in scripts."""
    with urllib.request.urlopen(f"{backend}/demo", timeout=10) as answer:
        patient = json.load(answer)["try"]["mac"][0]
    year, month, day = patient["date_of_birth"].split("-")
    return {
        "last": patient["last_name"],
        "first": patient["first_name"],
        "birth": f"{month}{day}{year}",
        "mbi": patient["mbi"],
        "shown_mbi": "-".join((patient["mbi"][:4], patient["mbi"][4:7], patient["mbi"][7:])),
        "ssn": patient.get("ssn", ""),
    }


def add_portal(environ: dict[str, str], name: str) -> None:
    """Save a portal; nothing answers there, and nothing is asked before one is chosen."""
    where = ["--kind", "mac", "--id", name, "--name", name, "--url", "http://127.0.0.1:9"]
    subprocess.run([*PROGRAM, "portals", "add", *where], env=environ, check=True, capture_output=True)
