"""The tables of attachments, cases and letters. Of an attachment only type and digest are kept."""

TABLES = """
CREATE TABLE IF NOT EXISTS attachment (
    portal TEXT NOT NULL, user TEXT NOT NULL, id TEXT NOT NULL, digest TEXT NOT NULL,
    content_type TEXT NOT NULL, bytes INTEGER NOT NULL, at REAL NOT NULL, PRIMARY KEY (portal, user, id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS correspondence_case (
    portal TEXT NOT NULL, tracking_number TEXT NOT NULL, kind TEXT NOT NULL, serial INTEGER NOT NULL,
    user TEXT NOT NULL, received_on TEXT NOT NULL, decision_by TEXT NOT NULL, favorable INTEGER NOT NULL,
    lines TEXT NOT NULL, attachments INTEGER NOT NULL, decided_on TEXT, adjusted_as TEXT,
    PRIMARY KEY (portal, tracking_number), UNIQUE (portal, kind, serial)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS letter (
    portal TEXT NOT NULL, number INTEGER NOT NULL, id TEXT NOT NULL, serial INTEGER NOT NULL,
    kind TEXT NOT NULL, written_on TEXT NOT NULL, PRIMARY KEY (portal, number),
    UNIQUE (portal, serial, kind), UNIQUE (portal, id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS letter_read (
    portal TEXT NOT NULL, user TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (portal, user, number)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS claim_asked ON claim (portal, serial) WHERE instr(way, '"asked"') > 0;
"""
