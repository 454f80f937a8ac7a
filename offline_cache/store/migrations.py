"""The store's tables, one step after the other; `user_version` says how many steps a file has taken.

A step is never changed once it is released: what comes later is a step of its own.
"""

from typing import TYPE_CHECKING

from offline_cache.store.errors import StoreTooNew
from offline_cache.store.transaction import transaction
from offline_cache.store.translating import said_plainly

if TYPE_CHECKING:
    from offline_cache.store.engine import Connection

_DRAFTS = (
    """CREATE TABLE drafts (
        portal TEXT NOT NULL, user TEXT NOT NULL, form TEXT NOT NULL, record TEXT NOT NULL,
        texts TEXT NOT NULL, focus TEXT NOT NULL, saved_at TEXT NOT NULL,
        PRIMARY KEY (portal, user, form, record)
    ) STRICT, WITHOUT ROWID""",
)
_ANSWERS = (
    """CREATE TABLE answers (
        id INTEGER PRIMARY KEY,
        portal TEXT NOT NULL, user TEXT NOT NULL, question BLOB NOT NULL, as_of TEXT NOT NULL,
        transaction_ids TEXT NOT NULL, raw_sent TEXT NOT NULL, raw_received TEXT NOT NULL,
        seconds REAL NOT NULL,
        last_name TEXT NOT NULL, first_name TEXT NOT NULL, born TEXT NOT NULL,
        mbi TEXT NOT NULL, member_id TEXT NOT NULL, gender TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX answers_by_question ON answers (portal, user, question, as_of)",
    "CREATE INDEX answers_by_time ON answers (as_of)",
    """CREATE VIRTUAL TABLE seen USING fts5 (
        last_name, first_name, mbi, member_id, transaction_ids,
        content = 'answers', content_rowid = 'id', prefix = '2 3 4'
    )""",
    "INSERT INTO seen (seen, rank) VALUES ('secure-delete', 1)",
    """CREATE TRIGGER answers_seen AFTER INSERT ON answers BEGIN
        INSERT INTO seen (rowid, last_name, first_name, mbi, member_id, transaction_ids)
        VALUES (new.id, new.last_name, new.first_name, new.mbi, new.member_id, new.transaction_ids);
    END""",
    """CREATE TRIGGER answers_forgotten AFTER DELETE ON answers BEGIN
        INSERT INTO seen (seen, rowid, last_name, first_name, mbi, member_id, transaction_ids)
        VALUES (
            'delete', old.id, old.last_name, old.first_name, old.mbi, old.member_id, old.transaction_ids
        );
    END""",
)
_ACCESS_LOG = (
    """CREATE TABLE access_log (
        number INTEGER PRIMARY KEY,
        at TEXT NOT NULL, account TEXT NOT NULL, place TEXT NOT NULL,
        portal TEXT NOT NULL, user TEXT NOT NULL,
        action TEXT NOT NULL, record TEXT NOT NULL, outcome TEXT NOT NULL,
        link BLOB NOT NULL
    ) STRICT""",
    """CREATE TRIGGER access_log_not_changed BEFORE UPDATE ON access_log BEGIN
        SELECT RAISE(ABORT, 'the access log only grows');
    END""",
    """CREATE TRIGGER access_log_not_cut BEFORE DELETE ON access_log BEGIN
        SELECT RAISE(ABORT, 'the access log only grows');
    END""",
)
STEPS: tuple[tuple[str, ...], ...] = (_DRAFTS, _ANSWERS, _ACCESS_LOG)
VERSION = len(STEPS)


def migrate(connection: "Connection", upto: int = VERSION) -> None:
    """Take the steps that are missing, each as a whole or not at all; raises StoreTooNew."""
    while (version := version_of(connection)) != upto:
        if version > upto:
            raise StoreTooNew
        with said_plainly(connection), transaction(connection):
            if version_of(connection) == version:  # else another window took the step meanwhile
                for statement in STEPS[version]:
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {version + 1}")


def version_of(connection: "Connection") -> int:
    """How many steps the store has taken."""
    with said_plainly(connection):
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
