"""What is paid for an inpatient stay: one sample amount for its DRG, adjusted at the level of the claim."""

from decimal import Decimal

from mock_backend.claims import fees
from mock_backend.claims.filed import Filed
from mock_backend.claims.money import cents
from mock_backend.claims.pricing import SEQUESTRATION, is_qmb
from mock_backend.claims.records import NOTHING, Decision, Outcome
from mock_backend.claims.rules.medicare import decided
from mock_backend.eligibility.amounts import PART_A_DEDUCTIBLE
from x12.adjustments import Adjustment


def price_stay(filed: Filed) -> Decision:
    """The decision on a stay; its lines aren't priced."""
    charge = filed.claim.charge
    institutional = filed.claim.institutional
    allowed = fees.stay(institutional.drg if institutional else "", medicaid=filed.is_medicaid)
    before = min(allowed, sum((each.paid for each in decided(filed) if each.paid), NOTHING))
    deductible = min(_deductible(filed), allowed)
    payable = min(allowed - before, allowed - deductible)
    owed = min(deductible, allowed - before - payable) if before else deductible
    cut = NOTHING if filed.is_medicaid else cents(payable * SEQUESTRATION)
    qmb = is_qmb(filed)
    adjustments = (
        # A DRG that pays more than was charged is an adjustment below zero.
        Adjustment("CO", "45", charge - allowed) if charge >= allowed else _above(charge - allowed),
        Adjustment("OA", "23", allowed - payable - owed),
        Adjustment("OA", "209", owed) if qmb else Adjustment("PR", "1", owed),
        Adjustment("CO", "253", cut),
    )
    return Decision(
        Outcome.PAID,
        charge,
        allowed,
        payable - cut,
        tuple(each for each in adjustments if each.amount),
        ("N781",) if qmb and owed else (),
        status="F1:65",
    )


def _above(amount: Decimal) -> Adjustment:
    return Adjustment("CO", "94", amount)


def _deductible(filed: Filed) -> Decimal:
    """Part A's, unless a spell of illness that covers the stay has met it."""
    if filed.file is None:
        return NOTHING
    met = any(spell.period.covers(filed.first_day) for spell in filed.file.spells)
    return NOTHING if met else cents(PART_A_DEDUCTIBLE)
