"""What kind of claim, line, or bill it is, as rules ask it."""

import re

from x12.claims.lines import ServiceLine
from x12.claims.records import Claim, ClaimKind
from x12.identifiers.type_of_bill import INPATIENT, OUTPATIENT
from x12.party import Party

_LAB = re.compile(r"8[0-9]{4}|G010[3-7]|G030[67]|G032[78]|G043[1-5]|G048[0-3]|P[23][0-9]{3}|Q011[1-5]")
_EQUIPMENT = re.compile(r"E[0-9]{4}|K0[0-9]{3}|L[0-9]{4}|A(?:4[2-9]|[5-7][0-9])[0-9]{2}|B4[0-9]{3}")
_AMBULANCE = re.compile(r"A04[23][0-9]|A0998")
_DRUG = re.compile(r"J[0-9]{4}|Q(?:20[0-4]|5[01])[0-9]{2}")
ANESTHESIA = re.compile(r"0[01][0-9]{3}")
_NOT_LAB = frozenset({"80500", "80502", "G0327"})
MILEAGE = frozenset({"A0425", "A0435", "A0436"})
MOVED = frozenset({"02", "10"})
"""Places of service of telehealth."""
REPLACES = frozenset("78")
"""Frequencies of claims that name the one they replace or void."""
WITH_ADMITTING = frozenset({"11", "12", "18", "21"})
"""Facilities whose claims name the diagnosis of the admission (HI ABJ)."""
BY_VISIT = frozenset({"13", "85"})
"""Facilities that bill a visit, whose reason the patient gives (HI APR)."""
CHANGES = ("D0", "D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "D9", "E0")
"""Condition codes that say why a claim is replaced or voided (CMS Pub. 100-04, chapter 1, section 130)."""
UNPLANNED = frozenset({"1", "2", "5"})
"""Types of admission that weren't planned."""
UNPLANNED_ROOMS = ("045", "0516", "0526", "0762")
"""Where revenue codes of unplanned care start: emergency room, urgent care, observation."""


def institutional(claim: Claim) -> bool:
    """A UB-04."""
    return claim.kind is ClaimKind.INSTITUTIONAL


def inpatient(claim: Claim) -> bool:
    """A stay with an admission."""
    return institutional(claim) and claim.facility in INPATIENT


def hospital_stay(claim: Claim) -> bool:
    """Inpatient in a hospital, Part A (11x)."""
    return institutional(claim) and claim.facility == "11"


def outpatient(claim: Claim) -> bool:
    """An institutional claim by services rather than by days."""
    return institutional(claim) and claim.facility in OUTPATIENT


def replaces(claim: Claim) -> bool:
    """A replacement or a void."""
    return claim.frequency in REPLACES


def code_of(line: ServiceLine) -> str:
    """The line's procedure code, or ''."""
    return line.procedure.code if line.procedure else ""


def modifiers_of(line: ServiceLine) -> tuple[str, ...]:
    """The line's modifiers."""
    return line.procedure.modifiers if line.procedure else ()


def is_laboratory(line: ServiceLine) -> bool:
    """A test that takes a CLIA certificate."""
    return _LAB.fullmatch(code_of(line)) is not None and code_of(line) not in _NOT_LAB


def is_equipment(line: ServiceLine) -> bool:
    """Durable equipment, prosthetics, orthotics or supplies, which somebody has to order."""
    return _EQUIPMENT.fullmatch(code_of(line)) is not None


def is_ambulance(line: ServiceLine) -> bool:
    """A transport or its miles."""
    return _AMBULANCE.fullmatch(code_of(line)) is not None


def is_drug(line: ServiceLine) -> bool:
    """A drug that an NDC goes with."""
    return _DRUG.fullmatch(code_of(line)) is not None


def any_ambulance(claim: Claim) -> bool:
    """Whether a transport is billed."""
    return any(map(is_ambulance, claim.lines))


def place_of(line: ServiceLine, claim: Claim) -> str:
    """Where a professional service took place."""
    return line.place_of_service or claim.facility


def provider_of(line: ServiceLine, claim: Claim, *roles: str) -> Party | None:
    """The first provider of one of these roles, of the line or else of the claim."""
    found = (line.provider(role) or claim.provider(role) for role in roles)
    return next((provider for provider in found if provider), None)
