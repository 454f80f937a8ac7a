"""By what a payer takes two claims for the same one."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from x12.claims.records import Claim


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """Member, provider, span of service, codes and charge (as FISS reason 38200 compares them)."""

    member_id: str = field(repr=False)
    provider: str = field(repr=False)
    bill_type: str
    start: date | None = field(repr=False)
    end: date | None = field(repr=False)
    codes: tuple[tuple[str, str, tuple[str, ...]], ...] = field(repr=False)
    """Revenue code, procedure and modifiers of each line, sorted."""
    charge: Decimal = field(repr=False)


def fingerprint_of(claim: Claim) -> Fingerprint:
    """What to keep of a claim that was sent, to know it again."""
    return Fingerprint(
        claim.member_id,
        claim.billing.party.id_code,
        claim.type_of_bill,
        claim.from_date,
        claim.through_date,
        tuple(sorted(_codes(claim))),
        claim.charge,
    )


def _codes(claim: Claim) -> list[tuple[str, str, tuple[str, ...]]]:
    return [
        (line.revenue_code, line.procedure.code, line.procedure.modifiers)
        if line.procedure
        else (line.revenue_code, "", ())
        for line in claim.lines
    ]
