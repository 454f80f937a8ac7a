"""An answer as lines: verdict, next action, dense groups, nothing dropped, nothing too wide."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from screens.eligibility.reading import Reading
from screens.eligibility.showing.page import answer_lines
from tests.screens.eligibility.answering import (
    ACTIVE,
    MMIS,
    PATIENT,
    medicaid,
    medicare,
    read,
    refused,
    texts_in,
)
from tui.text import line_width
from x12.eligibility.medicaid.facts import (
    Copay,
    LongTermCare,
    ManagedCare,
    MedicaidCoverage,
    MemberSpan,
    OtherInsurance,
    Restriction,
    RestrictiveMessage,
)
from x12.eligibility.medicare.facts import (
    BloodDeductible,
    Coinsurance,
    Deductible,
    HomeHealthCertification,
    HomeHealthEpisode,
    HospicePeriod,
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
from x12.eligibility.records import Benefit
from x12.identifiers.dates import Period
from x12.parts import Address, Delivery, Reference, on

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
SINCE = Period(date(2024, 1, 1))
PLACE = Address(("9 OAK ST",), "LARKFIELD", "CT", "061430123")
INSURER = Insurer("SAMPLE INSURER", "55555", PLACE, "8005550100", "www.sample.example")
EVERYTHING = MedicareCoverage(
    entitlements=ACTIVE,
    deductibles=(Deductible("B", YEAR, Decimal(260), Decimal("57.5")),),
    coinsurance=(Coinsurance(Decimal("0.2"), YEAR),),
    inpatient=(InpatientDays("hospital", Decimal(425), 60, 90, 12, YEAR),),
    reserve=(ReserveDays("lifetime", 60, 58, Decimal(850)),),
    blood=(BloodDeductible(3, 2, YEAR),),
    therapy=(TherapyUsed("occupational", Decimal("1234.5"), YEAR),),
    rehabilitation=(RehabSessions("cardiac", "professional", 36),),
    smoking=(SmokingCessation(8, 5),),
    preventive=(
        PreventiveService("G0438", date(2020, 1, 1)),
        PreventiveService("G0103", date(2027, 3, 1)),
        PreventiveService("77067", date(2026, 12, 1), "26"),
    ),
    secondary=(SecondaryPayer("12", SINCE, "POL-1", INSURER),),
    plans=(
        Plan("advantage", "H9901", "012", "SAMPLE HMO", "HN", SINCE, "C", INSURER),
        Plan("drug", "S5601", "003", "SAMPLE DRUGS", "OT", SINCE),
    ),
    qualified=(QualifiedBeneficiary("MA QMB Plan", SINCE),),
    hospice=(
        HospicePeriod(Period(date(2026, 9, 1), date(2026, 11, 29)), "0", "1999900026", "SAMPLE HOSPICE"),
    ),
    hospice_occurrences=2,
    home_health=(
        HomeHealthEpisode(
            Period(date(2026, 1, 1), date(2026, 3, 1)),
            date(2026, 1, 2),
            date(2026, 2, 27),
            "1999900034",
            "SAMPLE HOME CARE",
        ),
    ),
    certifications=(HomeHealthCertification("G0180", (date(2026, 1, 1),)),),
    renal=(RenalDisease("15", date(2024, 2, 1), date(2025, 5, 5)),),
)


def shown(reading: Reading, cells: int = 78) -> str:
    return texts_in(answer_lines(reading, cells))


def test_the_verdict_comes_first_and_the_next_action_second() -> None:
    first, second, *_ = shown(read(medicare())).splitlines()
    assert first == "Part A and Part B active on 11/21/2026. Bill Medicare first."
    assert second == "Next: Bill Medicare."


def test_every_group_says_what_it_holds() -> None:
    text = shown(read(medicare(EVERYTHING)), 160)
    for part in (
        "Part A  active  from 05/01/2007",
        "MA plan        active  from 01/01/2024  H9901-012  SAMPLE HMO",
        "option C",
        "800-555-0100, www.sample.example, 9 OAK ST, LARKFIELD, CT 06143-0123",
        "Employer plan of a worker over 65",
        "(type 12)",
        "SAMPLE INSURER (55555), policy POL-1",
        "QMB            active  from 01/01/2024  MA QMB Plan",
        "Drug plan      active  from 01/01/2024  S5601-003  SAMPLE DRUGS",
        "Hospice        active  09/01-11/29/2026  SAMPLE HOSPICE NPI",
        "Elections so far: 2",
        "Home health    ended  01/01-03/01/2026  billed 01/02-02/27/2026",
        "SAMPLE HOME CARE NPI 1999900034",
        "G0180 certified 01/01/2026",
        "ESRD           ended  from 02/01/2024  dialysis  transplant or discharge 05/05/2025",
        "Deductible     Part B  2026  $260.00  $57.50 left",
        "Coinsurance    Part B  2026  20 %",
        "Inpatient      Hospital  days 61-90  12 left  $425.00 a day  2026",
        "Lifetime days  Hospital reserve  58 of 60 left  $850.00 a day",
        "Blood          3 pints a year  2 left  2026",
        "now    first annual wellness G0438",
        "later  77067-26 12/01/2026, PSA G0103 03/01/2027",
        "Therapy        occupational  $1,234.50 used  2026",
        "Rehab          cardiac, professional  36 sessions left",
        "Smoking        5 of 8 sessions left",
    ):
        assert part in text, part
    assert "Nothing on file" not in text


def test_empty_groups_stand_on_one_line_at_the_end() -> None:
    text = shown(read(medicare()))
    end = " ".join(text.split("\n\n")[-1].split())
    assert end.startswith(
        "Nothing on file for: Medicare Advantage, other payers (MSP), QMB, Part D, hospice,"
    )
    assert end.endswith("rehabilitation, smoking cessation.")


def test_what_no_group_claims_is_shown_in_words() -> None:
    strange = Benefit(
        "B",
        coverage_level="IND",
        service_types=("98",),
        insurance_type="C1",
        plan="GOLD",
        time_period="27",
        amount=Decimal("3.65"),
        authorization="Y",
        in_network="N",
        deliveries=(Delivery("VS", Decimal(12), period_qualifier="23"),),
        references=(Reference("9F", "REF-7"),),
        dates=(on("472", date(2026, 5, 5)),),
        messages=("ASK FIRST",),
        related=(PATIENT.party,),
    )
    text = shown(read(medicare(MedicareCoverage(entitlements=ACTIVE, other=(strange,)))), 160)
    for part in (
        "Copay $3.65 a visit: Doctor's office visit; Commercial insurance; GOLD",
        "12 visits",
        "REF-7",
        "service 05/05/2026",
        "ASK FIRST",
        "member: JANE Q DOE ROE",
    ):
        assert part in text, part


def test_a_sample_figure_label_is_shown_as_the_payer_says_it() -> None:
    notice = Benefit("D", service_types=("30",), messages=("AMOUNTS ARE SAMPLE FIGURES.",))
    text = shown(read(medicare(MedicareCoverage(entitlements=ACTIVE, other=(notice,)))))
    assert "Other          AMOUNTS ARE SAMPLE FIGURES." in text


def test_the_patient_is_shown_as_the_payer_has_it_and_when() -> None:
    text = shown(read(medicare()))
    assert "DOE ROE, JANE Q  female  born 05/17/1942 (84)  MBI 1S00-A00-AA00" in text
    assert "1 ELM ST, ALDERFORD, MA 01012" in text
    assert "For 11/21/2026 by Primary. Practice MAC, 11/21/2026" in text


def test_a_corrected_identity_and_an_earlier_mbi_are_pointed_out() -> None:
    party = replace(PATIENT.party, references=(Reference("Q4", "1S00A00AA11"), Reference("SY", "900123456")))
    text = shown(read(medicare(patient=replace(PATIENT, party=party, identity_changed=True))))
    assert "Earlier ID: 1S00A00AA11" in text
    assert "under other data than were sent" in text
    assert "900123456" not in text


def test_both_ends_of_a_span_are_judged_where_they_differ() -> None:
    ended = Period(date(2020, 1, 1), date(2026, 11, 30))
    ends = MedicareCoverage(entitlements=tuple(replace(each, period=ended) for each in ACTIVE))
    asked = {"mbi": "1S00A00AA00", "last": "doe", "first": "jane", "born": "051742"}
    text = shown(read(medicare(ends), from_="11/21/2026", to="12/15/2026", **asked))
    assert "active on 11/21/2026" in text
    assert "Neither Part A nor Part B is active on 12/15/2026" in text
    assert "For 11/21-12/15/2026" in text
    same = shown(read(medicare(), from_="11/21/2026", to="11/22/2026", **asked))
    assert "11/22/2026. Bill" not in same


def test_medicaid_groups() -> None:
    day = Period(date(2026, 11, 21), date(2026, 11, 21))
    coverage = MedicaidCoverage(
        spans=(MemberSpan("Standard", day),),
        managed_care=(ManagedCare("MCO", INSURER, SINCE),),
        other_insurance=(OtherInsurance("C1", INSURER, "POL-2", SINCE),),
        messages=(RestrictiveMessage("611", "QUALIFIED MEDICARE BENEFICIARY"),),
        restrictions=(Restriction("1999900026", "ONE PHARMACY", SINCE),),
        long_term_care=(LongTermCare("MAPLE COURT", "1999900034", SINCE, Decimal(812)),),
        copays=(Copay(("88",), Decimal("3.65"), "A PRESCRIPTION"),),
    )
    text = shown(read(medicaid(coverage), MMIS))
    for part in (
        "QMB: it pays only Medicare's",
        "Coverage       active  11/21/2026  Standard",
        "Messages       611 QUALIFIED MEDICARE BENEFICIARY",
        "Managed care   active  from 01/01/2024  managed care organization",
        "policy POL-2",
        "Restricted to  active  from 01/01/2024  ONE PHARMACY  NPI 1999900026",
        "MAPLE COURT NPI 1999900034",
        "member pays $812.00 a month",
        "Copay          Pharmacy  $3.65  A PRESCRIPTION",
        "by Member ID",
    ):
        assert part in text, part


def test_not_covered_by_medicaid_says_so() -> None:
    text = shown(read(medicaid(MedicaidCoverage(spans=(MemberSpan(active=False),))), MMIS))
    assert text.startswith("Medicaid is not active on 11/21/2026.")
    assert "Coverage       not active" in text


def test_an_answer_that_says_nothing_says_that() -> None:
    text = shown(read(replace(medicare(), subscriber=None)))
    assert text.startswith("The payer's answer says nothing about this patient.")


@pytest.mark.parametrize("cells", [38, 58, 78, 118])
def test_nothing_is_wider_than_the_page(cells: int) -> None:
    for reading in (read(medicare(EVERYTHING)), read(refused("71", "73")), read(medicare())):
        assert max(map(line_width, answer_lines(reading, cells))) <= cells
