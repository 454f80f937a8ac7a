"""Reading the same claim again and again is no part of what is tested here."""

from collections.abc import Iterator
from functools import lru_cache

import pytest

from offline_cache.outbox import settling


@pytest.fixture(scope="package", autouse=True)
def claims_read_once() -> Iterator[None]:
    """Keep what was read of a body."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settling, "claim_in", lru_cache(4096)(settling.claim_in))
        yield
