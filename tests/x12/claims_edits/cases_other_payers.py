"""Coordination of benefits."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.x12.claims_edits.bases import SECONDARY, change, coverage, decision, line, other
from tests.x12.claims_edits.case import Case
from x12.adjustments import Adjustment
from x12.claims.coverage import Coverage
from x12.claims.lines import LineAdjudication

LATER = date(2026, 6, 21)
EARLIER = date(2026, 4, 1)
PLAN = SECONDARY.other_payers[0]
WHOLE = replace(
    SECONDARY,
    other_payers=(replace(PLAN, paid=Decimal(100), adjustments=(Adjustment("CO", "45", Decimal("98.50")),)),),
    lines=tuple(replace(each, adjudications=()) for each in SECONDARY.lines),
)
"""Decided for the claim as a whole."""
STRAY = LineAdjudication("NOBODY", Decimal(1))


def adjusted(*adjustments: Adjustment) -> tuple[Adjustment, ...]:
    return (*SECONDARY.lines[0].adjudications[0].adjustments, *adjustments)


# ruff: noqa: E501
# fmt: off
CASES = (
    Case("payer-order", "other_payers.1.coverage.order", coverage(order="P"), SECONDARY),
    Case("payer-order", "insured.coverage.order", coverage(order=""), SECONDARY),
    Case("primary-missing", "other_payers", change(other_payers=()), SECONDARY),
    Case("other-payer-id", "other_payers.1.payer.id_code", other(1, payer=replace(PLAN.payer, id_code="")), SECONDARY),
    Case("other-payer-id", "other_payers.2.payer.id_code", change(other_payers=(PLAN, replace(PLAN, coverage=Coverage("T")))), SECONDARY),
    Case("other-payer-name", "other_payers.1.payer.name", other(1, payer=replace(PLAN.payer, name="")), SECONDARY),
    Case("other-member-id", "other_payers.1.insured.id_code", other(1, insured=replace(PLAN.insured, id_code="")), SECONDARY),
    Case("prior-paid", "other_payers.1.paid", other(1, paid=None), SECONDARY),
    Case("prior-paid-range", "other_payers.1.paid", other(1, paid=Decimal(999)), SECONDARY),
    Case("prior-paid-range", "other_payers.1.paid", other(1, paid=Decimal(-1)), SECONDARY),
    Case("prior-date", "other_payers.1.decided_on", other(1, decided_on=None), WHOLE),
    Case("prior-date-future", "other_payers.1.decided_on", other(1, decided_on=LATER), SECONDARY),
    Case("prior-date-future", "lines.1.adjudications.1.on", decision(1, on=LATER), SECONDARY),
    Case("prior-date-early", "other_payers.1.decided_on", other(1, decided_on=EARLIER), WHOLE),
    Case("prior-date-early", "lines.1.adjudications.1.on", decision(1, on=EARLIER), SECONDARY),
    Case("prior-balance", "other_payers.1.paid", other(1, paid=Decimal("130.49")), SECONDARY),
    Case("prior-balance", "other_payers.1.paid", other(1, paid=Decimal(99)), WHOLE),
    Case("prior-balance", "other_payers.1.paid", other(1, adjustments=(Adjustment("CO", "45", Decimal(5)),)), SECONDARY),
    Case("prior-line-balance", "lines.2.adjudications.1.paid", decision(2, adjustments=()), SECONDARY),
    Case("prior-line-missing", "lines.2.adjudications.1.paid", line(2, adjudications=()), SECONDARY),
    Case("prior-line-payer", "lines.2.adjudications.1.payer_id", line(2, adjudications=(STRAY,)), SECONDARY),
    Case("adjustment-group", "lines.1.adjudications.1.adjustments.3.group", decision(1, adjustments=adjusted(Adjustment("XX", "45", Decimal(1)))), SECONDARY),
    Case("adjustment-reason", "lines.1.adjudications.1.adjustments.3.reason", decision(1, adjustments=adjusted(Adjustment("CO", "", Decimal(1)))), SECONDARY),
    Case("adjustment-zero", "lines.1.adjudications.1.adjustments.3.amount", decision(1, adjustments=adjusted(Adjustment("CO", "45", Decimal(0)))), SECONDARY),
    Case("adjustment-zero", "other_payers.1.adjustments.1.amount", other(1, adjustments=(Adjustment("CO", "45", Decimal(0)),)), SECONDARY),
)
# fmt: on
