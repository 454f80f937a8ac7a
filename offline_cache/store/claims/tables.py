"""The tables of claims that were looked at, and of those that are followed."""

CLAIMS = (
    """CREATE TABLE claims_seen (
        portal TEXT NOT NULL, user TEXT NOT NULL, claim TEXT NOT NULL,
        as_of TEXT NOT NULL, etag TEXT NOT NULL, transaction_id TEXT NOT NULL, body TEXT NOT NULL,
        last_name TEXT NOT NULL, first_name TEXT NOT NULL, born TEXT NOT NULL, member_id TEXT NOT NULL,
        PRIMARY KEY (portal, user, claim)
    ) STRICT""",
    "CREATE INDEX claims_seen_by_time ON claims_seen (as_of)",
    """CREATE TABLE claims_followed (
        portal TEXT NOT NULL, user TEXT NOT NULL, claim TEXT NOT NULL,
        control_number TEXT NOT NULL, patient_control_number TEXT NOT NULL, npi TEXT NOT NULL,
        last_name TEXT NOT NULL, first_name TEXT NOT NULL, born TEXT NOT NULL, member_id TEXT NOT NULL,
        service_from TEXT NOT NULL, service_to TEXT NOT NULL, received_on TEXT NOT NULL,
        charge TEXT NOT NULL, since TEXT NOT NULL,
        told TEXT NOT NULL, told_before TEXT NOT NULL, changed_on TEXT NOT NULL,
        asked_on TEXT NOT NULL, next_on TEXT NOT NULL,
        PRIMARY KEY (portal, user, claim)
    ) STRICT""",
)
