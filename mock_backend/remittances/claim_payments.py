"""A settled claim as the 835 tells it."""

from dataclasses import replace
from decimal import Decimal

from mock_backend.claims.filed import INPATIENT, PART_A
from mock_backend.claims.records import Decision, LineDecision, Outcome
from mock_backend.claims.settling import Settled
from mock_backend.portals import MMIS, Portal
from x12.adjustments import Adjustment
from x12.claims.lines import ServiceLine
from x12.claims.records import Claim, ClaimKind
from x12.measures import Amount
from x12.parts import Dated, Procedure, Reference, on
from x12.party import Party
from x12.remittance.adjudication import InpatientAdjudication, OutpatientAdjudication
from x12.remittance.lines import (
    LINE_CONTROL_NUMBER,
    SERVICE_DATE,
    SERVICE_END,
    SERVICE_START,
    ServicePayment,
)
from x12.remittance.measures import ALLOWED, Remark
from x12.remittance.records import (
    RECEIVED,
    REVERSAL,
    STATEMENT_END,
    STATEMENT_START,
    ClaimPayment,
)

PRIMARY, SECONDARY, TERTIARY, DENIED, FORWARDED = "1", "2", "3", "4", "19"
_COVERAGE = "AU"
_ORIGINAL_NUMBER = "F8"
_MOST_REMARKS = 5
_SUPPLEMENT = Party("TT", "PRACTICE SUPPLEMENT PLAN", id_qualifier="PI", id_code="SUPP01")
_ONE_IN = 5
"""How many of the paid Medicare claims go on to a supplement plan."""


def claim_payment(portal: Portal, settled: Settled) -> ClaimPayment:
    """The claim in loop 2100; a reversal takes every amount back."""
    claim, decision = settled.claim, settled.decision
    forwarded = _is_forwarded(portal, settled)
    payment = ClaimPayment(
        patient_control_number=claim.patient_control_number,
        status=_status(claim, decision, forwarded=forwarded),
        charge=decision.charge,
        paid=decision.paid,
        patient_responsibility=decision.patient_responsibility,
        filing_indicator=_filing_indicator(portal, claim),
        payer_control_number=settled.control_number,
        facility=claim.facility,
        frequency=claim.frequency,
        adjustments=decision.adjustments,
        patient=_patient(claim),
        rendering=_rendering(claim),
        crossover_carrier=_SUPPLEMENT if forwarded else None,
        inpatient=_inpatient(claim, decision),
        outpatient=_outpatient(claim, decision),
        references=(Reference(_ORIGINAL_NUMBER, settled.original),) if settled.original else (),
        dates=_dates(settled),
        amounts=(Amount(_COVERAGE, decision.allowed),) if decision.allowed else (),
        lines=tuple(_line(claim.lines[each.number - 1], each) for each in decision.lines),
    )
    return _taken_back(payment) if settled.reversal else payment


def _status(claim: Claim, decision: Decision, *, forwarded: bool) -> str:
    if decision.outcome is not Outcome.PAID:
        return DENIED
    if forwarded:
        return FORWARDED
    return {"S": SECONDARY, "T": TERTIARY}.get(claim.insured.coverage.order, PRIMARY)


def goes_on(control_number: str) -> bool:
    """Whether a claim of that number goes on to a supplement plan if it pays: the same ones each time."""
    return sum(int(each) for each in control_number if each.isdigit()) % _ONE_IN == 0


def _is_forwarded(portal: Portal, settled: Settled) -> bool:
    is_primary = settled.claim.insured.coverage.order == "P"
    paid = settled.decision.outcome is Outcome.PAID
    owes = settled.decision.patient_responsibility > 0
    return portal is not MMIS and is_primary and paid and owes and goes_on(settled.control_number)


def _filing_indicator(portal: Portal, claim: Claim) -> str:
    if portal is MMIS:
        return "MC"
    return "MA" if claim.kind is ClaimKind.INSTITUTIONAL and claim.facility in PART_A else "MB"


def _patient(claim: Claim) -> Party:
    insured = claim.insured.party
    return Party(
        "QC",
        insured.name,
        insured.first_name,
        insured.middle_name,
        insured.suffix,
        "MI",
        insured.id_code,
        is_person=True,
    )


def _rendering(claim: Claim) -> Party | None:
    who = claim.provider("82")
    return replace(who, references=(), specialty=None, address=None, contacts=(), kept=()) if who else None


def _inpatient(claim: Claim, decision: Decision) -> InpatientAdjudication | None:
    if claim.kind is not ClaimKind.INSTITUTIONAL or claim.facility not in INPATIENT:
        return None
    first, last = claim.from_date, claim.through_date
    days = max(1, (last - first).days) if first and last else 1
    covered = days if decision.outcome is Outcome.PAID else 0
    return InpatientAdjudication(
        covered_days=Decimal(covered), drg=decision.allowed, remarks=decision.remarks[:_MOST_REMARKS]
    )


def _outpatient(claim: Claim, decision: Decision) -> OutpatientAdjudication | None:
    if claim.kind is ClaimKind.INSTITUTIONAL and claim.facility in INPATIENT:
        return None
    remarks = decision.remarks[:_MOST_REMARKS]
    return OutpatientAdjudication(remarks=remarks) if remarks else None


def _dates(settled: Settled) -> tuple[Dated, ...]:
    first, last = settled.claim.from_date, settled.claim.through_date
    period = ((STATEMENT_START, first), (STATEMENT_END, last), (RECEIVED, settled.received_on))
    return tuple(on(qualifier, day) for qualifier, day in period if day)


def _line(line: ServiceLine, decided: LineDecision) -> ServicePayment:
    procedure = line.procedure or Procedure(line.revenue_code, qualifier="NU")
    own = next((each for each in line.references if each.qualifier == LINE_CONTROL_NUMBER), None)
    number = own.number if own else str(decided.number)
    return ServicePayment(
        procedure=replace(procedure, description="", range_end=""),
        charge=decided.charge,
        paid=decided.paid,
        revenue_code=line.revenue_code if line.procedure else "",
        units=line.quantity,
        dates=_line_dates(line),
        adjustments=decided.adjustments,
        references=(Reference(LINE_CONTROL_NUMBER, number),),
        amounts=(Amount(ALLOWED, decided.allowed),) if decided.allowed else (),
        notes=tuple(Remark(each) for each in decided.remarks),
    )


def _line_dates(line: ServiceLine) -> tuple[Dated, ...]:
    served = line.dated()
    if served is None or served.start is None:
        return ()
    if served.end is None or served.end == served.start:
        return (on(SERVICE_DATE, served.start),)
    return (on(SERVICE_START, served.start), on(SERVICE_END, served.end))


def _taken_back(payment: ClaimPayment) -> ClaimPayment:
    """The reversal of what was paid and adjusted (CLP02 22)."""
    owed = payment.patient_responsibility
    return replace(
        payment,
        status=REVERSAL,
        charge=-payment.charge,
        paid=-payment.paid,
        patient_responsibility=-owed if owed is not None else None,
        crossover_carrier=None,
        adjustments=_negated(payment.adjustments),
        amounts=(),
        lines=tuple(
            replace(
                line,
                charge=-line.charge,
                paid=-line.paid,
                adjustments=_negated(line.adjustments),
                amounts=(),
                notes=(),
            )
            for line in payment.lines
        ),
    )


def _negated(adjustments: tuple[Adjustment, ...]) -> tuple[Adjustment, ...]:
    return tuple(replace(each, amount=-each.amount) for each in adjustments)
