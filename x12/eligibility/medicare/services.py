"""Services that Medicare counts: therapy, rehabilitation, counseling, prevention."""

from decimal import Decimal

from x12.eligibility.medicare.facts import PreventiveService, RehabSessions, SmokingCessation, TherapyUsed
from x12.eligibility.medicare.measures import BENEFIT, REMAINING, dates, day, decimal, on_day, period, whole
from x12.eligibility.medicare.pile import Pile, stating
from x12.eligibility.records import Benefit
from x12.parts import Delivery, Procedure

_THERAPIES = {"occupational": "AD", "physical and speech": "AE"}
_REHABILITATIONS = {"pulmonary": "BF", "cardiac": "BG"}
_QUANTITIES = {"pulmonary": "CA", "cardiac": "99"}
_INTENSIVE = "Intensive Cardiac Rehabilitation - "
_SMOKING = "67"
_NEXT_ELIGIBLE = "348"


def read_therapy(pile: Pile) -> tuple[TherapyUsed, ...]:
    """What was spent on each kind of therapy, year by year."""
    return tuple(
        TherapyUsed(kind, benefit.amount, period(benefit))
        for kind, code in _THERAPIES.items()
        for benefit in pile.take(
            stating("D", service_type=code, insurance_type="MB"), lambda each: each.amount is not None
        )
        if benefit.amount is not None
    )


def write_therapy(therapy: TherapyUsed) -> Benefit:
    """EB01 D with an amount and DTP 292."""
    return Benefit(
        "D",
        service_types=(_THERAPIES[therapy.kind],),
        insurance_type="MB",
        amount=therapy.used,
        dates=dates(BENEFIT, therapy.period),
    )


def read_rehabilitation(pile: Pile) -> tuple[RehabSessions, ...]:
    """Sessions by kind and component, which a message tells."""
    return tuple(
        _sessions(kind, benefit, benefit.quantity)
        for kind, code in _REHABILITATIONS.items()
        for benefit in pile.take(stating("F", service_type=code), lambda each: each.quantity is not None)
        if benefit.quantity is not None
    )


def write_rehabilitation(sessions: RehabSessions) -> Benefit:
    """EB01 F with a quantity and a message."""
    kind = sessions.kind.removeprefix("intensive ")
    component = sessions.component.capitalize()
    return Benefit(
        "F",
        service_types=(_REHABILITATIONS[kind],),
        insurance_type="MB",
        time_period=REMAINING if sessions.measure == "remaining" else "",
        quantity_qualifier=_QUANTITIES[kind],
        quantity=Decimal(sessions.count),
        messages=(f"{_INTENSIVE}{component}" if kind != sessions.kind else component,),
    )


def read_smoking(pile: Pile) -> tuple[SmokingCessation, ...]:
    """Counseling against smoking: sessions left in the year, or the next date."""
    return tuple(
        SmokingCessation(
            whole(benefit.quantity),
            whole(next((each.quantity for each in benefit.deliveries), None)),
            day(benefit, _NEXT_ELIGIBLE),
        )
        for benefit in pile.take(stating("F", service_type=_SMOKING))
    )


def write_smoking(counseling: SmokingCessation) -> Benefit:
    """EB01 F, service type 67, with HSD or DTP 348."""
    left = Delivery("VS", decimal(counseling.remaining), period_qualifier=REMAINING)
    return Benefit(
        "F",
        service_types=(_SMOKING,),
        insurance_type="MB",
        time_period="23" if counseling.total is not None else "",
        quantity_qualifier="VS" if counseling.total is not None else "",
        quantity=decimal(counseling.total),
        deliveries=() if counseling.remaining is None else (left,),
        dates=on_day(_NEXT_ELIGIBLE, counseling.next_eligible),
    )


def read_preventive(pile: Pile) -> tuple[PreventiveService, ...]:
    """The next date for each procedure that was asked about."""
    taken = pile.take(stating("D"), lambda benefit: benefit.procedure is not None, _has_next_date)
    return tuple(
        PreventiveService(benefit.procedure.code, when, next(iter(benefit.procedure.modifiers), ""))
        for benefit in taken
        if benefit.procedure and (when := day(benefit, _NEXT_ELIGIBLE))
    )


def write_preventive(service: PreventiveService) -> Benefit:
    """EB01 D with a procedure and DTP 348."""
    return Benefit(
        "D",
        insurance_type="MB",
        procedure=Procedure(service.code, (service.modifier,) if service.modifier else ()),
        dates=on_day(_NEXT_ELIGIBLE, service.next_eligible),
    )


def _sessions(kind: str, benefit: Benefit, count: Decimal) -> RehabSessions:
    said = " ".join(benefit.messages).lower()
    return RehabSessions(
        f"intensive {kind}" if "intensive" in said else kind,
        "technical" if "technical" in said else "professional",
        int(count),
        "remaining" if benefit.time_period == REMAINING else "used",
    )


def _has_next_date(benefit: Benefit) -> bool:
    return day(benefit, _NEXT_ELIGIBLE) is not None
