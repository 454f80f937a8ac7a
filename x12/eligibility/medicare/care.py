"""Care that others already give: hospice, home health, dialysis."""

from decimal import Decimal

from x12.eligibility.medicare.facts import (
    HomeHealthCertification,
    HomeHealthEpisode,
    HospicePeriod,
    RenalDisease,
)
from x12.eligibility.medicare.insurers import read_insurer, related, write_insurer, write_provider
from x12.eligibility.medicare.measures import BENEFIT, dates, day, on_day, period, whole
from x12.eligibility.medicare.pile import Pile, dated, stating
from x12.eligibility.records import Benefit
from x12.parts import Procedure, on

_HOSPICE = "45"
_HOME_HEALTH = "42"
_EPISODE = "26"
_SERVICE = "472"
_FIRST_BILLED = "193"
_LAST_BILLED = "194"
_CERTIFICATIONS = frozenset({"G0179", "G0180"})
_RENAL = frozenset({"14", "15", "16"})
_BEGUN = "356"
_ENDED = "096"
_REVOCATION = "Revocation Code - "


def read_hospice(pile: Pile) -> tuple[HospicePeriod, ...]:
    """Each hospice benefit period."""
    return tuple(
        HospicePeriod(period(benefit), _revocation(benefit), *_provider(benefit))
        for benefit in pile.take(stating("X", insurance_type="MA", time_period=_EPISODE), dated(BENEFIT))
    )


def write_hospice(span: HospicePeriod) -> Benefit:
    """EB01 X with DTP 292 and the revocation code as a message."""
    return Benefit(
        "X",
        service_types=(_HOSPICE,),
        insurance_type="MA",
        time_period=_EPISODE,
        dates=dates(BENEFIT, span.period),
        messages=(f"{_REVOCATION}{span.revocation}",) if span.revocation else (),
        related=write_provider(span.provider, span.provider_name),
    )


def read_occurrences(pile: Pile) -> int | None:
    """How many hospice elections there were."""
    taken = pile.take(stating("D", insurance_type="MA", time_period=_EPISODE), _counts_occurrences)
    return whole(taken[0].quantity) if taken else None


def write_occurrences(count: int) -> Benefit:
    """EB01 D with a quantity."""
    return Benefit(
        "D",
        service_types=(_HOSPICE,),
        insurance_type="MA",
        time_period=_EPISODE,
        quantity_qualifier="99",
        quantity=Decimal(count),
    )


def read_home_health(pile: Pile) -> tuple[HomeHealthEpisode, ...]:
    """Each episode with its agency and contractor."""
    taken = pile.take(stating("X", time_period=_EPISODE), dated(_SERVICE, _FIRST_BILLED, _LAST_BILLED))
    return tuple(
        HomeHealthEpisode(
            benefit.period(_SERVICE),
            day(benefit, _FIRST_BILLED),
            day(benefit, _LAST_BILLED),
            *_provider(benefit),
            read_insurer(related(benefit, "PR")),
        )
        for benefit in taken
    )


def write_home_health(episode: HomeHealthEpisode) -> Benefit:
    """EB01 X with DTP 472, 193 and 194."""
    return Benefit(
        "X",
        service_types=(_HOME_HEALTH,),
        insurance_type="MA",
        time_period=_EPISODE,
        dates=(
            *dates(_SERVICE, episode.period),
            *on_day(_FIRST_BILLED, episode.first_billed),
            *on_day(_LAST_BILLED, episode.last_billed),
        ),
        related=(
            *write_insurer(episode.contractor),
            *write_provider(episode.provider, episode.provider_name),
        ),
    )


def read_certifications(pile: Pile) -> tuple[HomeHealthCertification, ...]:
    """When plans of care were certified."""
    taken = pile.take(
        stating("X"), lambda each: bool(each.procedure and each.procedure.code in _CERTIFICATIONS)
    )
    return tuple(
        HomeHealthCertification(
            benefit.procedure.code, tuple(each.start for each in benefit.dates if each.start)
        )
        for benefit in taken
        if benefit.procedure
    )


def write_certification(certification: HomeHealthCertification) -> Benefit:
    """EB01 X with the procedure and a DTP 193 for each date."""
    return Benefit(
        "X",
        insurance_type="MB",
        procedure=Procedure(certification.code),
        dates=tuple(on(_FIRST_BILLED, when) for when in certification.dates),
    )


def read_renal(pile: Pile) -> tuple[RenalDisease, ...]:
    """Spans of end-stage renal disease."""
    taken = pile.take(stating("D"), lambda each: bool(_RENAL.intersection(each.service_types)))
    return tuple(
        RenalDisease(
            next(code for code in benefit.service_types if code in _RENAL),
            day(benefit, _BEGUN),
            day(benefit, _ENDED),
        )
        for benefit in taken
    )


def write_renal(renal: RenalDisease) -> Benefit:
    """EB01 D with DTP 356 and 096."""
    return Benefit(
        "D",
        service_types=(renal.method,),
        insurance_type="MB",
        dates=(*on_day(_BEGUN, renal.effective), *on_day(_ENDED, renal.ended)),
    )


def _provider(benefit: Benefit) -> tuple[str, str]:
    party = related(benefit, "1P")
    return (party.id_code, party.name) if party else ("", "")


def _revocation(benefit: Benefit) -> str:
    """The code at the end of the message, whatever words stand before it."""
    said = next((each.strip() for each in benefit.messages if each.strip()[-1:].isdigit()), "")
    return said[-1:]


def _counts_occurrences(benefit: Benefit) -> bool:
    return benefit.quantity_qualifier == "99" and benefit.quantity is not None
