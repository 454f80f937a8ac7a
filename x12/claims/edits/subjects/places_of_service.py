"""Where professional services took place, and what goes together there."""

from collections.abc import Iterator

from x12.claims.edits.context import EditContext
from x12.claims.edits.groups import MOVED, is_ambulance, modifiers_of, place_of, provider_of
from x12.claims.edits.rule import WARNING, Fault, P, Subject, at, numbered
from x12.claims.lines import ServiceLine
from x12.claims.records import Claim
from x12.identifiers.listing import listed

RULES = Subject()
PLACES = listed(
    "01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 31 32 33 34 41 42 49"
    " 50 51 52 53 54 55 56 57 58 60 61 62 65 66 71 72 81 99"
)
"""CMS place of service codes."""
_ROLLING = frozenset({"41", "42"})
_STAYS = frozenset({"21", "51", "61"})
_ELSEWHERE = listed("19 21 22 23 24 31 32 34 51 61 65")
_TELEHEALTH = frozenset({"95", "GT", "GQ", "93"})


@RULES.claim(
    "place-of-service",
    "facility",
    "The place of service isn't one that CMS lists.",
    "Choose one, such as 11 office or 22 hospital outpatient.",
    kind=P,
)
def unknown_place(claim: Claim, _context: EditContext) -> bool:
    """CLM05-1."""
    return claim.facility not in PLACES


@RULES.line(
    "line-place-of-service",
    "place_of_service",
    "The place of service of line {line} isn't one that CMS lists.",
    "Choose one, or leave it empty where it is the claim's.",
    kind=P,
)
def unknown_line_place(line: ServiceLine, _claim: Claim, _context: EditContext) -> bool:
    """SV105."""
    return bool(line.place_of_service) and line.place_of_service not in PLACES


@RULES.rule(
    "ambulance-place",
    "Line {line} is a transport, which takes place in an ambulance.",
    "Choose place of service 41 (land) or 42 (air or water).",
    kind=P,
)
def transport_elsewhere(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """CMS Pub. 100-04, chapter 15."""
    for number, line in numbered(claim.lines):
        if is_ambulance(line) and place_of(line, claim) not in _ROLLING:
            yield at("lines", number, "place_of_service", line=number)


@RULES.line(
    "ambulance-service",
    "place_of_service",
    "Line {line} takes place in an ambulance and is no transport.",
    "Check the place of service and the procedure.",
    kind=P,
    severity=WARNING,
)
def other_service_in_ambulance(line: ServiceLine, claim: Claim, _context: EditContext) -> bool:
    """Ambulances bill transports and miles."""
    return place_of(line, claim) in _ROLLING and not is_ambulance(line)


@RULES.line(
    "telehealth-place",
    "place_of_service",
    "Line {line} has a telehealth modifier, and its place of service is no telehealth.",
    "Choose place of service 10 (patient's home) or 02, or take out the modifier.",
    kind=P,
    severity=WARNING,
)
def telehealth_elsewhere(line: ServiceLine, claim: Claim, _context: EditContext) -> bool:
    """Modifiers 93, 95, GT and GQ."""
    return not _TELEHEALTH.isdisjoint(modifiers_of(line)) and place_of(line, claim) not in MOVED


@RULES.claim(
    "stay-admission",
    "dates.435",
    "The patient was an inpatient, and the date of admission is missing.",
    "Key it.",
    kind=P,
    severity=WARNING,
)
def inpatient_without_admission(claim: Claim, _context: EditContext) -> bool:
    """DTP 435, for medical visits to inpatients."""
    stays = any(place_of(line, claim) in _STAYS for line in claim.lines)
    return stays and claim.dated("435") is None


@RULES.lines(
    "service-facility",
    "providers.77.id_code",
    "Line {line} took place in a facility, and which one isn't said.",
    "Choose the facility.",
    kind=P,
    severity=WARNING,
)
def no_facility(line: ServiceLine, claim: Claim, _context: EditContext) -> bool:
    """Loop 2310C or 2420C, wherever it isn't the billing provider's own address."""
    return place_of(line, claim) in _ELSEWHERE and provider_of(line, claim, "77") is None
