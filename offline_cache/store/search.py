"""Finds what was seen by the start of a name, of a number, or of a control number."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from offline_cache.store.answers import COLUMNS, Kept, kept_of
from offline_cache.store.owner import Owner

if TYPE_CHECKING:
    from offline_cache.store.engine import Connection

MOST = 20
_COLUMNS = ", ".join(f"answers.{name}" for name in COLUMNS.split(", "))
_LOOKED_AT = 200
"""Answers, newest first: the same patient may have several."""


def search(connection: "Connection", words: str, owners: Sequence[Owner]) -> tuple[Kept, ...]:
    """The newest answer for each patient found; every word has to be the start of something. () for ''."""
    wanted = query_of(words)
    if not wanted or not owners:
        return ()
    theirs = " OR ".join(["(portal = ? AND user = ?)"] * len(owners))
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM seen JOIN answers ON answers.id = seen.rowid"  # noqa: S608
        f" WHERE seen MATCH ? AND ({theirs}) ORDER BY seen.rowid DESC LIMIT {_LOOKED_AT}",
        (wanted, *(part for owner in owners for part in (owner.portal, owner.user))),
    )
    found: dict[tuple[object, ...], Kept] = {}
    for row in rows:
        kept = kept_of(row)
        found.setdefault(kept.patient.identity, kept)
        if len(found) == MOST:
            break
    return tuple(found.values())


def query_of(words: str) -> str:
    """An FTS5 query from what was keyed, none of which is taken for the query's own language."""
    quote = '"'
    parts = (part.strip(",;") for part in words.replace(quote, " ").split())
    return " ".join(f"{quote}{_undashed(part)}{quote}*" for part in parts if any(map(str.isalnum, part)))


def _undashed(word: str) -> str:
    """An MBI as cards print it, 1S00-A00-AA00, is kept without its dashes."""
    compact = word.replace("-", "")
    return compact if any(map(str.isdigit, compact)) else word
