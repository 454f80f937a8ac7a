"""The store's tables, one step after the other; `user_version` says how many steps a file has taken.

A step is never changed once it is released: what comes later is a step of its own.
"""

from typing import TYPE_CHECKING

from offline_cache.store.claims.tables import CLAIMS
from offline_cache.store.errors import StoreTooNew
from offline_cache.store.remittances.tables import REMITTANCES
from offline_cache.store.templates import TEMPLATES
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
_OUTBOX = (
    """CREATE TABLE outbox (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        portal TEXT NOT NULL, user TEXT NOT NULL,
        key TEXT NOT NULL UNIQUE, body BLOB NOT NULL, digest BLOB NOT NULL,
        patient_control_number TEXT NOT NULL, patient TEXT NOT NULL,
        form TEXT NOT NULL, record TEXT NOT NULL, texts TEXT NOT NULL, focus TEXT NOT NULL,
        label TEXT NOT NULL, charge TEXT NOT NULL, created_at TEXT NOT NULL,
        state TEXT NOT NULL,
        tries INTEGER NOT NULL, left_at TEXT NOT NULL, last_sent_at TEXT NOT NULL,
        missing_at TEXT NOT NULL, next_at TEXT NOT NULL,
        fault TEXT NOT NULL, sentence TEXT NOT NULL, next_action TEXT NOT NULL, reference TEXT NOT NULL,
        holder TEXT NOT NULL, leased_until TEXT NOT NULL,
        receipt TEXT NOT NULL, control_number TEXT NOT NULL, outcome TEXT NOT NULL, answered_at TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX outbox_by_state ON outbox (state, portal, user)",
    "CREATE INDEX outbox_by_patient ON outbox (portal, user, patient)",
    """CREATE TRIGGER outbox_frozen BEFORE UPDATE OF
        portal, user, key, body, digest, patient_control_number, patient, form, record, created_at
    ON outbox BEGIN
        SELECT RAISE(ABORT, 'what was submitted never changes');
    END""",
    """CREATE TRIGGER outbox_answered BEFORE UPDATE OF state ON outbox
    WHEN old.state = 'accepted' AND new.state <> 'accepted' BEGIN
        SELECT RAISE(ABORT, 'what was accepted stays so');
    END""",
    """CREATE TRIGGER outbox_not_lost BEFORE DELETE ON outbox
    WHEN old.state IN ('sending', 'unknown') OR (old.state IN ('queued', 'held') AND old.left_at <> '') BEGIN
        SELECT RAISE(ABORT, 'what left is not forgotten before it is answered');
    END""",
)
STEPS: tuple[tuple[str, ...], ...] = (_DRAFTS, _ANSWERS, _ACCESS_LOG, _OUTBOX, REMITTANCES, CLAIMS, TEMPLATES)
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
