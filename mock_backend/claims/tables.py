"""The tables that keep claims. A claim is one row: what lists show, its way, what its judgment stood on."""

TABLES = """
CREATE TABLE IF NOT EXISTS claim (
    portal TEXT NOT NULL, serial INTEGER NOT NULL, id TEXT NOT NULL, control_number TEXT NOT NULL,
    patient_control_number TEXT NOT NULL, member_id TEXT NOT NULL, last_name TEXT NOT NULL,
    first_name TEXT NOT NULL, birth TEXT, kind TEXT NOT NULL, bill_type TEXT NOT NULL,
    from_date TEXT, through_date TEXT, received_on TEXT NOT NULL, npi TEXT NOT NULL,
    charge INTEGER NOT NULL, paid INTEGER NOT NULL, deductible INTEGER NOT NULL, words TEXT NOT NULL,
    content TEXT NOT NULL, way TEXT NOT NULL, state TEXT NOT NULL, status TEXT NOT NULL,
    category TEXT NOT NULL, code TEXT NOT NULL, needs_action INTEGER NOT NULL, act_by TEXT, next_on TEXT,
    final_on TEXT, remitted_on TEXT, replaces TEXT, replaced_by TEXT, reversed_on TEXT,
    facts TEXT NOT NULL DEFAULT '', sent BLOB, acknowledgment BLOB,
    PRIMARY KEY (portal, serial)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS claims_seeded (portal TEXT PRIMARY KEY, through INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS submission (
    portal TEXT NOT NULL, user TEXT NOT NULL, key TEXT NOT NULL, digest BLOB NOT NULL, at REAL NOT NULL,
    receipt BLOB NOT NULL, PRIMARY KEY (portal, user, key)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS batch (
    portal TEXT NOT NULL, tracking_number TEXT NOT NULL, user TEXT NOT NULL, submitted_at REAL NOT NULL,
    status TEXT NOT NULL, claims INTEGER NOT NULL, done INTEGER NOT NULL, precheck TEXT NOT NULL,
    PRIMARY KEY (portal, tracking_number)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS batch_file (
    portal TEXT NOT NULL, tracking_number TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL,
    place INTEGER NOT NULL, content BLOB NOT NULL, PRIMARY KEY (portal, tracking_number, id)
) WITHOUT ROWID;
"""
INDEXES = """
CREATE UNIQUE INDEX IF NOT EXISTS claim_id ON claim (portal, id);
CREATE UNIQUE INDEX IF NOT EXISTS claim_control_number ON claim (portal, control_number);
CREATE INDEX IF NOT EXISTS claim_own_number ON claim (portal, patient_control_number);
CREATE INDEX IF NOT EXISTS claim_member ON claim (portal, member_id, from_date);
CREATE INDEX IF NOT EXISTS claim_content ON claim (content);
CREATE INDEX IF NOT EXISTS claim_received ON claim (portal, received_on, serial);
CREATE INDEX IF NOT EXISTS claim_status ON claim (portal, status, received_on, serial);
CREATE INDEX IF NOT EXISTS claim_from ON claim (portal, from_date, serial);
CREATE INDEX IF NOT EXISTS claim_charge ON claim (portal, charge, serial);
CREATE INDEX IF NOT EXISTS claim_patient ON claim (portal, last_name, serial);
CREATE INDEX IF NOT EXISTS claim_act_by ON claim (portal, act_by, serial) WHERE needs_action = 1;
CREATE INDEX IF NOT EXISTS claim_next ON claim (next_on) WHERE next_on IS NOT NULL;
CREATE INDEX IF NOT EXISTS claim_remitted ON claim (portal, remitted_on, npi);
CREATE INDEX IF NOT EXISTS claim_reversed ON claim (portal, reversed_on) WHERE reversed_on IS NOT NULL;
"""
"""Made after the first rows: filling many rows into finished indexes takes far longer."""
