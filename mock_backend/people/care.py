"""Situations of care that bears on coverage: hospice, home health, inpatient days, kidneys; and QMB."""

from dataclasses import replace
from datetime import date, timedelta

from mock_backend.people import organizations as org
from mock_backend.people.calendar import ONE_DAY, first_of_month
from mock_backend.people.entitlement import not_before
from mock_backend.people.medicare import InpatientSpell, Medicare
from mock_backend.people.situation import MakeMedicare, Making
from mock_backend.people.therapy import therapy_used
from x12.eligibility.medicare.facts import (
    HomeHealthCertification,
    HomeHealthEpisode,
    HospicePeriod,
    QualifiedBeneficiary,
    RehabSessions,
    RenalDisease,
)
from x12.identifiers.dates import Period
from x12.identifiers.months import months_after


def hospice_now(making: Making, file: Medicare) -> Medicare:
    """In a first hospice benefit period of 90 days."""
    begun = _days_ago(making, 5, 60)
    period = Period(begun, begun + timedelta(days=89))
    return replace(file, hospice=(HospicePeriod(period, "0", *org.provider(making.chance, org.HOSPICES)),))


def hospice_before(making: Making, file: Medicare) -> Medicare:
    """Two hospice periods that ended some months ago: the patient got better."""
    ended = _days_ago(making, 100, 200)
    hospice = org.provider(making.chance, org.HOSPICES)
    second = Period(ended - timedelta(days=30), ended)
    first = Period(second.start - timedelta(days=90), second.start - ONE_DAY)
    return replace(file, hospice=(HospicePeriod(second, "2", *hospice), HospicePeriod(first, "0", *hospice)))


def hospice_revoked(making: Making, file: Medicare) -> Medicare:
    """Hospice revoked by the patient within the last two months."""
    ended = _days_ago(making, 5, 60)
    period = Period(ended - timedelta(days=making.chance.randint(10, 60)), ended)
    return replace(file, hospice=(HospicePeriod(period, "1", *org.provider(making.chance, org.HOSPICES)),))


def home_health_now(making: Making, file: Medicare) -> Medicare:
    """In a home health episode of 60 days, with a certified plan of care."""
    begun = _days_ago(making, 5, 45)
    certified = HomeHealthCertification("G0180", (begun,))
    return replace(file, home_health=(_episode(making, begun),), certifications=(certified,))


def home_health_before(making: Making, file: Medicare) -> Medicare:
    """A home health episode that ended within the last eight months."""
    return replace(file, home_health=(_episode(making, _days_ago(making, 90, 240)),))


def in_hospital(fewest_days: int, most_days: int, reserve_used: int = 0) -> MakeMedicare:
    """The maker of people whose current spell of illness has used that many hospital days."""

    def make(making: Making, file: Medicare) -> Medicare:
        days = making.chance.randint(fewest_days, most_days)
        begun = making.today - timedelta(days=days + making.chance.randint(0, 20))
        spell = InpatientSpell(Period(begun, begun + timedelta(days=days)), min(days, 90))
        return replace(file, spells=(spell,), reserve_days_left=60 - reserve_used)

    return make


def in_nursing_facility(making: Making, file: Medicare) -> Medicare:
    """A short hospital stay, then 22 to 70 days in a skilled nursing facility."""
    hospital, nursing = making.chance.randint(4, 9), making.chance.randint(22, 70)
    begun = making.today - timedelta(days=hospital + nursing)
    return replace(file, spells=(InpatientSpell(Period(begun, making.today), hospital, nursing),))


def on_dialysis(making: Making, file: Medicare) -> Medicare:
    """End-stage renal disease, treated with dialysis."""
    since = first_of_month(months_after(making.today, -making.chance.randint(6, 40)))
    return replace(file, renal=RenalDisease(making.chance.choice(("14", "15")), since))


def transplanted(making: Making, file: Medicare) -> Medicare:
    """End-stage renal disease with a kidney transplant within the last two years."""
    since = first_of_month(months_after(making.today, -making.chance.randint(40, 70)))
    return replace(file, renal=RenalDisease("15", since, _days_ago(making, 60, 600)))


def much_therapy(making: Making, file: Medicare) -> Medicare:
    """Much therapy this year, and cardiac and pulmonary rehabilitation."""
    chance = making.chance
    used = therapy_used(making.today.year, chance.randint(1500, 2600), chance.randint(900, 1900))
    sessions = (
        RehabSessions("cardiac", "technical", 21, "used"),
        RehabSessions("cardiac", "professional", 18, "used"),
        RehabSessions("pulmonary", "technical", 30, "remaining"),
        RehabSessions("pulmonary", "professional", 36, "remaining"),
    )
    return replace(file, therapy=used, rehabilitation=sessions)


def qmb(making: Making, file: Medicare) -> Medicare:
    """A Qualified Medicare Beneficiary: the state pays the cost sharing, the patient may not be billed."""
    begun = not_before(file, first_of_month(months_after(making.today, -making.chance.randint(3, 40))))
    return replace(file, qmb=(QualifiedBeneficiary("MA QMB Plan", Period(begun)),))


def _days_ago(making: Making, fewest: int, most: int) -> date:
    return making.today - timedelta(days=making.chance.randint(fewest, most))


def _episode(making: Making, begun: date) -> HomeHealthEpisode:
    chance = making.chance
    latest = begun + timedelta(days=chance.randint(3, 25))
    agency = org.provider(chance, org.AGENCIES)
    contractor = org.insurer(chance, org.CONTRACTORS)
    period = Period(begun, begun + timedelta(days=59))
    return HomeHealthEpisode(period, begun, min(latest, making.today), *agency, contractor)
