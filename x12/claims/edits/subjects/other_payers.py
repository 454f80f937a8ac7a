"""Coordination of benefits: who pays first, what was decided, and that it balances."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from x12.adjustments import Adjustment
from x12.claims.coverage import OtherPayer
from x12.claims.edits.context import EditContext
from x12.claims.edits.rule import WARNING, Fault, Subject, at, numbered
from x12.claims.lines import LineAdjudication, ServiceLine
from x12.claims.records import Claim
from x12.identifiers.money import dollars

RULES = Subject()
_ORDERS = "PSTABCDEFGH"
_GROUPS = frozenset({"CO", "CR", "OA", "PI", "PR"})
_REASON = re.compile(r"[0-9]{1,3}|[A-Z][0-9]{1,3}")
_FROM_EOB = "Copy it from the other payer's remittance."


def _paid_before(claim: Claim) -> Iterator[tuple[int, OtherPayer]]:
    """The payers that come before the one that is billed."""
    ours = _ORDERS.find(claim.insured.coverage.order)
    for number, payer in numbered(claim.other_payers):
        if 0 <= _ORDERS.find(payer.coverage.order) < ours:
            yield number, payer


def _lines_of(claim: Claim, payer: OtherPayer) -> Iterator[tuple[int, int, ServiceLine, LineAdjudication]]:
    """What a payer decided about the lines: numbers of line and decision, and both."""
    for line_number, line in numbered(claim.lines):
        for number, decision in numbered(line.adjudications):
            if decision.payer_id == payer.payer.id_code:
                yield line_number, number, line, decision


def _sum(adjustments: tuple[Adjustment, ...]) -> Decimal:
    return sum((each.amount for each in adjustments), Decimal())


@RULES.rule(
    "payer-order",
    "Two payers of this claim have the same place in order, or one has none.",
    "Give each its own: primary, secondary, tertiary.",
)
def same_order(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """SBR01."""
    taken = Counter([claim.insured.coverage.order, *(each.coverage.order for each in claim.other_payers)])
    if claim.insured.coverage.order not in set(_ORDERS):
        yield at("insured.coverage.order")
    for number, payer in numbered(claim.other_payers):
        order = payer.coverage.order
        if order not in set(_ORDERS) or taken[order] > 1:
            yield at("other_payers", number, "coverage.order")


@RULES.claim(
    "primary-missing",
    "other_payers",
    "Another payer comes first, and it isn't on the claim.",
    "Key the primary payer and what it decided, or bill this one as primary.",
)
def no_primary(claim: Claim, _context: EditContext) -> bool:
    """Loop 2320 with SBR01 P."""
    orders = {claim.insured.coverage.order, *(payer.coverage.order for payer in claim.other_payers)}
    return "P" not in orders


@RULES.rule("other-payer-id", "Another payer has no number, or two have the same.", "Key each payer's own.")
def no_payer_id(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """NM109 in loop 2330B, by which lines name it."""
    count = Counter(payer.payer.id_code for payer in claim.other_payers)
    for number, payer in numbered(claim.other_payers):
        if not payer.payer.id_code or count[payer.payer.id_code] > 1:
            yield at("other_payers", number, "payer.id_code")


@RULES.rule("other-payer-name", "Another payer has no name.", "Key it.")
def no_payer_name(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """NM103 in loop 2330B."""
    for number, payer in numbered(claim.other_payers):
        if not payer.payer.name:
            yield at("other_payers", number, "payer.name")


@RULES.rule("other-member-id", "The member number with another payer is missing.", "Key it from its card.")
def no_member_id(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """NM109 in loop 2330A."""
    for number, payer in numbered(claim.other_payers):
        if not payer.insured.id_code:
            yield at("other_payers", number, "insured.id_code")


@RULES.rule(
    "prior-paid",
    "A payer that comes before this one hasn't decided yet.",
    "Wait for its remittance and key what it paid, 0 where that was nothing.",
)
def undecided(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """AMT D."""
    for number, payer in _paid_before(claim):
        if payer.paid is None:
            yield at("other_payers", number, "paid")


@RULES.rule("prior-paid-range", "Another payer paid less than nothing, or more than was charged.", _FROM_EOB)
def odd_payment(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """AMT D; interest isn't part of it."""
    for number, payer in numbered(claim.other_payers):
        if payer.paid is not None and not 0 <= payer.paid <= max(claim.charge, Decimal()):
            yield at("other_payers", number, "paid")


@RULES.rule("prior-date", "The date of another payer's decision is missing.", _FROM_EOB)
def undated(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """DTP 573, for the claim or for each line that it decided."""
    for number, payer in _paid_before(claim):
        lines = [decision.on for *_numbers, decision in _lines_of(claim, payer)]
        if payer.paid is not None and payer.decided_on is None and not (lines and all(lines)):
            yield at("other_payers", number, "decided_on")


def _decision_days(claim: Claim) -> Iterator[tuple[Fault, date]]:
    for number, payer in numbered(claim.other_payers):
        if payer.decided_on:
            yield at("other_payers", number, "decided_on"), payer.decided_on
    for line_number, line in numbered(claim.lines):
        for number, decision in numbered(line.adjudications):
            if decision.on:
                yield at("lines", line_number, "adjudications", number, "on"), decision.on


@RULES.rule("prior-date-future", "Another payer's decision lies in the future.", "Check the year.")
def decided_in_future(claim: Claim, context: EditContext) -> Iterator[Fault]:
    """DTP 573."""
    return (fault for fault, day in _decision_days(claim) if day > context.today)


def _days_of_decision(
    claim: Claim, number: int, payer: OtherPayer
) -> Iterator[tuple[Fault, date, date | None]]:
    """When a payer decided, and the first day of what it decided; a line's day is the claim's as a rule."""
    whole = at("other_payers", number, "decided_on")
    if payer.decided_on:
        yield whole, payer.decided_on, claim.from_date
    for line_number, count, line, decision in _lines_of(claim, payer):
        served = line.dated()
        if decision.on:
            place = at("lines", line_number, "adjudications", count, "on")
            same = decision.on == payer.decided_on
            yield whole if same else place, decision.on, served.start if served else claim.from_date


@RULES.rule(
    "prior-date-early",
    "{payer} decided on {on}, before the service of {served}.",
    "Copy the date from the other payer's remittance for this service.",
)
def decided_before_service(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """DTP 573."""
    for number, payer in numbered(claim.other_payers):
        early: set[str] = set()
        for fault, on, served in _days_of_decision(claim, number, payer):
            if served and on < served and fault.place not in early:
                early.add(fault.place)
                words = {"payer": payer.payer.name or "The payer", "on": f"{on:%m/%d/%y}"}
                yield at(fault.place, served=f"{served:%m/%d/%y}", **words)


@RULES.rule(
    "prior-balance",
    "{payer} paid {paid} for the claim, and its lines less its adjustments come to {lines}.",
    "Make them agree: paid for the claim = paid for the lines − adjustments of the whole claim.",
)
def unbalanced_payment(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """TR3, section 1.4.4: balancing. Without lines, charge less adjustments is what was paid."""
    for number, payer in numbered(claim.other_payers):
        lines = [decision.paid for *_numbers, decision in _lines_of(claim, payer)]
        if payer.paid is None or not (lines or payer.adjustments):
            continue
        come_to = (sum(lines, Decimal()) if lines else claim.charge) - _sum(payer.adjustments)
        if come_to != payer.paid:
            words = {"payer": payer.payer.name or "The payer", "lines": dollars(come_to)}
            yield at("other_payers", number, "paid", paid=dollars(payer.paid), **words)


@RULES.rule(
    "prior-line-balance",
    "Line {line} charges {charge}, and what {payer} paid and adjusted comes to {come_to}.",
    "Make them agree: charge = paid + adjustments of the line.",
)
def unbalanced_line(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """TR3, section 1.4.4; MassHealth the same."""
    for payer in claim.other_payers:
        for line_number, number, line, decision in _lines_of(claim, payer):
            come_to = decision.paid + _sum(decision.adjustments)
            if come_to != line.charge:
                yield at(
                    "lines", line_number, "adjudications", number, "paid",
                    line=line_number, charge=dollars(line.charge), come_to=dollars(come_to),
                    payer=payer.payer.name or "the payer",
                )  # fmt: skip


@RULES.rule(
    "prior-line-missing",
    "Another payer decided some lines, and nothing is said of line {line}.",
    "Key what it paid and adjusted there, 0 where that was nothing.",
    severity=WARNING,
)
def undecided_line(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """Loop 2430."""
    for payer in claim.other_payers:
        decided = {line_number for line_number, *_rest in _lines_of(claim, payer)}
        for line_number, _line in numbered(claim.lines):
            if decided and line_number not in decided:
                yield at("lines", line_number, "adjudications.1.paid", line=line_number)


@RULES.rule(
    "prior-line-payer",
    "Line {line} names a payer that the claim doesn't have.",
    "Choose one of the claim's other payers.",
)
def stray_decision(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """SVD01 is the NM109 of a loop 2330B."""
    known = {payer.payer.id_code for payer in claim.other_payers}
    for line_number, line in numbered(claim.lines):
        for number, decision in numbered(line.adjudications):
            if decision.payer_id not in known:
                yield at("lines", line_number, "adjudications", number, "payer_id", line=line_number)


def _adjustments(claim: Claim) -> Iterator[tuple[str, Adjustment]]:
    for number, payer in numbered(claim.other_payers):
        for count, adjustment in numbered(payer.adjustments):
            yield f"other_payers.{number}.adjustments.{count}", adjustment
    for line_number, line in numbered(claim.lines):
        for number, decision in numbered(line.adjudications):
            for count, adjustment in numbered(decision.adjustments):
                yield f"lines.{line_number}.adjudications.{number}.adjustments.{count}", adjustment


@RULES.rule("adjustment-group", "An adjustment has an unknown group.", "Choose CO, PR, OA or PI.")
def unknown_group(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """CAS01."""
    return (at(place, "group") for place, each in _adjustments(claim) if each.group not in _GROUPS)


@RULES.rule("adjustment-reason", "An adjustment's reason isn't of a reason code's form.", _FROM_EOB)
def malformed_reason(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """CAS02: one to three digits, or a letter and digits."""
    return (at(place, "reason") for place, each in _adjustments(claim) if not _REASON.fullmatch(each.reason))


@RULES.rule("adjustment-zero", "An adjustment of nothing has no place on a claim.", "Take it out.")
def of_nothing(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """CAS03 isn't 0."""
    return (at(place, "amount") for place, each in _adjustments(claim) if each.amount == 0)
