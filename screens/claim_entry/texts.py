"""The texts of a form that say a claim: for a copy, a correction, a replacement.

The way back from `building`: what was built from a form's answers gives the same answers again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from screens.claim_entry.left_out import left_out
from screens.claim_entry.other_payer import ADJUSTMENTS, PAYMENTS, REASONS_A_LINE
from x12.claims.records import ClaimKind

if TYPE_CHECKING:
    from tui.forms import Form
    from x12.adjustments import Adjustment
    from x12.claims.coverage import OtherPayer
    from x12.claims.lines import ServiceLine
    from x12.claims.records import Claim
    from x12.parts import Address

__all__ = [
    "Values",
    "left_out",
    "other_payer_values",
    "patient_values",
    "service_values",
    "shown",
    "supplement_values",
]

Values = Iterator[tuple[str, object]]


def shown(form: Form, values: Values) -> Mapping[str, str]:
    """The values as their fields show them; one that is None or empty takes back what the field would begin
    with. What the form has no field for is left out, see `left_out`.
    """
    texts: dict[str, str] = {}
    for name, value in values:
        if name not in form.by_id and form.place(name) is None:
            continue
        field = form.field(name)
        if value not in {None, "", ()}:
            texts[name] = field.kind.show(value)
        elif name in form.by_id and field.default:
            texts[name] = ""
    return texts


def service_values(line: ServiceLine) -> Values:
    """What the lines of both kinds of claims have; the names are the columns'."""
    if line.procedure:
        yield "code", line.procedure.code
        for number, modifier in enumerate(line.procedure.modifiers, start=1):
            yield f"m{number}", modifier
    yield "charge", line.charge
    yield "units", line.quantity
    if rendering := line.provider("82"):
        yield "rendering", rendering.id_code
    if line.drug:
        yield "ndc", line.drug.ndc
        yield "drug-units", line.drug.quantity
        yield "drug-unit", line.drug.unit


def patient_values(claim: Claim) -> Values:
    """The first page."""
    who = claim.patient or claim.insured
    yield from zip(
        ("last", "first", "middle"),
        (who.party.name, who.party.first_name, who.party.middle_name),
        strict=True,
    )
    yield "member", claim.member_id
    yield "born", who.birth_date
    yield "sex", who.gender
    yield from _address_values(who.party.address)
    if claim.patient is not None:
        yield "relation", claim.patient.relationship
        yield "insured-last", claim.insured.party.name
        yield "insured-first", claim.insured.party.first_name
    yield "number", claim.patient_control_number
    yield "original", claim.reference("F8")
    yield "other", "Y" if claim.other_payers else "N"


def supplement_values(claim: Claim) -> Values:
    """Note, attachment and authorization."""
    yield "authorization", claim.reference("G1")
    if claim.notes:
        yield "note", claim.notes[0].text
    if claim.attachments:
        attachment = claim.attachments[0]
        yield "report", attachment.report_type
        yield "sent-by", attachment.transmission
        yield "report-number", attachment.control_number


def other_payer_values(claim: Claim) -> Values:
    """The page of the other payer."""
    if not claim.other_payers:
        return
    other = claim.other_payers[0]
    yield from _insurer_values(other)
    if claim.kind is ClaimKind.PROFESSIONAL:
        yield "msp", claim.insured.coverage.insurance_type
    yield "other-on", other.decided_on
    yield "other-paid", other.paid
    for row, each in enumerate(other.adjustments, start=1):
        yield from _adjusted(f"{ADJUSTMENTS}.{row}.", "", each)
    for row, line in enumerate(claim.lines, start=1):
        for decision in line.adjudications[:1]:
            yield f"{PAYMENTS}.{row}.amount", decision.paid
            for number, each in enumerate(decision.adjustments[:REASONS_A_LINE], start=1):
                yield from _adjusted(f"{PAYMENTS}.{row}.", str(number), each)


def _insurer_values(other: OtherPayer) -> Values:
    coverage = other.coverage
    yield "other-name", other.payer.name
    yield "other-id", other.payer.id_code
    yield "other-claim", other.payer.reference("F8")
    yield "other-member", other.insured.id_code
    yield "other-group", coverage.group_number
    yield "other-relation", coverage.relationship
    if coverage.relationship != "18":
        yield "other-last", other.insured.name
        yield "other-first", other.insured.first_name
    yield "other-order", "P" if coverage.order == "P" else "S"
    yield "other-filing", coverage.filing_indicator


def _adjusted(before: str, number: str, adjustment: Adjustment) -> Values:
    yield f"{before}group{number}", adjustment.group
    yield f"{before}reason{number}", adjustment.reason
    yield f"{before}off{number}", adjustment.amount


def _address_values(address: Address | None) -> Values:
    if address is not None:
        yield "street", " ".join(address.lines)
        yield "city", address.city
        yield "state", address.state
        yield "zip", address.postal_code
