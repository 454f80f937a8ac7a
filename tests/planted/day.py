"""The terminal, the hands, and the surroundings of the day."""

import json
import os
import re
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.keys import sequences
from benchmarks.programs import ROOT
from benchmarks.session import Session
from tests.planted.searching import Planted, spellings

PROGRAM = (sys.executable, "-m", "tests.planted.program", "--debug")
_TITLE = re.compile(r"\x1b\][012];(.*?)(?:\x07|\x1b\\)", re.DOTALL)


@dataclass(slots=True)
class Recorded(Session):
    """A terminal that remembers the titles that it was given, and what was written after the screen."""

    heard: list[str] = field(default_factory=list)

    def take(self, timeout: float) -> str:
        """As in the base class."""
        text = Session.take(self, timeout)
        self.heard.append(text)
        return text

    @property
    def titles(self) -> str:
        """All titles."""
        return "\n".join(_TITLE.findall("".join(self.heard)))

    @property
    def pid(self) -> int:
        """The program's."""
        assert self._process is not None
        return self._process.pid

    def do(self, script: str, sees: str) -> None:
        """Press keys and wait for a text."""
        for sequence in sequences(script):
            self.press(sequence)
        self.see(sees, 8.0)
        self.settle()

    def exit_code(self) -> int:
        """Wait for the end."""
        assert self._process is not None
        while self.read(0.2) or not self.ended:
            pass
        return self._process.wait(10)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where everything that the program writes has to go."""

    folder: Path
    environ: dict[str, str]

    @property
    def wanted(self) -> Path:
        """Where the user has a file written, which holds what it holds."""
        return self.folder / "wanted"


def surroundings(folder: Path, backend: str) -> Surroundings:
    """Home, XDG folders and temporary files below one folder."""
    named = {
        "HOME": "home",
        "TMPDIR": "tmp",
        "XDG_DATA_HOME": "xdg-data",
        "XDG_CONFIG_HOME": "xdg-config",
        "XDG_CACHE_HOME": "xdg-cache",
        "XDG_STATE_HOME": "xdg-state",
        "XDG_RUNTIME_DIR": "xdg-run",
    }
    for name in (*named.values(), "wanted"):
        (folder / name).mkdir(parents=True, mode=0o700)
    environ = {
        **{name: str(folder / each) for name, each in named.items()},
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        "PLANTED_BACKEND": backend,
    }
    return Surroundings(folder, environ)


@contextmanager
def program(where: Surroundings) -> Iterator[Recorded]:
    """The program at its first screen."""
    with Recorded(PROGRAM, environ=where.environ) as session:
        session.see("Which portal?", 20.0)
        session.settle()
        yield session


def guide(backend: str) -> dict[str, object]:
    """What the backend tells of itself."""
    with urllib.request.urlopen(f"{backend}/demo", timeout=10) as answer:
        told: dict[str, object] = json.load(answer)
    return told


def planted(told: dict[str, object], **more: str) -> Planted:
    """What identifies the patient of the day, and the secrets of its user."""
    person = told["try"]["mac"][0]  # type: ignore[index]
    user = next(each for each in told["users"] if each["user"] == "biller")  # type: ignore[attr-defined]
    mbi, ssn = person["mbi"], person["ssn"]
    words = {
        "last name": person["last_name"],
        "MBI": mbi,
        "MBI, shown": f"{mbi[:4]}-{mbi[4:7]}-{mbi[7:]}",
        "SSN": ssn,
        "SSN, shown": f"{ssn[:3]}-{ssn[3:5]}-{ssn[5:]}",
        "password": user["password"],
        "secret of the codes": user["totp_secret"],
        **spellings(person["date_of_birth"]),
        **more,
    }
    return Planted(words)


def seen_by_others(pid: int) -> bytes:
    """What the system tells of a program: its environment, its arguments, its limits."""
    texts = []
    for name in ("environ", "cmdline", "status", "limits"):
        try:
            texts.append(Path("/proc", str(pid), name).read_bytes())
        except OSError:  # hidden from this user, as it should be
            continue
    return b"\n".join(texts)


def core_is_written_here(folder: Path) -> bool:
    """Whether a program of this system that allows it leaves its memory in its folder when it crashes."""
    code = (
        "import os, resource, signal\n"
        "resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY,) * 2)\n"
        "os.kill(os.getpid(), signal.SIGSEGV)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=folder, check=False, capture_output=True)
    cores = list(folder.glob("*core*"))
    for each in cores:
        each.unlink()
    return bool(cores)
