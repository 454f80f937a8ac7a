"""The member and the payer that is billed: loops 2000B to 2010BB."""

from collections.abc import Iterator

from x12.claims.edits.context import EditContext
from x12.claims.edits.rule import WARNING, Fault, I, P, Subject, at, complaint
from x12.claims.records import Claim
from x12.identifiers.listing import listed
from x12.identifiers.mbi import parse_mbi
from x12.identifiers.member_id import parse_member_id

RULES = Subject()
_MEMBER_ID = "insured.party.id_code"
_INDICATOR = "insured.coverage.filing_indicator"
MSP_TYPES = listed("12 13 14 15 16 41 42 43 47")
"""SBR05: why Medicare is secondary."""


@RULES.rule("mbi", "{why}", "Read the MBI from the card, or look it up.", payer="mac")
def bad_mbi(claim: Claim, context: EditContext) -> Iterator[Fault]:
    """Eleven characters, each of its kind (CMS, Understanding the MBI)."""

    def parse(text: str) -> str:
        return parse_mbi(text, allow_synthetic=context.allow_synthetic)

    if why := complaint(parse, claim.member_id):
        yield at(_MEMBER_ID, why=why)


@RULES.rule("member-id", "{why}", "Read the member ID from the card, or ask for eligibility.", payer="mmis")
def bad_member_id(claim: Claim, context: EditContext) -> Iterator[Fault]:
    """In the program's own form."""

    def parse(text: str) -> str:
        return parse_member_id(text, context.member_ids)

    if why := complaint(parse, claim.member_id):
        yield at(_MEMBER_ID, why=why)


@RULES.claim(
    "member-name", "insured.party.name", "The member's last name is missing.", "Key it as on the card."
)
def no_last_name(claim: Claim, _context: EditContext) -> bool:
    """NM103."""
    return not claim.insured.party.name


@RULES.claim(
    "member-first-name",
    "insured.party.first_name",
    "The member's first name is missing.",
    "Key it as on the card; leave it out only where the card has none.",
    severity=WARNING,
)
def no_first_name(claim: Claim, _context: EditContext) -> bool:
    """NM104."""
    return claim.insured.party.is_person and not claim.insured.party.first_name


@RULES.claim(
    "member-address",
    "insured.party.address",
    "The patient's address is missing.",
    "Key street, city, state and ZIP code.",
)
def no_address(claim: Claim, _context: EditContext) -> bool:
    """N3 and N4, where the subscriber is the patient."""
    address = claim.insured.party.address
    return claim.patient is None and (address is None or not (any(address.lines) and address.city))


@RULES.claim(
    "medicare-patient",
    "patient",
    "Medicare insures each person alone, so the patient has to be the member.",
    "Take out the dependent and key the patient as the member.",
    payer="mac",
)
def dependent_of_medicare(claim: Claim, _context: EditContext) -> bool:
    """No loop 2000C to Medicare."""
    return claim.patient is not None


@RULES.claim(
    "relationship",
    "insured.coverage.relationship",
    "Whether the patient is the member isn't said, or is said in two ways.",
    "Choose 18 (self), or describe the patient apart.",
)
def unclear_relationship(claim: Claim, _context: EditContext) -> bool:
    """SBR02 is 18 where there is no loop 2000C, and only there."""
    return (claim.patient is None) != (claim.insured.coverage.relationship == "18")


@RULES.claim("payer-id", "insured.payer.id_code", "The payer's number is missing.", "Choose the payer again.")
def no_payer_id(claim: Claim, _context: EditContext) -> bool:
    """NM109 in loop 2010BB."""
    return not claim.insured.payer.id_code


@RULES.claim("payer-name", "insured.payer.name", "The payer's name is missing.", "Choose the payer again.")
def no_payer_name(claim: Claim, _context: EditContext) -> bool:
    """NM103 in loop 2010BB."""
    return not claim.insured.payer.name


@RULES.claim(
    "filing-part-b",
    _INDICATOR,
    "A professional claim to Medicare is filed as MB, Part B.",
    "Choose MB.",
    kind=P,
    payer="mac",
)
def not_part_b(claim: Claim, _context: EditContext) -> bool:
    """SBR09."""
    return claim.insured.coverage.filing_indicator != "MB"


@RULES.claim(
    "filing-part-a",
    _INDICATOR,
    "An institutional claim to Medicare is filed as MA or MB.",
    "Choose MA; MB for services under Part B alone.",
    kind=I,
    payer="mac",
)
def not_medicare(claim: Claim, _context: EditContext) -> bool:
    """SBR09."""
    return claim.insured.coverage.filing_indicator not in {"MA", "MB"}


@RULES.claim("filing-medicaid", _INDICATOR, "A claim to Medicaid is filed as MC.", "Choose MC.", payer="mmis")
def not_medicaid(claim: Claim, _context: EditContext) -> bool:
    """SBR09."""
    return claim.insured.coverage.filing_indicator != "MC"


@RULES.claim(
    "secondary-type",
    "insured.coverage.insurance_type",
    "Medicare isn't the first payer here, and why isn't said.",
    "Choose the reason: 12 working aged, 13 ESRD, 14 no-fault, 15 work, 43 disabled, 47 liability.",
    kind=P,
    payer="mac",
)
def no_reason_for_secondary(claim: Claim, _context: EditContext) -> bool:
    """SBR05, wherever Medicare is secondary; the 837I doesn't use it."""
    coverage = claim.insured.coverage
    return coverage.order != "P" and coverage.insurance_type not in MSP_TYPES


@RULES.claim(
    "secondary-value",
    "insured.coverage.order",
    "Medicare isn't the first payer here, and no value code says why.",
    "Key the value code with what was paid: 12 working aged, 13 ESRD, 14 no-fault, 15 work, 43 disabled.",
    kind=I,
    payer="mac",
)
def no_value_for_secondary(claim: Claim, _context: EditContext) -> bool:
    """HI BE, by the same codes (CMS Pub. 100-05, chapter 3)."""
    values = claim.institutional.values if claim.institutional else ()
    return claim.insured.coverage.order != "P" and all(each.code not in MSP_TYPES for each in values)


@RULES.claim(
    "insurance-type-unused",
    "insured.coverage.insurance_type",
    "An institutional claim says by a value code, not here, why Medicare is secondary.",
    "Take the reason out.",
    kind=I,
)
def has_insurance_type(claim: Claim, _context: EditContext) -> bool:
    """The 837I doesn't use SBR05."""
    return bool(claim.insured.coverage.insurance_type)


@RULES.claim(
    "primary-type",
    "insured.coverage.insurance_type",
    "A reason why Medicare is secondary is given, and Medicare is billed first.",
    "Take out the reason, or bill the other payer first.",
    kind=P,
    payer="mac",
    severity=WARNING,
)
def reason_for_primary(claim: Claim, _context: EditContext) -> bool:
    """SBR05 has no place where Medicare is primary."""
    return claim.insured.coverage.order == "P" and bool(claim.insured.coverage.insurance_type)
