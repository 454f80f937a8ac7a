"""What is paid for each line of a claim. Every amount comes from the sample fees, and all of them balance."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from mock_backend.claims.fees import FREE_OF_COST_SHARING, fee
from mock_backend.claims.filed import Filed
from mock_backend.claims.money import cents
from mock_backend.claims.records import NOTHING, LineDecision, Reason
from mock_backend.claims.rules.lines import refusals
from mock_backend.claims.rules.medicare import decided
from mock_backend.eligibility.amounts import PART_B_COINSURANCE
from x12.adjustments import Adjustment
from x12.claims.lines import ServiceLine

SEQUESTRATION = Decimal("0.02")
_QMB_REMARKS = {"deductible": "N781", "coinsurance": "N782"}


@dataclass(slots=True)
class Left:
    """What the lines use up, one after the other."""

    deductible: Decimal
    paid_before: Decimal
    """By other payers, for the claim as a whole."""
    copay: Decimal = NOTHING


def price_lines(filed: Filed) -> tuple[LineDecision, ...]:
    """Each line by itself; deductible and other payers' money are used up in the order of the lines."""
    left = Left(filed.deductible_left, _paid_before(filed), _copay(filed))
    lines = zip(filed.claim.lines, refusals(filed), strict=True)
    return tuple(
        refused_line(number, line.charge, reason) if reason else _price(filed, number, line, left)
        for number, (line, reason) in enumerate(lines, 1)
    )


def refused_line(number: int, charge: Decimal, reason: Reason) -> LineDecision:
    """A line of which nothing is paid."""
    adjustments = (Adjustment(reason.group, reason.carc, charge),) if charge else ()
    return LineDecision(number, charge, adjustments=adjustments, remarks=reason.remarks)


def _price(filed: Filed, number: int, line: ServiceLine, left: Left) -> LineDecision:
    code = line.procedure.code if line.procedure else line.revenue_code
    allowed = fee(code, line.quantity or Decimal(1), line.charge, medicaid=filed.is_medicaid)
    deductible, coinsurance = _shares(filed, code, allowed, left)
    before = _before(line, allowed, left)
    payable = max(NOTHING, min(allowed - before, allowed - deductible - coinsurance))
    owed = min(deductible + coinsurance, allowed - before - payable) if before else deductible + coinsurance
    deductible, coinsurance = min(deductible, owed), owed - min(deductible, owed)
    cut = NOTHING if filed.is_medicaid else cents(payable * SEQUESTRATION)
    shares, remarks = _patient(filed, deductible, coinsurance)
    adjustments = (
        Adjustment("CO", "45", line.charge - allowed),
        Adjustment("OA", "23", allowed - payable - owed),
        *shares,
        Adjustment("CO", "253", cut),
    )
    return LineDecision(
        number, line.charge, allowed, payable - cut, tuple(each for each in adjustments if each.amount),
        remarks, deductible,
    )  # fmt: skip


def _shares(filed: Filed, code: str, allowed: Decimal, left: Left) -> tuple[Decimal, Decimal]:
    """The deductible and the coinsurance (Medicaid: the copay) of one line."""
    if filed.is_medicaid:
        copay = min(left.copay, allowed)
        left.copay -= copay
        return NOTHING, copay
    if code in FREE_OF_COST_SHARING:
        return NOTHING, NOTHING
    deductible = min(left.deductible, allowed)
    left.deductible -= deductible
    return deductible, cents((allowed - deductible) * PART_B_COINSURANCE)


def _patient(
    filed: Filed, deductible: Decimal, coinsurance: Decimal
) -> tuple[tuple[Adjustment, ...], tuple[str, ...]]:
    """The patient's shares; from a QMB they may not be collected."""
    if filed.is_medicaid:
        return (Adjustment("PR", "3", coinsurance),), ()
    if not is_qmb(filed):
        return (Adjustment("PR", "1", deductible), Adjustment("PR", "2", coinsurance)), ()
    shares = {"deductible": deductible, "coinsurance": coinsurance}
    remarks = tuple(_QMB_REMARKS[name] for name, amount in shares.items() if amount)
    return (Adjustment("OA", "209", deductible + coinsurance),), remarks


def is_qmb(filed: Filed) -> bool:
    """Whether the patient is a Qualified Medicare Beneficiary on the first day."""
    periods = (each.period for each in filed.file.qmb) if filed.file else ()
    return any(period and period.covers(filed.first_day) for period in periods)


def _paid_before(filed: Filed) -> Decimal:
    """What other payers paid and didn't tell line by line."""
    whole = sum((each.paid for each in decided(filed) if each.paid), NOTHING)
    told = sum((each.paid for line in filed.claim.lines for each in line.adjudications), NOTHING)
    return max(NOTHING, whole - told)


def _before(line: ServiceLine, allowed: Decimal, left: Left) -> Decimal:
    """What other payers paid for this line, at most what is allowed."""
    told = sum((each.paid for each in line.adjudications), NOTHING)
    before = min(allowed, told + left.paid_before)
    left.paid_before -= min(left.paid_before, max(NOTHING, before - told))
    return before


def _copay(filed: Filed) -> Decimal:
    """The outpatient copay of a Medicaid member, once a claim."""
    if filed.member is None or not filed.is_institutional or filed.is_inpatient:
        return NOTHING
    copays = (each.amount for each in filed.member.copays if "50" in each.service_types)
    return next((amount for amount in copays if amount), NOTHING)
