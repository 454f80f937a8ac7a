"""The professional claim as a kind of entry."""

from screens.claim_entry.entry import Entry
from screens.claim_entry.professional.building import professional_claim
from screens.claim_entry.professional.form import professional_form
from screens.claim_entry.professional.texts import professional_texts
from x12.claims.records import ClaimKind

PROFESSIONAL = Entry(
    ClaimKind.PROFESSIONAL,
    "Professional claim",
    professional_form,
    professional_claim,
    professional_texts,
)
