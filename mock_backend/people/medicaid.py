"""The Medicaid program's file on one member. All periods include both of their ends."""

from dataclasses import dataclass

from x12.eligibility.medicaid.facts import (
    Copay,
    LongTermCare,
    ManagedCare,
    MemberSpan,
    OtherInsurance,
    Restriction,
    RestrictiveMessage,
)


@dataclass(frozen=True, slots=True)
class Medicaid:
    """What is on file; () means that there is nothing."""

    member_id: str
    agency_id: str
    """Eight digits by which another state agency knows the member; '' for most."""
    spans: tuple[MemberSpan, ...]
    managed_care: tuple[ManagedCare, ...] = ()
    other_insurance: tuple[OtherInsurance, ...] = ()
    messages: tuple[RestrictiveMessage, ...] = ()
    restrictions: tuple[Restriction, ...] = ()
    long_term_care: tuple[LongTermCare, ...] = ()
    copays: tuple[Copay, ...] = ()
