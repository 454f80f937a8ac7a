"""What takes time here and is no part of what is tested: reading one claim again and again, and waiting."""

from collections.abc import Iterator
from functools import lru_cache

import pytest

from offline_cache.outbox import planning, settling


@pytest.fixture(scope="package", autouse=True)
def at_once() -> Iterator[None]:
    """Keep what was read of a body; wait for little."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settling, "claim_in", lru_cache(4096)(settling.claim_in))
        patch.setattr(planning, "FIRST_PAUSE", 0.05)
        yield
