"""A small remittance with everything in it, and what puts remittances into files."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal

from x12.adjustments import Adjustment
from x12.enclose import Envelope, enclose
from x12.envelopes import TransactionSet
from x12.measures import Amount, Quantity
from x12.parts import Address, Contact, Procedure, Reference, on
from x12.party import Party
from x12.remittance.adjudication import InpatientAdjudication, OutpatientAdjudication
from x12.remittance.header import BankAccount, RemittanceHeader
from x12.remittance.lines import ServicePayment
from x12.remittance.measures import Remark
from x12.remittance.records import ClaimPayment, InpatientSummary, ProviderAdjustment, ProviderSummary
from x12.writer import write_interchange

NPI = "1234567893"
SERVED = date(2026, 10, 5)
PAYER = Party(
    "PR",
    "SAMPLE MAC",
    references=(Reference("2U", "12345"),),
    address=Address(("1 MAIN STREET",), "TOWN", "OH", "45206"),
    contacts=(
        Contact("CLAIMS", (("TE", "8005550100"),), "CX"),
        Contact("TECHNICAL", (("TE", "8005550101"),), "BL"),
        Contact("", (("UR", "WWW.EXAMPLE.COM"),), "IC"),
    ),
)
PAYEE = Party(
    "PE",
    "SAMPLE CLINIC",
    id_qualifier="XX",
    id_code=NPI,
    references=(Reference("TJ", "123456789"),),
    address=Address(("2 SIDE STREET",), "TOWN", "OH", "45207"),
)


def cents(number: int) -> Decimal:
    return Decimal(number) / 100


def header(amount: Decimal) -> RemittanceHeader:
    """An electronic payment."""
    return RemittanceHeader(
        amount=amount,
        paid_on=date(2026, 11, 20),
        check_number="EFT000001",
        payer_id="1123456789",
        payer=PAYER,
        payee=PAYEE,
        method="ACH",
        format="CCP",
        payer_account=BankAccount("021000021", "123456"),
        payee_account=BankAccount("021000021", "654321"),
        payer_company="1123456789",
        produced_on=date(2026, 11, 19),
        references=(Reference("EV", "RECEIVER"),),
    )


def line(charge: int, contractual: int, coinsurance: int, control: str = "1") -> ServicePayment:
    """A line; amounts in cents."""
    return ServicePayment(
        procedure=Procedure("G0101", ("25",)),
        charge=cents(charge),
        paid=cents(charge - contractual - coinsurance),
        units=Decimal(1),
        dates=(on("472", SERVED),),
        adjustments=tuple(
            each
            for each in (
                Adjustment("CO", "45", cents(contractual)),
                Adjustment("PR", "2", cents(coinsurance)),
            )
            if each.amount
        ),
        references=(Reference("6R", control), Reference("HPI", NPI)),
        amounts=(Amount("B6", cents(charge - contractual)),),
        notes=(Remark("N130"),),
    )


def claim(*lines: ServicePayment, number: str = "PCN1", status: str = "1") -> ClaimPayment:
    """A professional claim that its lines balance."""
    charge, paid = (
        sum((each.charge for each in lines), cents(0)),
        sum((each.paid for each in lines), cents(0)),
    )
    owed = sum((a.amount for each in lines for a in each.adjustments if a.group == "PR"), cents(0))
    return ClaimPayment(
        patient_control_number=number,
        status=status,
        charge=charge,
        paid=paid,
        patient_responsibility=owed or None,
        filing_indicator="MB",
        payer_control_number="2626300000011",
        facility="11",
        frequency="1",
        patient=Party("QC", "SAMPLE", "PAT", "Q", "JR", "MI", "1S00E00AA00", is_person=True),
        rendering=Party("82", "RENDERER", "DOC", id_qualifier="XX", id_code=NPI, is_person=True),
        outpatient=OutpatientAdjudication(remarks=("MA01", "MA18")),
        references=(Reference("EA", "MR1"),),
        dates=(on("232", SERVED), on("233", SERVED), on("050", date(2026, 10, 20))),
        contacts=(Contact("CLAIMS", (("TE", "8005550100"),), "CX"),),
        amounts=(Amount("AU", charge),),
        lines=tuple(lines),
    )


def inpatient() -> ClaimPayment:
    """A claim of Part A that is adjusted as a whole."""
    return ClaimPayment(
        patient_control_number="PCN9",
        status="19",
        charge=cents(2113669),
        paid=cents(1380184),
        filing_indicator="MA",
        payer_control_number="2626300000099",
        facility="11",
        frequency="1",
        drg="470",
        drg_weight=Decimal("1.8999"),
        adjustments=(Adjustment("CO", "45", cents(673485)), Adjustment("CO", "253", cents(60000))),
        patient=Party("QC", "OTHER", "PAT", id_qualifier="MI", id_code="1S00E00AA11", is_person=True),
        corrected_patient=Party("74", "OTHERS", is_person=True),
        crossover_carrier=Party("TT", "NEXT PAYER", id_qualifier="PI", id_code="54321"),
        inpatient=InpatientAdjudication(
            covered_days=Decimal(8), drg=cents(1380184), remarks=("MA07",), capital=cents(50000)
        ),
        dates=(on("232", SERVED), on("233", date(2026, 10, 13))),
        quantities=(Quantity("CA", Decimal(8)),),
    )


ADJUSTMENTS = (
    ProviderAdjustment(NPI, date(2026, 12, 31), "WO", cents(5000), "2626300000011"),
    ProviderAdjustment(NPI, date(2026, 12, 31), "L6", cents(-127)),
)
SUMMARY = ProviderSummary(
    "112026",
    NPI,
    "11",
    date(2026, 12, 31),
    Decimal(1),
    cents(2113669),
    inpatient=InpatientSummary(drg=cents(1380184), discharges=Decimal(1)),
)
CLAIMS = (
    ProviderSummary("1"),
    claim(line(15000, 5000, 2000), line(10000, 4000, 0, "2")),
    claim(line(15000, 15000, 0), number="PCN2", status="4"),
    SUMMARY,
    inpatient(),
)
PAID = sum((each.paid for each in CLAIMS if isinstance(each, ClaimPayment)), cents(0))
HEADER = header(PAID - sum((each.amount for each in ADJUSTMENTS), cents(0)))


def envelope(number: int = 1) -> Envelope:
    return Envelope(
        sender="MACPAYER",
        receiver="CLINIC",
        sent_at=datetime(2026, 11, 20, 10, 0),  # noqa: DTZ001
        control_number=number,
    )


def file_of(*sets: TransactionSet, number: int = 1) -> bytes:
    """An interchange with these transaction sets."""
    return write_interchange(enclose(sets, envelope(number)))


def claims_of(each: Iterable[object]) -> list[ClaimPayment]:
    return [claim for claim in each if isinstance(claim, ClaimPayment)]
