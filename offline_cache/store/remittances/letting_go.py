"""Letting go of kept remittances: their files at once, their claims and words piece by piece.

A hundred thousand claims are too many for one transaction, which everything else would wait for. Nobody finds
them any more meanwhile, since their remittance has no file. When they are out, the index of words still holds
theirs until it is merged, which takes as long for one remittance as for all that were swept out by then.
"""

from datetime import datetime
from typing import TYPE_CHECKING

from offline_cache.store.owner import Owner
from offline_cache.store.remittances.claims import claim_id, tokens_of
from offline_cache.store.times import stamp

if TYPE_CHECKING:
    from offline_cache.patients import Patient
    from offline_cache.store.engine import Connection

AT_A_TIME = 1000
"""Claims."""
PAGES = 64
"""Of the index of words that are written in one piece of merging: some 50 ms of work."""
_WORDS = 0
"""Stands in remittance_gone, where no remittance has this id, while the index holds words of what is gone."""


def forget_file(connection: "Connection", file: int) -> None:
    """Forget a file; what a portal has listed of it stays as listed."""
    _forget_content(connection, file)
    connection.execute("UPDATE remittances SET file = NULL WHERE file = ?", (file,))
    connection.execute("DELETE FROM remittance_files WHERE id = ?", (file,))


def empty_file(connection: "Connection", file: int) -> None:
    """Forget what was read of a file whose content is another one now; the file itself stays."""
    _forget_content(connection, file)
    connection.execute("DELETE FROM remittance_chunks WHERE file = ?", (file,))


def _forget_content(connection: "Connection", file: int) -> None:
    connection.execute(
        "INSERT OR IGNORE INTO remittance_gone SELECT id FROM remittances WHERE file = ?", (file,)
    )
    connection.execute(
        "DELETE FROM remittance_reasons WHERE remittance IN (SELECT id FROM remittances WHERE file = ?)",
        (file,),
    )
    connection.execute(
        "DELETE FROM remittances WHERE file = ? AND (remittance_id = '' OR place > 1)", (file,)
    )
    connection.execute(
        "UPDATE remittances SET charge = 0, paid = 0, owed = 0, adjusted = 0, head = '',"
        " findings = '[]' WHERE file = ?",
        (file,),
    )


def tidy(connection: "Connection") -> bool:
    """A piece of what is left to do; whether there may be more."""
    return sweep(connection) or _merge(connection)


def sweep(connection: "Connection", remittance: int | None = None) -> bool:
    """Take some claims out whose file is gone, of one remittance or of any; whether there may be more."""
    which = "<> ?" if remittance is None else "= ?"
    row = connection.execute(
        f"SELECT remittance FROM remittance_gone WHERE remittance {which} LIMIT 1",  # noqa: S608
        (_WORDS if remittance is None else remittance,),
    ).fetchone()
    if row is None:
        return False
    taken = connection.execute(
        "DELETE FROM remittance_claims WHERE id IN"
        " (SELECT id FROM remittance_claims WHERE id > ? AND id < ? LIMIT ?)",
        (claim_id(row[0], 0), claim_id(row[0] + 1, 0), AT_A_TIME),
    )
    if taken.rowcount < AT_A_TIME:
        connection.execute("DELETE FROM remittance_gone WHERE remittance = ?", row)
        connection.execute("INSERT OR IGNORE INTO remittance_gone VALUES (?)", (_WORDS,))
    return True


def purge(connection: "Connection", before: datetime) -> int:
    """Forget files that came earlier, and what portals listed earlier; gives how many files."""
    old = connection.execute("SELECT id FROM remittance_files WHERE at < ?", (stamp(before),)).fetchall()
    for (file,) in old:
        forget_file(connection, file)
    connection.execute("DELETE FROM remittances WHERE file IS NULL AND listed_at < ?", (stamp(before),))
    return len(old)


def purge_all(connection: "Connection") -> int:
    """Forget every remittance."""
    count = 0
    for (file,) in connection.execute("SELECT id FROM remittance_files").fetchall():
        forget_file(connection, file)
        count += 1
    connection.execute("DELETE FROM remittances")
    connection.execute("DELETE FROM remittance_marks")
    return count


def forget_patient(connection: "Connection", patient: "Patient") -> int:
    """Forget every file with a claim of this person, by number, or by name where there is none."""
    numbers = [each for each in (patient.mbi, patient.member_id) if each.isalnum()]
    queries = [f'member_id : "{each}"' for each in numbers]
    last, first = tokens_of(patient.last_name), tokens_of(patient.first_name)
    if not queries and last and first:
        named = [f'last_name : "{each}"' for each in last] + [f'first_name : "{each}"' for each in first]
        queries = [" AND ".join(named)]
    gone: set[int] = set()
    for query in queries:
        rows = connection.execute(
            "SELECT DISTINCT r.file FROM remittance_words AS w JOIN remittance_claims AS c ON c.id = w.rowid"
            " JOIN remittances AS r ON r.id = c.remittance"
            " WHERE remittance_words MATCH ? AND r.file IS NOT NULL",
            (query,),
        )
        gone |= {file for (file,) in rows.fetchall()}
    for file in gone:
        forget_file(connection, file)
    return len(gone)


def may_forget(connection: "Connection", owner: Owner, check: int) -> int | None:
    """The file of a check, where it is this owner's."""
    row = connection.execute(
        "SELECT file FROM remittances WHERE id = ? AND portal = ? AND user = ?",
        (check, owner.portal, owner.user),
    ).fetchone()
    return row[0] if row else None


def _merge(connection: "Connection") -> bool:
    """Have some words of what was deleted leave the index, too; whether there may be more."""
    if connection.execute("SELECT 1 FROM remittance_gone WHERE remittance = ?", (_WORDS,)).fetchone() is None:
        return False
    before = connection.total_changes
    connection.execute("INSERT INTO remittance_words (remittance_words, rank) VALUES ('merge', ?)", (-PAGES,))
    if connection.total_changes - before < 2:  # nothing is left to merge (SQLite's FTS5, 6.8)
        connection.execute("DELETE FROM remittance_gone WHERE remittance = ?", (_WORDS,))
    return True
