"""What only a UB-04 has: stays, codes of its form, revenue."""

from datetime import date
from decimal import Decimal

from tests.x12.claims_edits.bases import (
    OUTPATIENT,
    STAY,
    TODAY,
    both,
    change,
    code,
    diagnosis,
    line,
    stay,
)
from tests.x12.claims_edits.case import Case
from x12.claims.institutional import InpatientProcedure, Occurrence, OccurrenceSpan, ValueAmount
from x12.claims.records import Diagnosis, Role
from x12.identifiers.dates import Period

DAY = date(2026, 3, 2)
UNSCHEDULED = both(stay(admission_type="1"))(OUTPATIENT)
ADMITTED_TWICE = (*STAY.diagnoses, Diagnosis("R079", Role.ADMITTING))
PROCEDURE = InpatientProcedure("0BH17EZ", DAY)

# ruff: noqa: E501
# fmt: off
CASES = (
    Case("admission-type", "institutional.admission_type", stay(admission_type=""), OUTPATIENT),
    Case("admission-source", "institutional.admission_source", stay(admission_source="7"), OUTPATIENT),
    Case("newborn-source", "institutional.admission_source", stay(admission_type="4"), OUTPATIENT),
    Case("patient-status", "institutional.patient_status", stay(patient_status="99"), OUTPATIENT),
    Case("still-a-patient", "institutional.patient_status", stay(patient_status="30"), STAY),
    Case("interim-status", "institutional.patient_status", change(frequency="2"), STAY),
    Case("death-date", "institutional.occurrences", stay(patient_status="20", occurrences=()), STAY),
    Case("admission-date", "dates.435", change(dates=STAY.dates[:1]), STAY),
    Case("admission-hour", "admission_hour", change(admission_hour=""), STAY),
    Case("discharge-hour", "discharge_hour", change(discharge_hour=""), STAY),
    Case("admission-hour-form", "admission_hour", change(admission_hour="2460"), STAY),
    Case("discharge-hour-form", "discharge_hour", change(discharge_hour="9"), STAY),
    Case("covered-days", "institutional.values", stay(values=(ValueAmount("80", Decimal(4)),)), STAY),
    Case("special-diagnosis-number", "diagnoses.6.code", change(diagnoses=ADMITTED_TWICE), STAY),
    Case("poa", "diagnoses.4.present_on_admission", diagnosis(4, "E119", poa=""), STAY),
    Case("poa-value", "diagnoses.4.present_on_admission", diagnosis(4, "E119", poa="1"), STAY),
    Case("admitting-diagnosis", "diagnoses", diagnosis(2, "R0902", Role.OTHER, "Y"), STAY),
    Case("reason-for-visit", "diagnoses", diagnosis(2, "R0602", Role.OTHER), UNSCHEDULED),
    Case("hospital-code-form", "institutional.condition_codes.1", stay(condition_codes=("9",)), OUTPATIENT),
    Case("hospital-code-form", "institutional.values.1.code", stay(values=(ValueAmount("A", Decimal(1)),)), OUTPATIENT),
    Case("hospital-code-form", "institutional.occurrences.1.code", stay(occurrences=(Occurrence("", DAY),)), OUTPATIENT),
    Case("hospital-code-form", "institutional.occurrence_spans.1.code", stay(occurrence_spans=(OccurrenceSpan("7", Period(DAY)),)), OUTPATIENT),
    Case("hospital-code-number", "institutional.condition_codes", stay(condition_codes=tuple(f"{n:02}" for n in range(25))), OUTPATIENT),
    Case("condition-duplicate", "institutional.condition_codes.2", stay(condition_codes=("09", "09")), OUTPATIENT),
    Case("value-duplicate", "institutional.values.2.code", stay(values=(ValueAmount("12", Decimal(1)), ValueAmount("12", Decimal(2)))), OUTPATIENT),
    Case("value-negative", "institutional.values.1.amount", stay(values=(ValueAmount("A1", Decimal(-1)),)), OUTPATIENT),
    Case("occurrence-future", "institutional.occurrences.1.on", stay(occurrences=(Occurrence("11", TODAY.replace(day=21)),)), OUTPATIENT),
    Case("span-order", "institutional.occurrence_spans.1.period", stay(occurrence_spans=(OccurrenceSpan("70", Period(TODAY, DAY)),)), STAY),
    Case("inpatient-procedure-form", "institutional.procedures.1.code", stay(procedures=(InpatientProcedure("0BH17E", DAY),)), STAY),
    Case("inpatient-procedure-date", "institutional.procedures.1.on", stay(procedures=(InpatientProcedure("0BH17EZ"),)), STAY),
    Case("inpatient-procedure-span", "institutional.procedures.1.on", stay(procedures=(InpatientProcedure("0BH17EZ", TODAY),)), STAY),
    Case("inpatient-procedure-number", "institutional.procedures.26.code", stay(procedures=(PROCEDURE,) * 26), STAY),
    Case("inpatient-procedure-unused", "institutional.procedures.1.code", stay(procedures=(PROCEDURE,)), OUTPATIENT),
    Case("drg", "institutional.drg", stay(drg="19"), STAY),
    Case("room-days", "lines.1.unit", line(1, unit="UN"), STAY),
    Case("revenue-code", "lines.1.revenue_code", line(1, revenue_code=""), OUTPATIENT),
    Case("revenue-code-form", "lines.1.revenue_code", line(1, revenue_code="250"), OUTPATIENT),
    Case("revenue-total", "lines.1.revenue_code", line(1, revenue_code="0001"), OUTPATIENT),
    Case("revenue-procedure", "lines.4.procedure", line(4, procedure=None), OUTPATIENT),
    Case("revenue-mismatch", "lines.6.procedure", code(6, "E0143"), OUTPATIENT),
    Case("room-outpatient", "lines.1.revenue_code", line(1, revenue_code="0120", unit="DA"), OUTPATIENT),
    Case("room-missing", "lines", line(1, revenue_code="0250", unit="UN"), STAY),
)
# fmt: on
