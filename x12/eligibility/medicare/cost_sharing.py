"""What the patient pays: deductibles, coinsurance, blood."""

from x12.eligibility.medicare.entitlement import INSURANCE_TYPES, PARTS
from x12.eligibility.medicare.facts import BloodDeductible, Coinsurance, Deductible
from x12.eligibility.medicare.measures import BENEFIT, PLAN, REMAINING, dates, decimal, period, whole
from x12.eligibility.medicare.pile import Pile, stating
from x12.eligibility.records import Benefit
from x12.identifiers.dates import Period
from x12.parts import Delivery, Procedure

_BASE = {"A": "26", "B": "23"}
"""Part A's deductible is for a spell of illness, Part B's for a calendar year."""
_VISIT = "27"
_YEAR = "23"
_BLOOD = "10"
_PINTS = "DB"


def read_deductibles(pile: Pile) -> tuple[Deductible, ...]:
    """Each deductible with what is left of it; the two are two benefits with the same dates."""
    taken = pile.take(stating("C"), lambda benefit: benefit.insurance_type in PARTS)
    found: dict[tuple[str, Period | None, tuple[str, ...]], dict[str, Benefit]] = {}
    for benefit in taken:
        key = (PARTS[benefit.insurance_type], period(benefit), benefit.service_types)
        found.setdefault(key, {})["left" if benefit.time_period == REMAINING else "base"] = benefit
    return tuple(
        Deductible(
            part,
            when,
            sides["base"].amount if "base" in sides else None,
            sides["left"].amount if "left" in sides else None,
            services,
        )
        for (part, when, services), sides in found.items()
    )


def write_deductible(deductible: Deductible) -> list[Benefit]:
    """EB01 C with EB06 26 or 23 for the whole, 29 for what is left."""
    sides = ((_BASE[deductible.part], deductible.base), (REMAINING, deductible.remaining))
    return [
        Benefit(
            "C",
            service_types=deductible.service_types,
            insurance_type=INSURANCE_TYPES[deductible.part],
            time_period=time_period,
            amount=amount,
            dates=dates(PLAN if "30" in deductible.service_types else BENEFIT, deductible.period),
        )
        for time_period, amount in sides
        if amount is not None
    ]


def read_coinsurance(pile: Pile) -> tuple[Coinsurance, ...]:
    """Part B's shares, of everything or of one procedure."""
    taken = pile.take(stating("A", insurance_type="MB"), lambda benefit: benefit.percent is not None)
    return tuple(
        Coinsurance(
            benefit.percent,
            period(benefit),
            benefit.service_types,
            benefit.procedure.code if benefit.procedure else "",
        )
        for benefit in taken
        if benefit.percent is not None
    )


def write_coinsurance(share: Coinsurance) -> Benefit:
    """EB01 A with a percentage."""
    return Benefit(
        "A",
        service_types=() if share.code else share.service_types,
        insurance_type="MB",
        time_period=_VISIT,
        percent=share.percent,
        procedure=Procedure(share.code) if share.code else None,
        dates=dates(PLAN, share.period),
    )


def read_blood(pile: Pile) -> tuple[BloodDeductible, ...]:
    """Pints in a year, and pints left."""
    taken = pile.take(stating("E", service_type=_BLOOD), lambda benefit: benefit.quantity_qualifier == _PINTS)
    return tuple(
        BloodDeductible(
            whole(benefit.quantity),
            next((int(each.quantity) for each in benefit.deliveries if each.quantity is not None), None),
            period(benefit),
        )
        for benefit in taken
    )


def write_blood(blood: BloodDeductible) -> Benefit:
    """EB01 E, service type 10, with HSD for what is left."""
    left = Delivery("FL", decimal(blood.remaining), period_qualifier=REMAINING)
    return Benefit(
        "E",
        service_types=(_BLOOD,),
        insurance_type="MB",
        time_period=_YEAR,
        quantity_qualifier=_PINTS,
        quantity=decimal(blood.base),
        deliveries=() if blood.remaining is None else (left,),
        dates=dates(BENEFIT, blood.period),
    )
