"""The tables of remittances.

An 835 is kept as it came, in chunks that each unpack by themselves, so that one claim of a hundred thousand
is read from one chunk. A claim's id is made of its remittance's id and its place in it: the claims of one
remittance lie side by side, in their order, and reading a file again finds what it has stored already.

Starts of up to six letters and digits are indexed by themselves: a code as CO45 or MA01 is on most claims,
and numbers begin alike for long, so that what fits such a start can only be read as far as it is shown.
"""

PLACES = 1 << 24
"""Claims that one remittance can have."""

REMITTANCES = (
    """CREATE TABLE remittance_files (
        id INTEGER PRIMARY KEY,
        portal TEXT NOT NULL, user TEXT NOT NULL, remittance_id TEXT NOT NULL,
        name TEXT NOT NULL, state TEXT NOT NULL, at TEXT NOT NULL,
        held INTEGER NOT NULL DEFAULT 0, terms TEXT NOT NULL DEFAULT '',
        digest BLOB NOT NULL DEFAULT x'', bytes INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
    """CREATE UNIQUE INDEX remittance_files_by_id ON remittance_files (portal, user, remittance_id)
        WHERE remittance_id <> ''""",
    "CREATE INDEX remittance_files_by_digest ON remittance_files (portal, user, digest)",
    """CREATE TABLE remittance_parts (
        file INTEGER NOT NULL REFERENCES remittance_files ON DELETE CASCADE,
        start INTEGER NOT NULL, content BLOB NOT NULL,
        PRIMARY KEY (file, start)
    ) STRICT""",
    """CREATE TABLE remittance_chunks (
        file INTEGER NOT NULL REFERENCES remittance_files ON DELETE CASCADE,
        start INTEGER NOT NULL, length INTEGER NOT NULL, content BLOB NOT NULL,
        PRIMARY KEY (file, start)
    ) STRICT""",
    """CREATE TABLE remittances (
        id INTEGER PRIMARY KEY,
        portal TEXT NOT NULL, user TEXT NOT NULL, remittance_id TEXT NOT NULL, place INTEGER NOT NULL,
        file INTEGER REFERENCES remittance_files ON DELETE SET NULL,
        check_number TEXT NOT NULL, paid_on TEXT NOT NULL, payer TEXT NOT NULL, payer_id TEXT NOT NULL,
        amount INTEGER NOT NULL, claims INTEGER NOT NULL,
        bytes INTEGER NOT NULL DEFAULT 0, compressed_bytes INTEGER NOT NULL DEFAULT 0,
        created_at TEXT NOT NULL DEFAULT '', listed_at TEXT NOT NULL DEFAULT '',
        seen INTEGER NOT NULL DEFAULT 0,
        charge INTEGER NOT NULL DEFAULT 0, paid INTEGER NOT NULL DEFAULT 0,
        owed INTEGER NOT NULL DEFAULT 0, adjusted INTEGER NOT NULL DEFAULT 0,
        head TEXT NOT NULL DEFAULT '', findings TEXT NOT NULL DEFAULT '[]'
    ) STRICT""",
    """CREATE UNIQUE INDEX remittances_by_id ON remittances (portal, user, remittance_id, place)
        WHERE remittance_id <> ''""",
    "CREATE INDEX remittances_by_file ON remittances (file, place)",
    "CREATE INDEX remittances_by_day ON remittances (portal, user, paid_on, id)",
    """CREATE TABLE remittance_claims (
        id INTEGER PRIMARY KEY, remittance INTEGER NOT NULL,
        last_name TEXT NOT NULL, first_name TEXT NOT NULL, member_id TEXT NOT NULL,
        patient_control_number TEXT NOT NULL, claim_control_number TEXT NOT NULL,
        status TEXT NOT NULL, charge INTEGER NOT NULL, paid INTEGER NOT NULL, owed INTEGER,
        service_from TEXT NOT NULL, service_to TEXT NOT NULL,
        codes TEXT NOT NULL, marks TEXT NOT NULL,
        segment INTEGER NOT NULL, start INTEGER NOT NULL, skipped INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX remittance_claims_by_patient ON remittance_claims (remittance, last_name, first_name, id)",
    "CREATE INDEX remittance_claims_by_charge ON remittance_claims (remittance, charge, id)",
    "CREATE INDEX remittance_claims_by_paid ON remittance_claims (remittance, paid, id)",
    """CREATE VIRTUAL TABLE remittance_words USING fts5 (
        last_name, first_name, member_id, patient_control_number, claim_control_number, codes, marks,
        content = 'remittance_claims', content_rowid = 'id', prefix = '1 2 3 4 5 6', detail = 'column'
    )""",
    """CREATE TRIGGER remittance_claims_added AFTER INSERT ON remittance_claims BEGIN
        INSERT INTO remittance_words (rowid, last_name, first_name, member_id, patient_control_number,
            claim_control_number, codes, marks)
        VALUES (new.id, new.last_name, new.first_name, new.member_id, new.patient_control_number,
            new.claim_control_number, new.codes, new.marks);
    END""",
    """CREATE TRIGGER remittance_claims_forgotten AFTER DELETE ON remittance_claims BEGIN
        INSERT INTO remittance_words (remittance_words, rowid, last_name, first_name, member_id,
            patient_control_number, claim_control_number, codes, marks)
        VALUES ('delete', old.id, old.last_name, old.first_name, old.member_id, old.patient_control_number,
            old.claim_control_number, old.codes, old.marks);
    END""",
    """CREATE TABLE remittance_reasons (
        remittance INTEGER NOT NULL REFERENCES remittances ON DELETE CASCADE,
        kind TEXT NOT NULL, reason TEXT NOT NULL,
        claims INTEGER NOT NULL, lines INTEGER NOT NULL, amount INTEGER NOT NULL,
        denied_claims INTEGER NOT NULL, denied_lines INTEGER NOT NULL, denied_amount INTEGER NOT NULL,
        PRIMARY KEY (remittance, kind, reason)
    ) STRICT, WITHOUT ROWID""",
    "CREATE TABLE remittance_gone (remittance INTEGER PRIMARY KEY) STRICT",
    """CREATE TABLE remittance_marks (
        portal TEXT NOT NULL, user TEXT NOT NULL, since TEXT NOT NULL,
        PRIMARY KEY (portal, user)
    ) STRICT, WITHOUT ROWID""",
)
