"""The institutional claim as a kind of entry."""

from screens.claim_entry.entry import Entry
from screens.claim_entry.institutional.building import institutional_claim
from screens.claim_entry.institutional.form import institutional_form
from screens.claim_entry.institutional.texts import institutional_texts
from x12.claims.records import ClaimKind

INSTITUTIONAL = Entry(
    ClaimKind.INSTITUTIONAL,
    "Institutional claim",
    institutional_form,
    institutional_claim,
    institutional_texts,
)
