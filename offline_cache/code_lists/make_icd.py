"""The process that makes the index of diagnoses: `python -m offline_cache.code_lists.make_icd FILE`.

It is another process so that the program neither waits nor keeps what reading the release takes. It says
how far it is, in percent, a line each.
"""

import gc
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from api_client.errors import PortalError
from offline_cache.code_lists.release import entries, installed, stamp_of
from offline_cache.store.code_index import ListUnusable, Stamp, write_index

_READ = 40
"""Percent of the time that reading the release takes."""


def make(path: Path, tell: Callable[[int], None]) -> Stamp:
    """Make the index; `tell` gets the percentage done. Raises ListUnusable or Misconfigured."""
    release = installed()
    if not release.version:
        raise ListUnusable("The list of diagnoses (simple-icd-10-cm) isn't installed.")
    tell(0)
    every = entries()
    tell(_READ)
    return write_index(
        path, stamp_of(release), every, lambda done: tell(_READ + done * (100 - _READ) // len(every))
    )


def main() -> int:
    """Make the index in the file that is the only argument; gives 1 where that failed."""
    gc.disable()  # nothing is let go of before the end
    with suppress(AttributeError, OSError):
        os.nice(5)
    try:
        make(Path(sys.argv[1]), lambda percent: print(percent, flush=True))
    except (PortalError, OSError):
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
