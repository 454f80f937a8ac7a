"""What a 276 asks of one claim, made from what a clerk knows of it."""

from datetime import date
from decimal import Decimal

from x12.identifiers.dates import Period
from x12.measures import Amount
from x12.parts import Reference, Trace, between
from x12.status.records import (
    CONTROL_NUMBER,
    PATIENT_CONTROL_NUMBER,
    SERVICE_DATE,
    TOTAL_CHARGE,
    TYPE_OF_BILL,
    ClaimStatus,
)


def claim_question(
    trace_number: str,
    *,
    control_number: str = "",
    patient_control_number: str = "",
    type_of_bill: str = "",
    charge: Decimal | None = None,
    service_dates: Period | date | None = None,
) -> ClaimStatus:
    """One claim to ask for, by whatever is known; the answer brings the trace number back."""
    known = (
        (CONTROL_NUMBER, control_number),
        (TYPE_OF_BILL, type_of_bill),
        (PATIENT_CONTROL_NUMBER, patient_control_number),
    )
    period = Period(service_dates) if isinstance(service_dates, date) else service_dates
    return ClaimStatus(
        trace=Trace(trace_number),
        references=tuple(Reference(qualifier, number) for qualifier, number in known if number),
        amounts=(Amount(TOTAL_CHARGE, charge),) if charge is not None else (),
        dates=(between(SERVICE_DATE, period.start, period.end),) if period else (),
    )
