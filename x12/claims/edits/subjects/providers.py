"""Rendering, attending, ordering and other providers: loops 2310 and 2420."""

import re
from collections.abc import Iterator

from x12.claims.edits.context import EditContext
from x12.claims.edits.groups import (
    any_ambulance,
    is_ambulance,
    is_equipment,
    is_laboratory,
    provider_of,
)
from x12.claims.edits.rule import WARNING, Fault, I, P, Subject, at, complaint, numbered
from x12.claims.edits.subjects.stays import stay_of
from x12.claims.lines import ServiceLine
from x12.claims.records import Claim
from x12.identifiers.npi import parse_npi
from x12.party import Party

RULES = Subject()
_TAXONOMY = re.compile(r"[0-9A-Z]{9}X")
_WITHOUT_NPI = frozenset({"PW", "45"})
_CHOOSE = "Choose the provider."


def _providers(claim: Claim) -> Iterator[tuple[str, Party]]:
    for provider in claim.providers:
        yield f"providers.{provider.entity}", provider
    for number, line in numbered(claim.lines):
        for provider in line.providers:
            yield f"lines.{number}.providers.{provider.entity}", provider


@RULES.rule("npi", "{why}", "Correct the NPI, or choose the provider from the list.")
def bad_npi(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """Wherever an NPI is given."""
    for place, provider in _providers(claim):
        given = provider.id_qualifier == "XX" or (provider.id_code and not provider.id_qualifier)
        if given and (why := complaint(parse_npi, provider.id_code)):
            yield at(place, "id_code", why=why)


@RULES.rule("npi-missing", "A provider has no NPI.", "Key it, or choose the provider from the list.")
def no_npi(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """Persons who treat, order or supervise; a facility may have none."""
    for place, provider in _providers(claim):
        if provider.is_person and not provider.id_code and provider.entity not in _WITHOUT_NPI:
            yield at(place, "id_code")


@RULES.rule("provider-name", "A provider has no name.", "Choose the provider from the list.")
def no_name(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """NM103; where an ambulance picked up and dropped off is an address."""
    for place, provider in _providers(claim):
        if not provider.name and provider.entity not in _WITHOUT_NPI:
            yield at(place, "name")


@RULES.rule("taxonomy", "A taxonomy code has ten characters, the last an X.", "Correct it, or leave it out.")
def bad_taxonomy(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """NUCC, provider taxonomy."""
    for place, provider in (("billing.party", claim.billing.party), *_providers(claim)):
        taxonomy = provider.specialty.taxonomy if provider.specialty else ""
        if taxonomy and not _TAXONOMY.fullmatch(taxonomy):
            yield at(place, "specialty.taxonomy")


@RULES.claim(
    "rendering",
    "providers.82.id_code",
    "A group bills, and who rendered the services isn't said.",
    "Choose the rendering provider, for the claim or for each line.",
    kind=P,
)
def no_rendering(claim: Claim, context: EditContext) -> bool:
    """Loop 2310B or 2420A (MassHealth edit 231). Suppliers and laboratories have none."""
    supplier = any(is_equipment(line) or is_ambulance(line) for line in claim.lines)
    if claim.billing.party.is_person or supplier or not context.groups_name_rendering:
        return False
    return any(not is_laboratory(line) and provider_of(line, claim, "82") is None for line in claim.lines)


@RULES.claim("attending", "providers.71.id_code", "The attending provider is missing.", _CHOOSE, kind=I)
def no_attending(claim: Claim, _context: EditContext) -> bool:
    """Loop 2310A; locator 76. Transports have none."""
    return claim.provider("71") is None and not any_ambulance(claim)


@RULES.claim(
    "operating",
    "providers.72.id_code",
    "A procedure was done, and the operating provider is missing.",
    _CHOOSE,
    kind=I,
    severity=WARNING,
)
def no_operating(claim: Claim, _context: EditContext) -> bool:
    """Loop 2310B; locator 77."""
    return bool(stay_of(claim).procedures) and claim.provider("72") is None


@RULES.lines(
    "ordering",
    "providers.DN.id_code",
    "Line {line} is a test or equipment that somebody has to order, and nobody is named.",
    "Choose the ordering or referring provider.",
    kind=P,
)
def no_ordering(line: ServiceLine, claim: Claim, _context: EditContext) -> bool:
    """42 CFR 424.507."""
    ordered = is_laboratory(line) or is_equipment(line)
    return ordered and provider_of(line, claim, "DK", "DN") is None
