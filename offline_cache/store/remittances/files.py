"""The files of remittances: bytes of the line while they come, then the 835 in chunks."""

import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from offline_cache.store.owner import Owner
from offline_cache.store.remittances import letting_go
from offline_cache.store.times import stamp

if TYPE_CHECKING:
    from offline_cache.store.engine import Connection

CHUNK = 1 << 18
"""Bytes of the 835 in one chunk; they take about an eighth of that."""
_LEVEL = 3


@dataclass(frozen=True, slots=True)
class KeptFile:
    """One file: `state` is `part`, `reading` or `kept`; `terms` is what the portal promised about it."""

    id: int
    state: str
    held: int
    terms: dict[str, Any]
    digest: bytes
    bytes: int


_COLUMNS = "id, state, held, terms, digest, bytes"


def of_remittance(
    connection: "Connection", owner: Owner, remittance_id: str, now: datetime | None = None
) -> KeptFile | None:
    """The file of a portal's remittance; where there is none, it is begun if `now` is given."""
    who = owner.portal, owner.user, remittance_id
    found = _one(connection, "portal = ? AND user = ? AND remittance_id = ?", who)
    if found is None and now is not None:
        connection.execute(
            "INSERT INTO remittance_files (portal, user, remittance_id, name, state, at)"
            " VALUES (?, ?, ?, '', 'part', ?)",
            (*who, stamp(now)),
        )
        found = _one(connection, "portal = ? AND user = ? AND remittance_id = ?", who)
        if found is not None:
            connection.execute(
                "UPDATE remittances SET file = ? WHERE portal = ? AND user = ? AND remittance_id = ?",
                (found.id, *who),
            )
    return found


def of_check(connection: "Connection", owner: Owner, check: int) -> KeptFile | None:
    """The file that a check is in."""
    where = "id = (SELECT file FROM remittances WHERE id = ? AND portal = ? AND user = ?)"
    return _one(connection, where, (check, owner.portal, owner.user))


def of_digest(connection: "Connection", owner: Owner, digest: bytes) -> KeptFile | None:
    """The file with this content, from wherever it came."""
    return _one(
        connection,
        "portal = ? AND user = ? AND digest = ? ORDER BY state = 'kept' DESC",
        (owner.portal, owner.user, digest),
    )


def add_from_disk(
    connection: "Connection", owner: Owner, name: str, digest: bytes, size: int, now: datetime
) -> KeptFile:
    """Begin to read a file from disk."""
    connection.execute(
        "INSERT INTO remittance_files (portal, user, remittance_id, name, state, at, digest, bytes)"
        " VALUES (?, ?, '', ?, 'reading', ?, ?, ?)",
        (owner.portal, owner.user, name, stamp(now), digest, size),
    )
    found = of_digest(connection, owner, digest)
    assert found is not None  # noqa: S101  it was put there just now
    return found


def version_of(terms: Mapping[str, Any]) -> str:
    """What pieces are bound to: they belong together only under the very same terms."""
    return json.dumps(terms)


def start_part(connection: "Connection", file: int, terms: Mapping[str, Any]) -> None:
    """Begin with nothing of another version; what another window has finished stays kept."""
    begun = connection.execute(
        "UPDATE remittance_files SET state = 'part', held = 0, terms = ?2 WHERE id = ?1 AND state <> 'kept'"
        " AND terms <> ?2",
        (file, version_of(terms)),
    )
    if begun.rowcount:
        connection.execute("DELETE FROM remittance_parts WHERE file = ?", (file,))


def drop_part(connection: "Connection", file: int, version: str) -> None:
    """Let go of all bytes of a version."""
    if _is_coming(connection, file, version):
        start_part(connection, file, {})


def add_part(connection: "Connection", file: int, version: str, start: int, content: bytes) -> bool:
    """Keep the next bytes of the line; False where another window has begun another version, or is done.

    Where another window has brought the same bytes, too, the longer piece stays.
    """
    if not _is_coming(connection, file, version):
        return False
    connection.execute(
        "INSERT INTO remittance_parts VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET content = excluded.content"
        " WHERE length(excluded.content) > length(content)",
        (file, start, content),
    )
    connection.execute(
        "UPDATE remittance_files SET held = max(held, ?) WHERE id = ? AND held >= ?",
        (start + len(content), file, start),
    )
    return True


def part_from(connection: "Connection", file: int, version: str, start: int) -> bytes | None:
    """The bytes that were kept from `start` on in one piece; b'' at the end. Pieces may overlap.

    None where they aren't of this version any more.
    """
    if not _is_coming(connection, file, version):
        return None
    row = connection.execute(
        "SELECT start, content FROM remittance_parts WHERE file = ? AND start <= ?"
        " AND start + length(content) > ? ORDER BY start DESC LIMIT 1",
        (file, start, start),
    ).fetchone()
    return bytes(row[1])[start - row[0] :] if row else b""


def start_reading(connection: "Connection", file: int, digest: bytes, size: int) -> None:
    """All bytes are here and verified; what another window has finished with the same bytes stays kept."""
    row = connection.execute("SELECT digest FROM remittance_files WHERE id = ?", (file,)).fetchone()
    if row is not None and bytes(row[0]) not in (b"", digest):
        letting_go.empty_file(connection, file)
    connection.execute(
        "UPDATE remittance_files SET state = 'reading', digest = ?, bytes = ? WHERE id = ?"
        " AND (state <> 'kept' OR digest <> ?)",
        (digest, size, file, digest),
    )


def is_content(connection: "Connection", file: int, digest: bytes) -> bool:
    """Whether a file's content is this one, and no other window has begun to read another one."""
    found = connection.execute("SELECT digest FROM remittance_files WHERE id = ?", (file,)).fetchone()
    return found is not None and bytes(found[0]) == digest


def add_chunk(connection: "Connection", file: int, start: int, packed: bytes, length: int) -> None:
    """Keep some of the 835; one that is there already stays."""
    connection.execute(
        "INSERT OR IGNORE INTO remittance_chunks VALUES (?, ?, ?, ?)", (file, start, length, packed)
    )


def finish(connection: "Connection", file: int) -> None:
    """All of it is read: what came over the line is not needed any more."""
    connection.execute(
        "UPDATE remittance_files SET state = 'kept', held = 0, terms = '' WHERE id = ?", (file,)
    )
    connection.execute("DELETE FROM remittance_parts WHERE file = ?", (file,))


def packed(data: bytes) -> bytes:
    """A chunk as it is kept."""
    return zlib.compress(data, _LEVEL)


def bytes_from(connection: "Connection", file: int, offset: int) -> Iterator[bytes]:
    """The 835 from a byte on, chunk by chunk."""
    while True:
        row = connection.execute(
            "SELECT start, content FROM remittance_chunks WHERE file = ? AND start <= ?"
            " ORDER BY start DESC LIMIT 1",
            (file, offset),
        ).fetchone()
        data = zlib.decompress(row[1])[offset - row[0] :] if row else b""
        if not data:
            return
        yield data
        offset += len(data)


def _is_coming(connection: "Connection", file: int, version: str) -> bool:
    found = connection.execute("SELECT terms FROM remittance_files WHERE id = ?", (file,)).fetchone()
    return found is not None and found[0] == version


def _one(connection: "Connection", where: str, values: tuple[Any, ...]) -> KeptFile | None:
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM remittance_files WHERE {where} LIMIT 1",  # noqa: S608
        values,
    ).fetchone()
    if row is None:
        return None
    number, state, held, terms, digest, size = row
    return KeptFile(number, state, held, json.loads(terms) if terms else {}, bytes(digest), size)
