"""Remittances that add up, as hypothesis draws them."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from tests.x12.remittance.examples import NPI, cents, header
from x12.adjustments import Adjustment
from x12.measures import Amount
from x12.parts import Procedure, Reference, on
from x12.party import Party
from x12.remittance.adjudication import OutpatientAdjudication
from x12.remittance.header import RemittanceHeader
from x12.remittance.lines import ServicePayment
from x12.remittance.measures import Remark
from x12.remittance.records import ClaimPayment, ProviderAdjustment, ProviderSummary

names = st.from_regex(r"[A-Z][A-Z' -]{0,18}[A-Z]", fullmatch=True)
numbers = st.from_regex(r"[A-Z0-9]{2,18}", fullmatch=True)
days = st.dates(date(2020, 1, 1), date(2026, 12, 31))
reasons = st.sampled_from([("CO", "45"), ("CO", "97"), ("PR", "1"), ("PR", "2"), ("OA", "23"), ("PI", "16")])


@dataclass(frozen=True, slots=True)
class Remittance:
    """What `write_835` is given."""

    header: RemittanceHeader
    claims: tuple[ClaimPayment | ProviderSummary, ...]
    adjustments: tuple[ProviderAdjustment, ...]


@st.composite
def taken(draw: st.DrawFn, charge: int) -> tuple[Adjustment, ...]:
    """Adjustments of one charge, a reason once, the groups together as a CAS has them."""
    chosen = sorted(draw(st.lists(reasons, max_size=4, unique=True)))
    left = charge
    made = []
    for group, reason in chosen:
        if not left:
            break
        amount = draw(st.integers(1, left))
        left -= amount
        made.append(Adjustment(group, reason, cents(amount), draw(st.none() | st.just(Decimal(1)))))
    return tuple(made)


@st.composite
def lines(draw: st.DrawFn) -> ServicePayment:
    charge = draw(st.integers(0, 1_000_000))
    adjustments = draw(taken(charge))
    paid = cents(charge) - sum((each.amount for each in adjustments), cents(0))
    changed = draw(st.none() | st.just(Procedure("99214")))
    return ServicePayment(
        procedure=Procedure(draw(st.sampled_from(["99213", "G0101"])), draw(st.sampled_from([(), ("25",)]))),
        charge=cents(charge),
        paid=paid,
        units=draw(st.none() | st.integers(1, 99).map(Decimal)),
        billed_procedure=changed,
        dates=(on("472", draw(days)),),
        adjustments=adjustments,
        references=(Reference("6R", draw(numbers)),),
        amounts=(Amount("B6", paid),),
        notes=tuple(Remark(code) for code in draw(st.sets(st.sampled_from(["N130", "M76", "N4"])))),
    )


@st.composite
def claims(draw: st.DrawFn) -> ClaimPayment:
    own_lines = tuple(draw(st.lists(lines(), max_size=3)))
    own: tuple[Adjustment, ...] = ()
    if own_lines:
        charge = sum((each.charge for each in own_lines), cents(0))
    else:
        whole = draw(st.integers(0, 1_000_000))
        charge, own = cents(whole), draw(taken(whole))
    everything = own + tuple(each for line in own_lines for each in line.adjustments)
    owed = sum((each.amount for each in everything if each.group == "PR"), cents(0))
    made = ClaimPayment(
        patient_control_number=draw(numbers),
        status=draw(st.sampled_from(["1", "2", "3", "4", "19"])),
        charge=charge,
        paid=charge - sum((each.amount for each in everything), cents(0)),
        patient_responsibility=owed or None,
        filing_indicator="MB",
        payer_control_number=draw(numbers),
        facility="11",
        frequency="1",
        adjustments=own,
        patient=Party(
            "QC", draw(names), draw(names), id_qualifier="MI", id_code=draw(numbers), is_person=True
        ),
        outpatient=draw(st.none() | st.just(OutpatientAdjudication(remarks=("MA01",)))),
        references=tuple(Reference("EA", each) for each in draw(st.lists(numbers, max_size=1))),
        dates=(on("232", draw(days)), on("050", draw(days))),
        lines=own_lines,
    )
    return reversed_claim(made) if draw(st.booleans()) and made.charge else made


def reversed_claim(claim: ClaimPayment) -> ClaimPayment:
    """The same, taken back: every amount with the other sign."""
    return replace(
        claim,
        status="22",
        charge=-claim.charge,
        paid=-claim.paid,
        patient_responsibility=claim.patient_responsibility and -claim.patient_responsibility,
        adjustments=tuple(map(_reversed, claim.adjustments)),
        lines=tuple(
            replace(
                line,
                charge=-line.charge,
                paid=-line.paid,
                adjustments=tuple(map(_reversed, line.adjustments)),
                amounts=tuple(replace(each, amount=-each.amount) for each in line.amounts),
            )
            for line in claim.lines
        ),
    )


@st.composite
def remittances(draw: st.DrawFn) -> Remittance:
    """A payment that balances; a payee who owes more than the claims pay owes it further (PLB FB)."""
    own = draw(st.lists(claims(), min_size=1, max_size=4))
    paid = sum((each.paid for each in own), cents(0))
    pairs = [
        ProviderAdjustment(NPI, date(2026, 12, 31), reason, cents(amount), draw(numbers))
        for reason, amount in draw(
            st.lists(st.tuples(st.sampled_from(["WO", "L6", "72"]), st.integers(-9999, 9999)), max_size=8)
        )
    ]
    amount = paid - sum((each.amount for each in pairs), cents(0))
    if amount < 0:
        pairs.append(ProviderAdjustment(NPI, date(2026, 12, 31), "FB", amount, "NEXT"))
    return Remittance(header(max(amount, cents(0))), (ProviderSummary("1"), *own), tuple(pairs))


def _reversed(adjustment: Adjustment) -> Adjustment:
    quantity = adjustment.quantity
    return Adjustment(adjustment.group, adjustment.reason, -adjustment.amount, quantity and -quantity)
