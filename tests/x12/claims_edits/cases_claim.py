"""Amounts, kinds of bill, dates, documents."""

from datetime import date
from decimal import Decimal

from tests.x12.claims_edits.bases import (
    MEDICAID,
    OUTPATIENT,
    REPLACED,
    REPLACED_STAY,
    STAY,
    TRIP,
    TWO_DAYS,
    VISIT,
    VISIT_DAY,
    both,
    change,
    code,
    coverage,
    diagnosis,
    line,
    member,
    served,
    stay,
)
from tests.x12.claims_edits.case import Case
from x12.claims.edits.fingerprint import fingerprint_of
from x12.claims.institutional import Occurrence
from x12.claims.supplements import Attachment
from x12.parts import Dated, Reference, between, on

LATER = date(2026, 6, 21)
MEDICAID_OUTPATIENT = both(member(id_code="100000000001"), coverage(filing_indicator="MC"))(TWO_DAYS)
SENT = {"sent": frozenset({fingerprint_of(VISIT)})}

# ruff: noqa: E501
# fmt: off
CASES = (
    Case("total", "charge", change(charge=Decimal(1))),
    Case("charge-negative", "lines.1.charge", line(1, charge=Decimal(-1))),
    Case("charge-cents", "lines.1.charge", line(1, charge=Decimal("1.005"))),
    Case("charge-size", "lines.1.charge", line(1, charge=Decimal(100_000_000))),
    Case("non-covered", "lines.1.non_covered", line(1, non_covered=Decimal(999)), OUTPATIENT),
    Case("patient-paid", "patient_paid", change(patient_paid=Decimal(500))),
    Case("bill-type", "facility", change(facility="19"), OUTPATIENT),
    Case("bill-frequency", "frequency", change(frequency="?"), OUTPATIENT),
    Case("late-charges", "frequency", change(frequency="5"), OUTPATIENT),
    Case("claim-frequency", "frequency", change(frequency="2")),
    Case("part-b-replacement", "frequency", change(frequency="7")),
    Case("place-of-service", "facility", change(facility="97")),
    Case("line-place-of-service", "lines.2.place_of_service", line(2, place_of_service="97")),
    Case("ambulance-place", "lines.1.place_of_service", change(facility="11"), TRIP),
    Case("ambulance-service", "lines.1.place_of_service", code(1, "G0439"), TRIP),
    Case("telehealth-place", "lines.1.place_of_service", code(1, "G0439", "95")),
    Case("stay-admission", "dates.435", change(facility="21")),
    Case("service-facility", "providers.77.id_code", change(facility="22")),
    Case("original-number", "references.F8", change(references=()), REPLACED),
    Case("original-number-unused", "references.F8", change(references=(Reference("F8", "1"),))),
    Case("change-reason", "institutional.condition_codes", stay(condition_codes=()), REPLACED_STAY),
    Case("change-reason", "institutional.condition_codes", stay(condition_codes=("D1", "D2")), REPLACED_STAY),
    Case("change-reason", "institutional.condition_codes", change(frequency="8"), REPLACED_STAY),
    Case("change-remarks", "notes", stay(condition_codes=("D9",)), REPLACED_STAY),
    Case("accident-cause", "related_causes", change(related_causes=("ZZ",))),
    Case("accident-date", "dates.439", change(related_causes=("OA",))),
    Case("accident-state", "accident_state", change(related_causes=("AA",), dates=(on("439", VISIT_DAY),))),
    Case("work-injury", "other_payers", change(related_causes=("EM",))),
    Case("accident-indicator", "related_causes", diagnosis(1, "S52501A"), MEDICAID, "mmis"),
    Case("date-order", "dates.439", change(dates=(between("439", LATER, VISIT_DAY),))),
    Case("date-order", "lines.1.dates.472", served(1, VISIT_DAY, date(2026, 5, 1))),
    Case("date-unreadable", "dates.431", change(dates=(Dated("431", None),))),
    Case("service-date", "lines.3.dates.472", line(3, dates=())),
    Case("service-future", "lines.3.dates.472", served(3, LATER)),
    Case("statement-dates", "dates.434", change(dates=()), OUTPATIENT),
    Case("statement-future", "dates.434", change(dates=(between("434", VISIT_DAY, LATER),)), OUTPATIENT),
    Case("service-in-statement", "lines.2.dates.472", served(2, LATER), OUTPATIENT),
    Case("line-date-needed", "lines.3.dates.472", line(3, dates=()), TWO_DAYS),
    Case("outpatient-span", "lines.3.dates.472", served(3, VISIT_DAY, date(2026, 5, 18)), MEDICAID_OUTPATIENT, "mmis"),
    Case("admission-after-discharge", "dates.435", change(dates=(STAY.dates[0], on("435", LATER))), STAY),
    Case("service-after-death", "lines.3.dates.472", stay(occurrences=(Occurrence("55", date(2026, 5, 1)),)), OUTPATIENT),
    Case("filing-past", "lines.1.dates.472", served(1, date(2025, 6, 18))),
    Case("filing-past", "dates.434", change(dates=(on("434", date(2025, 6, 18)),)), OUTPATIENT),
    Case("filing-past", "lines.2.dates.472", served(2, date(2026, 3, 21)), MEDICAID, "mmis"),
    Case("filing-soon", "lines.1.dates.472", served(1, date(2025, 6, 25))),
    Case("attachment-type", "attachments.1.report_type", change(attachments=(Attachment("", "EL", "A1"),))),
    Case("attachment-number", "attachments.1.control_number", change(attachments=(Attachment("OZ", "EL"),))),
    Case("attachment-number", "lines.1.attachments.1.control_number", line(1, attachments=(Attachment("OZ", "FX"),))),
    Case("attachment-number-length", "attachments.1.control_number", change(attachments=(Attachment("OZ", "EL", "A" * 51),))),
    Case("duplicate", "patient_control_number", change(lines=VISIT.lines), code(1, "G0439", "76")(VISIT), context=SENT),
)
# fmt: on
