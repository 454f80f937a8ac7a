"""The list of diagnoses, made once for all workers of a run: making it takes 5 s of a processor.

Else each home that a story begins in would have its own made by a process that outlives the story.
"""

import os
import time
from contextlib import suppress
from functools import cache
from pathlib import Path

from api_client.places import places
from offline_cache.code_lists.building import Building

_LONGEST_WAIT = 60.0


class Linked:
    """In place of `offline_cache.code_lists.building.Building`: a link to the list that the run shares."""

    sentence = ""

    def __init__(self, shared: Path, path: Path) -> None:
        _link(shared, path)

    async def wait(self) -> None:
        """It is there already."""


def put_into(home: Path, shared: Path) -> None:
    """Have the list in a home before a program starts there."""
    _link(shared, places(home).data / "codes" / "icd.db")


def _link(shared: Path, path: Path) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileExistsError):
        os.link(made_in(shared), path)


@cache
def made_in(folder: Path) -> Path:
    """The list in that folder; the first worker that asks makes it."""
    path = folder / "diagnoses.db"
    try:
        (folder / "diagnoses.begun").touch(exist_ok=False)
    except FileExistsError:
        deadline = time.monotonic() + _LONGEST_WAIT
        while not path.exists():
            assert time.monotonic() < deadline, "another worker didn't make the list of diagnoses"
            time.sleep(0.05)
    else:
        building = Building(path)
        while not building.over:
            time.sleep(0.05)
        assert (building.sentence, building.percent) == ("", 100)
    return path
