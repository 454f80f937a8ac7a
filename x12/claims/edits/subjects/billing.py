"""Who bills: loop 2010AA."""

import re
from collections.abc import Iterator

from x12.claims.edits.context import EditContext
from x12.claims.edits.rule import WARNING, Fault, Subject, at, complaint
from x12.claims.records import Claim
from x12.identifiers.npi import parse_npi

RULES = Subject()
_BOX = re.compile(r"\b(P\.? ?O\.? ?BOX|LOCK ?BOX|POST OFFICE BOX)\b", re.IGNORECASE)
_ADDRESS = "billing.party.address"
_SET_UP = "Correct it with your own providers' data, where every claim takes it from."


@RULES.rule("billing-npi", "Billing provider: {why}", _SET_UP)
def billing_npi(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """Ten digits with a check digit (45 CFR 162.406); who has none gives the payer's own number."""
    if not claim.billing.party.id_code and claim.billing.party.reference("G2"):
        return
    if why := complaint(parse_npi, claim.billing.party.id_code):
        yield at("billing.party.id_code", why=why)


@RULES.claim("billing-name", "billing.party.name", "The billing provider has no name.", _SET_UP)
def no_name(claim: Claim, _context: EditContext) -> bool:
    """NM103."""
    return not claim.billing.party.name


@RULES.claim("billing-street", _ADDRESS, "The billing provider has no street address.", _SET_UP)
def no_street(claim: Claim, _context: EditContext) -> bool:
    """N301."""
    address = claim.billing.party.address
    return address is None or not any(address.lines)


@RULES.claim(
    "billing-box",
    _ADDRESS,
    "The billing provider's address is a post office box, which is for payment only.",
    "Give the street address here, and the box as the pay-to address.",
)
def post_office_box(claim: Claim, _context: EditContext) -> bool:
    """Not allowed in this loop since 5010."""
    address = claim.billing.party.address
    return address is not None and any(map(_BOX.search, address.lines))


@RULES.claim("billing-city", f"{_ADDRESS}.city", "The billing provider's city or state is missing.", _SET_UP)
def no_city(claim: Claim, _context: EditContext) -> bool:
    """N401 and N402."""
    address = claim.billing.party.address
    return address is not None and not address.country and not (address.city and address.state)


@RULES.claim(
    "billing-zip",
    f"{_ADDRESS}.postal_code",
    "The billing provider's ZIP code needs all 9 digits.",
    "Add the last 4 digits; the post office's lookup has them.",
)
def short_zip(claim: Claim, _context: EditContext) -> bool:
    """ZIP+4, in the United States."""
    address = claim.billing.party.address
    if address is None or address.country not in {"", "US"}:
        return False
    digits = address.postal_code.replace("-", "")
    return len(digits) != 9 or not digits.isdecimal()


@RULES.claim(
    "billing-tax-number",
    "billing.party.references.EI",
    "The billing provider's tax number is missing or hasn't 9 digits.",
    _SET_UP,
)
def no_tax_number(claim: Claim, _context: EditContext) -> bool:
    """REF EI, or SY for a person's Social Security number."""
    party = claim.billing.party
    number = (party.reference("EI") or party.reference("SY")).replace("-", "")
    return len(number) != 9 or not number.isdecimal()


@RULES.claim(
    "billing-taxonomy",
    "billing.party.specialty.taxonomy",
    "The billing provider has no taxonomy, by which Medicaid tells its service locations apart.",
    _SET_UP,
    payer="mmis",
    severity=WARNING,
)
def no_taxonomy(claim: Claim, _context: EditContext) -> bool:
    """PRV BI."""
    specialty = claim.billing.party.specialty
    return specialty is None or not specialty.taxonomy
