"""The tables of users, in the same database as their accounts."""

TABLES = """
CREATE TABLE IF NOT EXISTS person (
    portal TEXT NOT NULL, user TEXT NOT NULL, organization TEXT NOT NULL, standing TEXT NOT NULL,
    first_name TEXT NOT NULL, last_name TEXT NOT NULL, middle_initial TEXT NOT NULL,
    date_of_birth TEXT NOT NULL, ssn_last4 TEXT NOT NULL, zip TEXT NOT NULL, email TEXT NOT NULL,
    phone TEXT NOT NULL, created_on TEXT NOT NULL, active_on TEXT NOT NULL, last_sign_in TEXT NOT NULL,
    deactivated INTEGER NOT NULL DEFAULT 0, password_changed_at REAL NOT NULL,
    one_time_until REAL NOT NULL DEFAULT 0, totp_since TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (portal, user)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS assigned_role (
    portal TEXT NOT NULL, user TEXT NOT NULL, role TEXT NOT NULL, PRIMARY KEY (portal, user, role)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS assigned_npi (
    portal TEXT NOT NULL, user TEXT NOT NULL, npi TEXT NOT NULL, recertify_by TEXT NOT NULL,
    recertified_on TEXT NOT NULL DEFAULT '', recertified_by TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (portal, user, npi)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS linked_user (
    portal TEXT NOT NULL, user TEXT NOT NULL, organization TEXT NOT NULL, linked_on TEXT NOT NULL,
    PRIMARY KEY (portal, user, organization)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS earlier_password (
    portal TEXT NOT NULL, user TEXT NOT NULL, salt BLOB NOT NULL, password_hash BLOB NOT NULL,
    until REAL NOT NULL
);
CREATE TABLE IF NOT EXISTS user_event (
    portal TEXT NOT NULL, user TEXT NOT NULL, at REAL NOT NULL, by TEXT NOT NULL, words TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS sign_in_event (
    portal TEXT NOT NULL, user TEXT NOT NULL, at REAL NOT NULL, words TEXT NOT NULL, ok INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS new_totp (
    portal TEXT NOT NULL, user TEXT NOT NULL, secret TEXT NOT NULL, expires REAL NOT NULL,
    PRIMARY KEY (portal, user)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS recovery_code (
    portal TEXT NOT NULL, user TEXT NOT NULL, digest BLOB NOT NULL, PRIMARY KEY (portal, user, digest)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS passcode (
    portal TEXT NOT NULL, user TEXT NOT NULL, digest BLOB NOT NULL, expires REAL NOT NULL,
    PRIMARY KEY (portal, user)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS remembered (
    digest BLOB PRIMARY KEY, portal TEXT NOT NULL, user TEXT NOT NULL, expires REAL NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS outbox (
    portal TEXT NOT NULL, user TEXT NOT NULL, at REAL NOT NULL, passcode TEXT NOT NULL, expires REAL NOT NULL
);
"""
