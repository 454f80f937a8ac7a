"""The two implementation guides of an 837, and which of them a transaction set follows."""

from x12.claims.records import ClaimKind
from x12.envelopes import TransactionSet
from x12.heading import Guide
from x12.problem import Problem
from x12.text import clean

GUIDES = {
    ClaimKind.PROFESSIONAL: Guide("837", "005010X222A1", "0019", has_kind=True),
    ClaimKind.INSTITUTIONAL: Guide("837", "005010X223A2", "0019", has_kind=True),
}


def kind_of(transaction_set: TransactionSet) -> ClaimKind | None:
    """Which 837 it is: by its version, and by its lines where it says none."""
    version = transaction_set.version
    if not version:
        has_revenue = any(each and each[0] == "SV2" for each in transaction_set.segments)
        return ClaimKind.INSTITUTIONAL if has_revenue else ClaimKind.PROFESSIONAL
    return next((kind for kind, guide in GUIDES.items() if version.startswith(guide.family)), None)


def refusal(transaction_set: TransactionSet) -> Problem | None:
    """Why a transaction set can't be read as an 837 at all."""
    if transaction_set.identifier != "837":
        return Problem("This is not an 837 transaction.", "ST", 1, 1, code="7")
    if kind_of(transaction_set) is None:
        versions = " and ".join(guide.version for guide in GUIDES.values())
        sentence = f"This is version {clean(transaction_set.version[:12])}; only {versions} can be read."
        return Problem(sentence, "ST", 1, 3, code="I6")
    return None
