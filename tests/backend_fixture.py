"""A real backend process for the tests of any package."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date

from mock_backend.process import BackendProcess, start

TODAY = date(2025, 11, 21)
"""The as-of date of the test patients."""


@contextmanager
def running_backend(today: date = TODAY, faults: Iterable[str] = ()) -> Iterator[BackendProcess]:
    """A backend on a port of its own, stopped when the block ends."""
    with start(today, faults=faults) as backend:
        yield backend
