"""The tables that keep claims. A claim is one row; what was sent is beside it."""

TABLES = """
CREATE TABLE IF NOT EXISTS claim (
    portal TEXT NOT NULL, serial INTEGER NOT NULL, id TEXT NOT NULL, control_number TEXT NOT NULL,
    patient_control_number TEXT NOT NULL, member_id TEXT NOT NULL, last_name TEXT NOT NULL,
    first_name TEXT NOT NULL, birth TEXT, kind TEXT NOT NULL, bill_type TEXT NOT NULL,
    from_date TEXT, through_date TEXT, received_on TEXT NOT NULL, npi TEXT NOT NULL,
    charge INTEGER NOT NULL, paid INTEGER NOT NULL, deductible INTEGER NOT NULL, content BLOB NOT NULL,
    way TEXT NOT NULL, state TEXT NOT NULL, status TEXT NOT NULL, category TEXT NOT NULL, code TEXT NOT NULL,
    needs_action INTEGER NOT NULL, hidden INTEGER NOT NULL DEFAULT 0, act_by TEXT, next_on TEXT,
    final_on TEXT, remitted_on TEXT, replaces TEXT, replaced_by TEXT, reversed_on TEXT,
    PRIMARY KEY (portal, serial)
);
CREATE TABLE IF NOT EXISTS claim_sent (
    portal TEXT NOT NULL, serial INTEGER NOT NULL, facts TEXT NOT NULL, sent BLOB NOT NULL,
    acknowledgment BLOB NOT NULL, PRIMARY KEY (portal, serial)
);
CREATE TABLE IF NOT EXISTS claims_seeded (portal TEXT PRIMARY KEY, through INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS submission (
    portal TEXT NOT NULL, user TEXT NOT NULL, key TEXT NOT NULL, digest BLOB NOT NULL, at REAL NOT NULL,
    receipt BLOB NOT NULL, PRIMARY KEY (portal, user, key)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS batch (
    portal TEXT NOT NULL, tracking_number TEXT NOT NULL, user TEXT NOT NULL, submitted_at REAL NOT NULL,
    status TEXT NOT NULL, claims INTEGER NOT NULL, done INTEGER NOT NULL, precheck TEXT NOT NULL,
    npis TEXT NOT NULL,
    PRIMARY KEY (portal, tracking_number)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS batch_file (
    portal TEXT NOT NULL, tracking_number TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL,
    place INTEGER NOT NULL, content BLOB NOT NULL, PRIMARY KEY (portal, tracking_number, id)
) WITHOUT ROWID;
"""
_VISIBLE = {
    "id": "id", "control_number": "control_number", "own_number": "patient_control_number",
    "member": "member_id, from_date", "received": "received_on, serial, npi",
    "status": "status, received_on, serial, npi", "from": "from_date, serial, through_date, npi",
    "charge": "charge, serial, npi", "patient": "last_name, serial, first_name, npi",
    "first_name": "first_name", "provider": "npi",
}  # fmt: skip
"""The provider stands at the end, so that nobody's claims but the user's are counted without reading them."""
_OTHERS = """
CREATE INDEX IF NOT EXISTS claim_act_by ON claim (portal, act_by, serial)
    WHERE needs_action = 1 AND hidden = 0;
CREATE INDEX IF NOT EXISTS claim_to_act ON claim (portal, received_on, serial)
    WHERE needs_action = 1 AND hidden = 0;
CREATE INDEX IF NOT EXISTS claim_content ON claim (content);
CREATE INDEX IF NOT EXISTS claim_next ON claim (next_on) WHERE next_on IS NOT NULL;
CREATE INDEX IF NOT EXISTS claim_remitted ON claim (portal, remitted_on, npi, state, paid);
CREATE INDEX IF NOT EXISTS claim_reversed ON claim (portal, reversed_on) WHERE reversed_on IS NOT NULL;
"""
INDEXES = (
    _OTHERS
    + "".join(
        f"CREATE INDEX IF NOT EXISTS claim_{name} ON claim (portal, {columns}) WHERE hidden = 0;"
        for name, columns in _VISIBLE.items()
    )
    + "ANALYZE claim;"
)
"""Made after the first rows: filling many rows into finished indexes takes far longer."""
