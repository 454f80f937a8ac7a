"""All of some work, or none of it."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from offline_cache.store.engine import Connection


@contextmanager
def transaction(connection: "Connection") -> Iterator[None]:
    """Begin and commit; whatever goes wrong inside or while committing rolls it back."""
    from sqlcipher3 import dbapi2

    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(dbapi2.Error):
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        raise
