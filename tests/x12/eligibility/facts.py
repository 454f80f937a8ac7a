"""A beneficiary with every group of facts that a Medicare 271 can hold: nobody who exists."""

from datetime import date
from decimal import Decimal

from x12.eligibility.medicare.facts import (
    BloodDeductible,
    Coinsurance,
    Deductible,
    Entitlement,
    HomeHealthCertification,
    HomeHealthEpisode,
    HospicePeriod,
    Ineligible,
    InpatientDays,
    Insurer,
    MedicareCoverage,
    Plan,
    PreventiveService,
    QualifiedBeneficiary,
    RehabSessions,
    RenalDisease,
    ReserveDays,
    SecondaryPayer,
    SmokingCessation,
    TherapyUsed,
)
from x12.eligibility.records import Benefit, Member
from x12.identifiers.dates import Period
from x12.parts import Address
from x12.party import Party

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
SPELL = Period(date(2026, 3, 1), date(2026, 4, 2))
SINCE = Period(date(2015, 1, 1))
DAY = date(2026, 6, 15)
NPI = "1234567893"
ACME = Insurer("ACME", "12345", Address(("1 ST",), "BOSTON", "MA", "02101"), "5550100", "acme.example")
PATIENT = Member(Party("IL", "SAMPLE", "PAT", id_qualifier="MI", id_code="1S00E00AA00", is_person=True))
UNKNOWN = Benefit("H", service_types=("98",), messages=("NO LIMIT FOR OFFICE VISITS",))

BOTH_PARTS = (Entitlement("A", SINCE), Entitlement("B", SINCE))
EVERYTHING = MedicareCoverage(
    died=date(2026, 12, 1),
    entitlements=(Entitlement("A", SINCE), Entitlement("B", None, active=False)),
    ineligible=(Ineligible(SPELL), Ineligible(SPELL, "B")),
    deductibles=(
        Deductible("A", YEAR, Decimal(1736), Decimal(1736)),
        Deductible("A", SPELL, None, Decimal(0)),
        Deductible("B", YEAR, Decimal(283), Decimal("12.50")),
        Deductible("A", YEAR, Decimal(0), None, ("42", "45")),
    ),
    coinsurance=(Coinsurance(Decimal("0.2"), YEAR), Coinsurance(Decimal(0), YEAR, (), "G0101")),
    inpatient=(
        InpatientDays("hospital", Decimal(0), 0, 60, 55, YEAR),
        InpatientDays("hospital", Decimal(434), 60, 90, None, YEAR),
        InpatientDays("hospital", Decimal(0), 0, 60, 31, SPELL),
        InpatientDays("snf", Decimal(217), 20, 100, 80, YEAR),
    ),
    reserve=(ReserveDays("lifetime", 60, 58, Decimal(868), YEAR), ReserveDays("psychiatric", 190, 190)),
    blood=(BloodDeductible(3, 2, YEAR),),
    therapy=(
        TherapyUsed("occupational", Decimal("120.5"), YEAR),
        TherapyUsed("physical and speech", Decimal(0), YEAR),
    ),
    rehabilitation=(
        RehabSessions("pulmonary", "professional", 36),
        RehabSessions("cardiac", "technical", 2, "used"),
        RehabSessions("intensive cardiac", "technical", 5, "used"),
    ),
    smoking=(SmokingCessation(8, 4), SmokingCessation(next_eligible=date(2027, 1, 1))),
    preventive=(
        PreventiveService("G0101", date(2027, 1, 1)),
        PreventiveService("G0103", date(2026, 1, 1), "TC"),
    ),
    secondary=(SecondaryPayer("12", SINCE, "POL1", ACME),),
    plans=(
        Plan("advantage", "H1234", "001", "GOLD", "HN", YEAR, "C", ACME),
        Plan("drug", "S5601", "008", "CHOICE", "OT", YEAR, "", ACME),
    ),
    qualified=(QualifiedBeneficiary("MA QMB Plan", YEAR),),
    hospice=(HospicePeriod(SPELL, "1", NPI, "SAMPLE HOSPICE"),),
    hospice_occurrences=2,
    home_health=(
        HomeHealthEpisode(SPELL, SPELL.start, SPELL.end, NPI, "SAMPLE AGENCY", Insurer("MAC", "06014")),
    ),
    certifications=(HomeHealthCertification("G0180", (SPELL.start,)),),
    renal=(RenalDisease("14", date(2020, 1, 1), date(2022, 2, 2)),),
    other=(UNKNOWN,),
)
