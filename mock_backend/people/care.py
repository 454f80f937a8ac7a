"""Situations of care that bears on coverage: hospice, home health, inpatient days, kidneys; and QMB."""

from dataclasses import replace
from datetime import date, timedelta

from mock_backend.people import organisations as org
from mock_backend.people.calendar import first_of_month, months_after
from mock_backend.people.medicare import (
    HomeHealthEpisode,
    HospiceElection,
    InpatientSpell,
    Medicare,
    RehabilitationUse,
    RenalDisease,
    TherapyUse,
)
from mock_backend.people.situation import MakeMedicare, Making
from x12.identifiers.dates import Period


def _days_ago(making: Making, fewest: int, most: int) -> date:
    return making.today - timedelta(days=making.chance.randint(fewest, most))


def hospice_now(making: Making, file: Medicare) -> Medicare:
    """In a first or second hospice benefit period of 90 days."""
    begun = _days_ago(making, 5, 60)
    period = Period(begun, begun + timedelta(days=89))
    hospice = org.organisation(making.chance, org.HOSPICES)
    return replace(file, hospice=(HospiceElection(period, hospice),))


def hospice_before(making: Making, file: Medicare) -> Medicare:
    """Two hospice periods, ended by the hospice some months ago: the patient got better."""
    ended = _days_ago(making, 100, 300)
    hospice = org.organisation(making.chance, org.HOSPICES)
    second = Period(ended - timedelta(days=30), ended)
    first = Period(second.start - timedelta(days=90), second.start - timedelta(days=1))
    return replace(
        file,
        hospice=(HospiceElection(second, hospice, "2", 2), HospiceElection(first, hospice, "0", 1)),
    )


def hospice_revoked(making: Making, file: Medicare) -> Medicare:
    """Hospice revoked by the patient within the last two months."""
    ended = _days_ago(making, 5, 60)
    period = Period(ended - timedelta(days=making.chance.randint(10, 60)), ended)
    hospice = org.organisation(making.chance, org.HOSPICES)
    return replace(file, hospice=(HospiceElection(period, hospice, "1"),))


def _episode(making: Making, begun: date) -> HomeHealthEpisode:
    return HomeHealthEpisode(
        period=Period(begun, begun + timedelta(days=59)),
        agency=org.organisation(making.chance, org.AGENCIES),
        contractor=org.organisation(making.chance, org.CONTRACTORS),
        earliest_billing=begun,
        latest_billing=min(begun + timedelta(days=making.chance.randint(3, 25)), making.today),
    )


def home_health_now(making: Making, file: Medicare) -> Medicare:
    """In a home health episode of 60 days."""
    return replace(file, home_health=(_episode(making, _days_ago(making, 5, 45)),))


def home_health_before(making: Making, file: Medicare) -> Medicare:
    """A home health episode that ended this year or last."""
    return replace(file, home_health=(_episode(making, _days_ago(making, 90, 300)),))


def in_hospital(fewest_days: int, most_days: int, reserve_used: int = 0) -> MakeMedicare:
    """The maker of people whose current spell of illness has used that many hospital days."""

    def make(making: Making, file: Medicare) -> Medicare:
        days = making.chance.randint(fewest_days, most_days)
        begun = making.today - timedelta(days=days + making.chance.randint(0, 20))
        facility = org.organisation(making.chance, org.HOSPITALS)
        spell = InpatientSpell(Period(begun, begun + timedelta(days=days)), min(days, 90), facility=facility)
        return replace(file, spells=(spell,), reserve_days_left=60 - reserve_used)

    return make


def in_nursing_facility(making: Making, file: Medicare) -> Medicare:
    """A short hospital stay, then 22 to 70 days in a skilled nursing facility."""
    hospital, nursing = making.chance.randint(4, 9), making.chance.randint(22, 70)
    begun = making.today - timedelta(days=hospital + nursing)
    facility = org.organisation(making.chance, org.NURSING_HOMES)
    spell = InpatientSpell(Period(begun, making.today), hospital, nursing, facility=facility)
    return replace(file, spells=(spell,))


def on_dialysis(making: Making, file: Medicare) -> Medicare:
    """End-stage renal disease, treated with dialysis."""
    since = first_of_month(months_after(making.today, -making.chance.randint(6, 40)))
    return replace(file, renal=RenalDisease(making.chance.choice(("14", "15")), since))


def transplanted(making: Making, file: Medicare) -> Medicare:
    """End-stage renal disease with a kidney transplant within the last two years."""
    since = first_of_month(months_after(making.today, -making.chance.randint(40, 70)))
    return replace(file, renal=RenalDisease("15", since, _days_ago(making, 60, 600)))


def much_therapy(making: Making, file: Medicare) -> Medicare:
    """Much physical and occupational therapy this year, and cardiac and pulmonary rehabilitation."""
    year = making.today.year
    used = (
        TherapyUse(year, making.chance.randint(1500, 2600), making.chance.randint(900, 1900)),
        file.therapy[-1],
    )
    sessions = (RehabilitationUse("BG", 21, 18), RehabilitationUse("BF", 30, 30))
    return replace(file, therapy=used, rehabilitation=sessions)


def qmb(making: Making, file: Medicare) -> Medicare:
    """A Qualified Medicare Beneficiary: the state pays the cost sharing, the patient may not be billed."""
    begun = first_of_month(months_after(making.today, -making.chance.randint(3, 40)))
    return replace(file, qmb=(Period(begun),), qmb_state="MA")
