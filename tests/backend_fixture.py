"""A real backend process for the tests of any package."""

import json
import urllib.request
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date

from mock_backend.process import BackendProcess, start
from offline_cache.desk import Desk

TODAY = date(2025, 11, 21)
"""The as-of date of the test patients."""


@contextmanager
def running_backend(today: date = TODAY, faults: Iterable[str] = ()) -> Iterator[BackendProcess]:
    """A backend on a port of its own, stopped when the block ends."""
    with start(today, faults=faults) as backend:
        yield backend


def set_faults(backend: BackendProcess, *faults: dict[str, object]) -> None:
    """Set the backend's fault switches, in place of those that were set before; none heals it."""
    request = urllib.request.Request(
        f"{backend.url}/faults",
        data=json.dumps({"faults": faults}).encode(),
        headers={"Content-Type": "application/json"},
        method="PUT",
    )
    urllib.request.urlopen(request, timeout=10).close()


async def sign_in(desk: Desk, portal_id: str, user: str = "") -> None:
    """Come in as one of the demo's users, '' for the one that the demo fills in."""
    saved = await desk.passwords.saved(portal_id, user)
    assert saved is not None
    assert saved.code is not None
    await desk.signing.banner(portal_id)
    await desk.signing.begin(portal_id, saved.user, saved.password)
    await desk.signing.finish(saved.code.digits)
