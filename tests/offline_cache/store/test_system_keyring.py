"""The store's key and the log's head in a real Secret Service."""

from pathlib import Path

import pytest

from api_client.credentials.keeper import Keeper
from api_client.places import places
from offline_cache.store.drafts import DraftKey
from offline_cache.store.kept import Kept
from tests.api_client.secret_services import gnome_keyring, lock_login_collection, private_bus
from tests.offline_cache.store.stores import FRONT_DESK

pytestmark = pytest.mark.keyring
KEY = DraftKey(FRONT_DESK, "eligibility")


def started(home: Path) -> Kept:
    """A start of the program as it is installed."""
    keeper = Keeper(places(home))
    return Kept(places(home), lambda: keeper, lambda _: None)


async def test_key_and_head_are_kept_and_a_locked_keyring_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    with private_bus(tmp_path / "bus", monkeypatch), gnome_keyring():
        kept = started(home)
        kept.drafts.save(KEY, {"last": "EXAMPLE"}, "last")
        kept.log.note("sign-in", owner=FRONT_DESK)
        assert (await kept.standing()).on_disk
        kept.close()
        again = started(home)
        await again.welcome(FRONT_DESK)
        assert again.drafts.of(KEY) is not None
        assert (await again.log.verify()).problem == ""
        again.close()
        assert not places(home).log_head.exists()
        lock_login_collection()
        shut = started(home)
        standing = await shut.standing()
        assert not standing.on_disk
        assert "The keyring is locked" in standing.sentence
        shut.close()
