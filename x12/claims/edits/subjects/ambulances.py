"""Transports by ambulance: where from, where to, how far and why."""

import re

from x12.claims.edits.context import EditContext
from x12.claims.edits.groups import MILEAGE, any_ambulance, code_of, is_ambulance, modifiers_of, provider_of
from x12.claims.edits.rule import WARNING, P, Subject
from x12.claims.lines import ServiceLine
from x12.claims.records import Claim
from x12.party import Party

RULES = Subject()
_FROM_TO = re.compile(r"[DEGHIJNPRSX]{2}")
_CONDITIONS = "07"


@RULES.lines(
    "ambulance",
    "ambulance",
    "Line {line} is a transport, and nothing is said of it.",
    "Key its reason and miles.",
    kind=P,
)
def no_transport(line: ServiceLine, claim: Claim, _context: EditContext) -> bool:
    """CR1."""
    return is_ambulance(line) and (line.ambulance or claim.ambulance) is None


@RULES.lines(
    "ambulance-miles",
    "ambulance.miles",
    "Line {line} bills miles, and how many isn't said.",
    "Key the miles of the transport.",
    kind=P,
)
def no_miles(line: ServiceLine, claim: Claim, _context: EditContext) -> bool:
    """CR106."""
    transport = line.ambulance or claim.ambulance
    return code_of(line) in MILEAGE and transport is not None and transport.miles is None


@RULES.line(
    "ambulance-modifier",
    "procedure.modifiers",
    "Line {line} doesn't say where the transport went from and to.",
    "Key the two letters as the first modifier, such as RH from home to hospital.",
    kind=P,
    payer="mac",
)
def no_from_to(line: ServiceLine, _claim: Claim, _context: EditContext) -> bool:
    """CMS Pub. 100-04, chapter 15: origin and destination."""
    return is_ambulance(line) and not any(map(_FROM_TO.fullmatch, modifiers_of(line)))


def _no_address(party: Party | None) -> bool:
    return party is None or party.address is None or not party.address.postal_code


@RULES.lines(
    "pick-up",
    "providers.PW.address",
    "Line {line} is a transport, and where the patient was picked up isn't said.",
    "Key the address with its ZIP code: the payer pays by it.",
    kind=P,
)
def no_pick_up(line: ServiceLine, claim: Claim, _context: EditContext) -> bool:
    """Loop 2310E or 2420G."""
    return is_ambulance(line) and _no_address(provider_of(line, claim, "PW"))


@RULES.lines(
    "drop-off",
    "providers.45.address",
    "Line {line} is a transport, and where it went isn't said.",
    "Key the address.",
    kind=P,
    severity=WARNING,
)
def no_drop_off(line: ServiceLine, claim: Claim, _context: EditContext) -> bool:
    """Loop 2310F or 2420H."""
    return is_ambulance(line) and _no_address(provider_of(line, claim, "45"))


@RULES.claim(
    "ambulance-conditions",
    "conditions",
    "Nothing says why the transport was needed.",
    "Choose the conditions of the patient that apply.",
    kind=P,
    when=any_ambulance,
    severity=WARNING,
)
def no_conditions(claim: Claim, _context: EditContext) -> bool:
    """CRC 07."""
    everywhere = [*claim.conditions, *(each for line in claim.lines for each in line.conditions)]
    return all(each.category != _CONDITIONS for each in everywhere)
