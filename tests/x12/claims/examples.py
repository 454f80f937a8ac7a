"""Claims as an office has them on paper: the reference claims, and one of each kind that the codec knows."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from tests.x12.claims.people import (
    ATTENDING,
    CHILD,
    CLINIC,
    HOME,
    HOSPITAL,
    OPERATING,
    OTHER_PLAN,
    OTHER_PLAN_ID,
    PLAN_MEMBER,
    RECEIVER,
    REFERRING,
    RENDERING,
    SUBMITTER,
    medicare,
)
from x12.adjustments import Adjustment
from x12.claims.coverage import Coverage, OtherPayer
from x12.claims.institutional import (
    InpatientProcedure,
    Institutional,
    Occurrence,
    OccurrenceSpan,
    ValueAmount,
)
from x12.claims.lines import SERVICE_DATE, LineAdjudication, ServiceLine
from x12.claims.records import Claim, ClaimFile, ClaimKind, Diagnosis, Role
from x12.claims.supplements import (
    Ambulance,
    Attachment,
    Conditions,
    Drug,
    DurableEquipment,
    FormAnswer,
    Note,
    SupportingForm,
)
from x12.identifiers.dates import Period
from x12.parts import Address, Procedure, Reference, between, on
from x12.party import Party

VISIT_DAY = date(2026, 5, 17)
PAID_DAY = date(2026, 6, 8)
STAY = (date(2026, 3, 2), date(2026, 3, 5))
SENT = datetime(2026, 6, 20, 9, 30)  # noqa: DTZ001


def claim_file(*claims: Claim) -> ClaimFile:
    """A file with these claims, all of one kind."""
    return ClaimFile(claims[0].kind, SUBMITTER, RECEIVER, claims, reference="FILE0001", created=SENT)


def service(
    charge: str, code: str, pointers: tuple[int, ...], *modifiers: str, units: int = 1
) -> ServiceLine:
    """A professional line on the day of the visit."""
    return ServiceLine(
        Decimal(charge),
        Procedure(code, modifiers),
        quantity=Decimal(units),
        pointers=pointers,
        dates=(on(SERVICE_DATE, VISIT_DAY),),
    )


def revenue(charge: str, revenue_code: str, code: str = "", units: int = 1) -> ServiceLine:
    """An institutional line on the day of the visit."""
    return ServiceLine(
        Decimal(charge),
        Procedure(code) if code else None,
        revenue_code,
        Decimal(units),
        dates=(on(SERVICE_DATE, VISIT_DAY),),
    )


def office_visit() -> Claim:
    """Reference claim: an office visit with two diagnoses and three lines."""
    return Claim(
        kind=ClaimKind.PROFESSIONAL,
        billing=CLINIC,
        insured=medicare("MB"),
        patient_control_number="VISIT-1",
        charge=Decimal("198.50"),
        facility="11",
        diagnoses=(Diagnosis("I10", Role.PRINCIPAL), Diagnosis("E119")),
        providers=(REFERRING, RENDERING),
        lines=(
            service("150", "G0439", (1,)),
            service("28.50", "G0444", (1, 2)),
            service("20", "J3420", (2,), units=2),
        ),
    )


def outpatient_visit() -> Claim:
    """Reference claim: an outpatient hospital visit with six revenue lines."""
    return Claim(
        kind=ClaimKind.INSTITUTIONAL,
        billing=HOSPITAL,
        insured=medicare("MA"),
        patient_control_number="OUT-1",
        charge=Decimal("1203.45"),
        facility="13",
        dates=(between("434", VISIT_DAY, VISIT_DAY),),
        references=(Reference("EA", "MR100"),),
        diagnoses=(
            Diagnosis("R079", Role.PRINCIPAL),
            Diagnosis("R0602", Role.REASON_FOR_VISIT),
            Diagnosis("I10"),
        ),
        institutional=Institutional("2", "1", "01", condition_codes=("09",)),
        providers=(ATTENDING,),
        lines=(
            revenue("12.35", "0250"),
            revenue("96.10", "0258", units=2),
            revenue("210", "0300", "G0103"),
            revenue("485", "0450", "G0381"),
            revenue("250", "0510", "G0463"),
            revenue("150", "0636", "J1100", units=4),
        ),
    )


def secondary_to_a_plan() -> Claim:
    """Reference claim: Medicare is secondary to a working spouse's plan, which paid a part; it balances."""
    visit = office_visit()
    decided = (("100", "30", "20"), ("18.50", "5", "5"), ("12", "4", "4"))
    lines = tuple(
        replace(line, adjudications=(_decided(line, *amounts),))
        for line, amounts in zip(visit.lines, decided, strict=True)
    )
    plan = OtherPayer(
        payer=replace(OTHER_PLAN, references=(Reference("F8", "PLANCLAIM1"),)),
        insured=replace(PLAN_MEMBER.party, address=HOME),
        coverage=Coverage("P", "01", "G100", "", "", "CI"),
        paid=Decimal("130.50"),
        remaining=Decimal(29),
        decided_on=PAID_DAY,
        remarks=("MA01",),
    )
    insured = medicare("MB", insurance_type="12")
    return replace(visit, patient_control_number="MSP-1", insured=insured, other_payers=(plan,), lines=lines)


def _decided(line: ServiceLine, paid: str, contractual: str, coinsurance: str) -> LineAdjudication:
    return LineAdjudication(
        OTHER_PLAN_ID,
        Decimal(paid),
        line.procedure,
        quantity=line.quantity,
        adjustments=(
            Adjustment("CO", "45", Decimal(contractual)),
            Adjustment("PR", "2", Decimal(coinsurance)),
        ),
        on=PAID_DAY,
        remaining=Decimal(coinsurance),
    )


def inpatient_stay() -> Claim:
    """A stay of three days with a procedure, and with every kind of code that a UB-04 holds."""
    return Claim(
        kind=ClaimKind.INSTITUTIONAL,
        billing=HOSPITAL,
        insured=medicare("MA"),
        patient_control_number="STAY-1",
        charge=Decimal(9300),
        facility="11",
        dates=(between("434", *STAY), on("435", STAY[0])),
        admission_hour="2310",
        discharge_hour="1100",
        attachments=(Attachment("OZ", "EL", "ATTACH1"),),
        patient_paid=Decimal(1676),
        references=(Reference("G1", "AUTH1"), Reference("EA", "MR101")),
        notes=(Note("ADD", "TRANSFERRED FROM THE OBSERVATION UNIT"),),
        diagnoses=(
            Diagnosis("J189", Role.PRINCIPAL, "Y"),
            Diagnosis("R0902", Role.ADMITTING),
            Diagnosis("W010XXA", Role.EXTERNAL_CAUSE, "Y"),
            Diagnosis("E119", present_on_admission="Y"),
            Diagnosis("N179", present_on_admission="N"),
        ),
        institutional=Institutional(
            admission_type="1",
            admission_source="1",
            patient_status="01",
            condition_codes=("09", "C5"),
            occurrences=(Occurrence("11", date(2026, 2, 27)), Occurrence("A1", date(1944, 1, 1))),
            occurrence_spans=(OccurrenceSpan("70", Period(*STAY)),),
            values=(ValueAmount("80", Decimal(3)), ValueAmount("A1", Decimal(1676))),
            treatment_codes=("A01",),
            procedures=(
                InpatientProcedure("0BH17EZ", STAY[0]),
                InpatientProcedure("5A1935Z", date(2026, 3, 3)),
            ),
            drg="193",
        ),
        providers=(ATTENDING, OPERATING),
        lines=(
            replace(revenue("6000", "0120", units=3), unit="DA", non_covered=Decimal(100)),
            replace(
                revenue("3300", "0250"), dates=(between(SERVICE_DATE, date(2026, 3, 2), date(2026, 3, 5)),)
            ),
        ),
    )


def replacement() -> Claim:
    """The office visit once more, with a line corrected."""
    visit = office_visit()
    return replace(
        visit,
        patient_control_number="VISIT-1R",
        frequency="7",
        references=(Reference("F8", "26137000001"),),
        notes=(Note("ADD", "UNITS OF LINE 3 CORRECTED"),),
        charge=Decimal("188.50"),
        lines=(*visit.lines[:2], service("10", "J3420", (2,))),
    )


def ambulance_trip() -> Claim:
    """An emergency transport with its mileage."""
    site = Address(("1 ACCIDENT RD",), "BOSTON", "MA", "021010003")
    return replace(
        office_visit(),
        patient_control_number="TRIP-1",
        charge=Decimal("612.00"),
        facility="41",
        ambulance=Ambulance("A", Decimal("8.5"), Decimal(168)),
        conditions=(Conditions("07", True, ("01", "04")),),
        providers=(
            Party("PW", address=site),
            Party("45", "SAMPLE HOSPITAL", address=replace(site, lines=("9 HOSPITAL AVE",))),
        ),
        lines=(
            service("510", "A0429", (1,), "SH"),
            service("102", "A0425", (1,), "SH", units=9),
        ),
    )


def equipment_rental() -> Claim:
    """A rented ventilation device with its certificate, and a drug by its national code."""
    form = SupportingForm(
        "04.04", answers=(FormAnswer("1A", text="58"), FormAnswer("4", "Y"), FormAnswer("5", on=VISIT_DAY))
    )
    rental = replace(
        service("95", "E0601", (1,), "RR"),
        equipment=DurableEquipment("E0601", Decimal(30), Decimal(95), Decimal(1100), "4"),
        attachments=(Attachment("OZ", "FX", "CERT1"),),
        providers=(replace(REFERRING, entity="DK", address=HOME),),
        conditions=(Conditions("09", True, ("38",)),),
        forms=(form,),
    )
    drug = replace(
        service("20", "J7613", (1,), units=3),
        drug=Drug("00093000101", Decimal(3), "ML", "RX1"),
        references=(Reference("6R", "LINE2"),),
    )
    return replace(
        office_visit(),
        patient_control_number="DME-1",
        charge=Decimal(115),
        facility="12",
        lines=(rental, drug),
    )


def childs_visit() -> Claim:
    """A visit of a dependent: the plan's member is the parent."""
    return replace(office_visit(), patient_control_number="CHILD-1", insured=PLAN_MEMBER, patient=CHILD)


PROFESSIONAL = (
    office_visit(),
    secondary_to_a_plan(),
    replacement(),
    ambulance_trip(),
    equipment_rental(),
    childs_visit(),
)
INSTITUTIONAL = (outpatient_visit(), inpatient_stay())
