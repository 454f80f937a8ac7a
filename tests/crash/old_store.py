"""A store as an earlier version of the program left it."""

from contextlib import closing
from pathlib import Path

from offline_cache.store import drafts, engine
from offline_cache.store.migrations import migrate
from tests.crash.work import draft


def make_old_store(path: Path, key: bytes, version: int) -> None:
    """Write a store of that version, with two drafts in it where it has a place for them."""
    with closing(engine._connect(str(path))) as connection:
        engine._seal(connection, key)
        for setting in engine._SETTINGS:
            connection.execute(setting).fetchall()
        migrate(connection, version)
        if version:
            drafts.save(connection, draft(0))
            drafts.save(connection, draft(1))
