"""Part A and Part B: entitled, not entitled, not eligible for a while."""

from collections.abc import Iterator

from x12.eligibility.medicare.facts import Entitlement, Ineligible
from x12.eligibility.medicare.measures import PLAN, dates
from x12.eligibility.medicare.pile import Pile, dated
from x12.eligibility.records import WHOLE_PLAN, Benefit
from x12.parts import Dated

PARTS = {"MA": "A", "MB": "B"}
INSURANCE_TYPES = {part: code for code, part in PARTS.items()}
_PART_A = "30^42^45^48^49^69^76^83^A5^A7^AG^BT^BU^BV"
_PART_B = (
    "30^2^3^23^24^25^26^27^28^33^36^37^38^39^40^42^50^51^52^53^67^69^73^76^83^86^98"
    "^A4^A6^A8^AI^AJ^AK^AL^BT^BU^BV^DM^UC"
)
SERVICES = {"A": tuple(_PART_A.split("^")), "B": tuple(_PART_B.split("^"))}
"""What each part covers, as HETS lists it."""
_INELIGIBLE = "307"
_ACTIVE = frozenset("12345")
_INACTIVE = frozenset("678")


def read_entitlements(pile: Pile) -> tuple[Entitlement, ...]:
    """Every span of Part A and B, and every 'none within these dates'."""
    active = pile.take(_is_active)
    inactive = pile.take(_is_inactive, lambda benefit: not dated(_INELIGIBLE)(benefit))
    return tuple(span for benefit in (*active, *inactive) for span in _spans(benefit))


def write_entitlement(span: Entitlement) -> Benefit:
    """EB01 1 or 6 with DTP 291."""
    return Benefit(
        "1" if span.active else "6",
        service_types=span.service_types or _usual(span.part, span.active),
        insurance_type=INSURANCE_TYPES.get(span.part, ""),
        dates=dates(PLAN, span.period),
    )


def read_ineligible(pile: Pile) -> tuple[Ineligible, ...]:
    """Every span without payment (DTP 307)."""
    taken = pile.take(_is_inactive, dated(_INELIGIBLE))
    return tuple(
        Ineligible(each.period, PARTS.get(benefit.insurance_type, ""))
        for benefit in taken
        for each in benefit.dates
        if each.qualifier == _INELIGIBLE
    )


def write_ineligible(span: Ineligible) -> Benefit:
    """EB01 6 with DTP 307."""
    return Benefit(
        "6",
        service_types=WHOLE_PLAN,
        insurance_type=INSURANCE_TYPES.get(span.part, ""),
        dates=(Dated(_INELIGIBLE, span.period),),
    )


def _is_active(benefit: Benefit) -> bool:
    return benefit.information in _ACTIVE and benefit.insurance_type in PARTS and benefit.is_of_whole_plan


def _is_inactive(benefit: Benefit) -> bool:
    """Whether it ends a part or all of Medicare; one service that isn't covered says nothing of the rest."""
    of_medicare = benefit.insurance_type in {"", *PARTS}
    return benefit.information in _INACTIVE and of_medicare and benefit.is_of_whole_plan


def _usual(part: str, active: bool) -> tuple[str, ...]:
    return SERVICES.get(part, WHOLE_PLAN) if active else WHOLE_PLAN


def _spans(benefit: Benefit) -> Iterator[Entitlement]:
    part, active = PARTS.get(benefit.insurance_type, ""), benefit.information in _ACTIVE
    services = () if benefit.service_types == _usual(part, active) else benefit.service_types
    periods = tuple(each.period for each in benefit.dates if each.qualifier == PLAN and each.period)
    for period in periods or (None,):
        yield Entitlement(part, period, active, services)
