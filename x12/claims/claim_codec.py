"""One claim, both ways: loop 2300 and those within it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from x12.claims.amounts import amount_segments, read_amount
from x12.claims.claim_dates import ClaimDates, date_segments, read_dates
from x12.claims.codes import code_segments, read_codes
from x12.claims.coverage import Insured, Patient
from x12.claims.institutional import Institutional
from x12.claims.levels import NAMES
from x12.claims.line_codec import read_line, write_line
from x12.claims.loops import arranged, split, unsaid
from x12.claims.order import ON_CLAIM, in_order
from x12.claims.other_payers import read_other_payer, write_other_payer
from x12.claims.parties import read_providers, write_party
from x12.claims.records import BillingProvider, Claim, ClaimKind
from x12.claims.supplement_codecs import (
    read_ambulance,
    read_attachment,
    read_conditions,
    read_note,
    supplement,
)
from x12.loops import Found, first, grouped
from x12.part_codecs import read_number, read_reference, segment_of
from x12.pen import Pen
from x12.segment import Segment
from x12.values import number_text
from x12.wire import Located, Source

_ORDER = (
    *("CLM", "DTP", "CL1", "PWK", "CN1", "AMT", "REF", "K3", "NTE"),
    *("CR1", "CR2", "CR3", "CR5", "CR6", "CRC", "HI", "QTY", "HCP"),
)
_FACILITY_CODES = {ClaimKind.PROFESSIONAL: "B", ClaimKind.INSTITUTIONAL: "A"}
"""CLM05-2: place of service, or type of bill."""
_PATIENT_PAID = {ClaimKind.PROFESSIONAL: "F5", ClaimKind.INSTITUTIONAL: "F3"}
_CAUSES = 3
"""Related causes in CLM11, before the state."""


@dataclass(frozen=True, slots=True)
class Above:
    """Who stands above a claim in the hierarchy."""

    billing: BillingProvider
    insured: Insured
    patient: Patient | None = None


def read_claim(located: Sequence[Located], kind: ClaimKind, above: Above, source: Source) -> Claim:
    """One CLM with all that follows it, up to the next claim or level."""
    own, lines = split(located, ("LX",))
    own, others = split(own, ("SBR",))
    head, providers = split(own, NAMES)
    inside = source.within("2300")
    claim = _coded(_stated(head[0], kind, above, inside), grouped(head), inside)
    claim = replace(
        claim,
        providers=read_providers(providers, "2310", ON_CLAIM[kind], source),
        other_payers=tuple(read_other_payer(loop, kind, source) for loop in others),
        lines=tuple(
            read_line(loop, number, kind, source.within("2400")) for number, loop in enumerate(lines, 1)
        ),
    )
    return replace(claim, kept=unsaid(head, _segments(claim, source.pen), source))


def write_claim(claim: Claim, pen: Pen) -> list[Segment]:
    """Loop 2300 and those within it."""
    segments = arranged(_ORDER, _segments(claim, pen), claim.kept, pen)
    for provider in in_order(claim.providers, ON_CLAIM[claim.kind]):
        segments += write_party(provider, pen)
    for other in claim.other_payers:
        segments += write_other_payer(other, claim.kind, pen)
    for number, line in enumerate(claim.lines, 1):
        segments += write_line(line, number, claim.kind, pen)
    return segments


def _stated(at: Located, kind: ClaimKind, above: Above, source: Source) -> Claim:
    of = at.segment.element
    facility, _, frequency, *_ = (*at.segment.components(5, source.delimiters), "", "", "")
    causes = (*at.segment.components(11, source.delimiters), "", "", "", "")
    return Claim(
        kind=kind,
        billing=above.billing,
        insured=above.insured,
        patient=above.patient,
        patient_control_number=of(1),
        charge=read_number(at, 2, source) or Decimal(0),
        facility=facility,
        frequency=frequency,
        signature_on_file=of(6) == "Y" or kind is ClaimKind.INSTITUTIONAL,
        accepts_assignment=of(7),
        benefits_assigned=of(8),
        release=of(9),
        signature_source=of(10),
        related_causes=tuple(cause for cause in causes[:_CAUSES] if cause),
        accident_state=causes[_CAUSES],
        special_program=of(12),
        delay_reason=of(20),
    )


def _coded(claim: Claim, found: Found, source: Source) -> Claim:
    dates, admission_hour, discharge_hour = read_dates(found.get("DTP", ()), source)
    transport = first(found, "CR1")
    claim = replace(
        claim,
        dates=dates,
        admission_hour=admission_hour,
        discharge_hour=discharge_hour,
        attachments=tuple(read_attachment(at, source) for at in found.get("PWK", ())),
        patient_paid=read_amount(found.get("AMT", ()), _PATIENT_PAID[claim.kind], source),
        references=tuple(read_reference(at, source) for at in found.get("REF", ())),
        notes=tuple(read_note(at, source) for at in found.get("NTE", ())),
        file_notes=tuple(at.segment.element(1) for at in found.get("K3", ())),
        ambulance=read_ambulance(transport, source) if transport else None,
        conditions=tuple(read_conditions(at, source) for at in found.get("CRC", ())),
        institutional=_admission(found) if claim.kind is ClaimKind.INSTITUTIONAL else None,
    )
    return read_codes(claim, found.get("HI", ()), source)


def _admission(found: Found) -> Institutional:
    at = first(found, "CL1")
    of = at.segment.element if at else lambda _: ""
    return Institutional(admission_type=of(1), admission_source=of(2), patient_status=of(3))


def _segments(claim: Claim, pen: Pen) -> Iterator[Segment]:
    yield _claim_segment(claim, pen)
    yield from date_segments(ClaimDates(claim.dates, claim.admission_hour, claim.discharge_hour), pen)
    held = claim.institutional
    if held and claim.kind is ClaimKind.INSTITUTIONAL:
        admission = (held.admission_type, held.admission_source, held.patient_status)
        if any(admission):
            yield pen.segment("CL1", *admission)
    yield from (supplement(part, pen) for part in (*claim.attachments, *claim.notes, *claim.conditions))
    yield from amount_segments({_PATIENT_PAID[claim.kind]: claim.patient_paid}, pen)
    yield from (segment_of(part, pen) for part in claim.references)
    yield from (pen.segment("K3", text) for text in claim.file_notes)
    if claim.ambulance:
        yield supplement(claim.ambulance, pen)
    yield from code_segments(claim, pen)


def _claim_segment(claim: Claim, pen: Pen) -> Segment:
    signature = "Y" if claim.signature_on_file else "N"
    causes = (*claim.related_causes, "", "", "")[:_CAUSES]
    return pen.segment(
        "CLM",
        claim.patient_control_number,
        number_text(claim.charge),
        "",
        "",
        pen.composite(claim.facility, _FACILITY_CODES[claim.kind], claim.frequency),
        signature if claim.kind is ClaimKind.PROFESSIONAL else "",
        claim.accepts_assignment,
        claim.benefits_assigned,
        claim.release,
        claim.signature_source,
        pen.composite(*causes, claim.accident_state),
        claim.special_program,
        *[""] * 7,
        claim.delay_reason,
    )
