"""The biller's desk on the bundled backend, signed in to both portals, with the demo's sample claims."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from mock_backend.process import start
from offline_cache.desk import Desk
from tests.backend_fixture import TODAY
from tests.screens.on_portal import desk_at

SMALL = 60


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def desk(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Desk]:
    """Both sessions are open; a test says by `switch` which one it asks."""
    with start(TODAY, scale=SMALL) as backend:
        made = desk_at(tmp_path_factory.mktemp("claims"))
        guide = await made.portals.open_demo(backend.url)
        for profile in guide.profiles:
            await made.signing.banner(profile.id)
            saved = await made.passwords.saved(profile.id, "biller")
            assert saved is not None
            assert saved.code is not None
            await made.signing.begin(profile.id, saved.user, saved.password)
            await made.signing.finish(saved.code.digits)
        yield made
        await made.signing.out_everywhere()
        made.kept.close()
