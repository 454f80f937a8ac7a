"""The making of the list of diagnoses, as the program sees it go on."""

import asyncio
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Thread

_PROGRAM = "offline_cache.code_lists.make_icd"
FAILED = "The list of diagnoses could not be prepared; 'claimdeck codes build' says why."


class Building:
    """One run of `make_icd`, begun when this is made."""

    def __init__(self, path: Path) -> None:
        self.percent = 0
        self.failed = False
        self._watcher = Thread(target=self._watch, args=(path,), name="code list", daemon=True)
        self._watcher.start()

    @property
    def over(self) -> bool:
        """Whether it has ended, in whatever way."""
        return not self._watcher.is_alive()

    @property
    def sentence(self) -> str:
        """How far it is, or that it failed; '' once it is done."""
        if not self.over:
            return f"Preparing the list of diagnoses for its first use: {self.percent} %."
        return FAILED if self.failed else ""

    async def wait(self) -> None:
        """Wait for its end."""
        await asyncio.to_thread(self._watcher.join)

    def _watch(self, path: Path) -> None:
        """In a thread: run the other process and read how far it is."""
        command = [sys.executable, "-m", _PROGRAM, str(path)]
        try:
            with subprocess.Popen(  # noqa: S603
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
            ) as process:
                for line in process.stdout or ():
                    with suppress(ValueError):
                        self.percent = int(line)
            self.failed = process.returncode != 0
        except OSError:
            self.failed = True
