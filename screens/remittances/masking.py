"""Claims without what tells who the patient is: names as initials, member numbers as their last four."""

from dataclasses import replace

from offline_cache.remittances.records import ClaimRow
from screens.remittances.one_claim import OneClaim
from x12.identifiers.masking import masked
from x12.party import Party

DOTS = "•••"
NOTE = "Names and member numbers are hidden; account and claim numbers are not."


def hidden_name(name: str) -> str:
    """Its initial."""
    return f"{name[:1]}{DOTS}" if name else ""


def hidden_row(row: ClaimRow) -> ClaimRow:
    """A row of a list."""
    return replace(
        row,
        last_name=hidden_name(row.last_name),
        first_name=hidden_name(row.first_name),
        member_id=masked(row.member_id),
    )


def hidden_claim(one: OneClaim) -> OneClaim:
    """A claim payment, everyone insured in it."""
    claim = one.claim
    changed = replace(
        claim,
        patient=_hidden(claim.patient),
        insured=_hidden(claim.insured) if claim.insured else None,
        corrected_patient=_hidden(claim.corrected_patient) if claim.corrected_patient else None,
        other_insured=_hidden(claim.other_insured) if claim.other_insured else None,
    )
    return replace(one, claim=changed, row=hidden_row(one.row))


def _hidden(party: Party) -> Party:
    return replace(
        party,
        name=hidden_name(party.name),
        first_name=hidden_name(party.first_name),
        middle_name="",
        suffix="",
        id_code=masked(party.id_code),
        references=(),
    )
