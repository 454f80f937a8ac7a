"""Loop 2100, both ways: one claim (CLP with what follows it) and its lines."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from x12.adjustment_codec import adjustment_segments, read_adjustments
from x12.loops import arranged, first, grouped, unsaid
from x12.measures import amount_segments, quantity_segments, read_amounts, read_quantities
from x12.part_codecs import read_contact, read_number, read_reference, segment_of
from x12.party import NOBODY, Party
from x12.party_codec import found_party, party_segments
from x12.pen import Pen
from x12.remittance.adjudication import InpatientAdjudication, OutpatientAdjudication
from x12.remittance.line_codec import read_line, write_line
from x12.remittance.records import ClaimPayment
from x12.remittance.rows import MIA, MOA
from x12.remittance.segments import date_segments, read_dates, read_money
from x12.segment import Segment
from x12.values import number_text
from x12.wire import Located, Source

_ORDER = ("CLP", "CAS", "NM1", "MIA", "MOA", "REF", "DTM", "PER", "AMT", "QTY")


def read_claim(located: Sequence[Located], source: Source) -> ClaimPayment:
    """A claim; the first segment is its CLP. Segments that it should not hold are kept."""
    own, lines = _parted(located)
    found = grouped(own)
    paid, inpatient, outpatient = found["CLP"][0], first(found, "MIA"), first(found, "MOA")
    of = paid.segment.element
    parties = {at.segment.element(1): _read_party(at, source) for at in reversed(found.get("NM1", ()))}
    claim = ClaimPayment(
        patient_control_number=of(1),
        status=of(2),
        charge=read_money(paid, 3, source),
        paid=read_money(paid, 4, source),
        patient_responsibility=read_number(paid, 5, source),
        filing_indicator=of(6),
        payer_control_number=of(7),
        facility=of(8),
        frequency=of(9),
        drg=of(11),
        drg_weight=read_number(paid, 12, source),
        discharge_fraction=read_number(paid, 13, source),
        adjustments=read_adjustments(found.get("CAS", ()), source),
        patient=parties.get("QC", NOBODY),
        inpatient=InpatientAdjudication(**MIA.read(inpatient, source)) if inpatient else None,
        outpatient=OutpatientAdjudication(**MOA.read(outpatient, source)) if outpatient else None,
        references=tuple(read_reference(at, source) for at in found.get("REF", ())),
        dates=read_dates(found.get("DTM", ()), source),
        contacts=tuple(read_contact(at, source) for at in found.get("PER", ())),
        amounts=read_amounts(found.get("AMT", ()), source),
        quantities=read_quantities(found.get("QTY", ()), source),
        lines=tuple(read_line(each, source.within("2110")) for each in lines),
        insured=parties.get("IL"),
        corrected_patient=parties.get("74"),
        rendering=parties.get("82"),
        crossover_carrier=parties.get("TT"),
        corrected_payer=parties.get("PR"),
        other_insured=parties.get("GB"),
    )
    return replace(claim, kept=unsaid(found, [*_claim_segments(claim, source.pen)], source))


def write_claim(claim: ClaimPayment, pen: Pen) -> list[Segment]:
    """The 2100 loop with its 2110 loops."""
    made = _claim_segments(claim, pen)
    segments = arranged(_ORDER, made, claim.kept, pen) if claim.kept else list(made)
    for line in claim.lines:
        segments += write_line(line, pen)
    return segments


def _parted(located: Sequence[Located]) -> tuple[list[Located], list[list[Located]]]:
    """The claim's own segments, and those of each line."""
    own: list[Located] = []
    lines: list[list[Located]] = []
    for at in located:
        if at.segment.identifier == "SVC":
            lines.append([at])
        elif lines:
            lines[-1].append(at)
        else:
            own.append(at)
    return own, lines


def _read_party(at: Located, source: Source) -> Party:
    return found_party(grouped([at]), source)


def _parties(claim: ClaimPayment) -> Iterator[Party]:
    """In the guide's order."""
    yield claim.patient
    others = (
        claim.insured,
        claim.corrected_patient,
        claim.rendering,
        claim.crossover_carrier,
        claim.corrected_payer,
        claim.other_insured,
    )
    yield from (each for each in others if each)


def _claim_segments(claim: ClaimPayment, pen: Pen) -> Iterator[Segment]:
    yield pen.segment(
        "CLP",
        claim.patient_control_number,
        claim.status,
        number_text(claim.charge),
        number_text(claim.paid),
        number_text(claim.patient_responsibility),
        claim.filing_indicator,
        claim.payer_control_number,
        claim.facility,
        claim.frequency,
        "",
        claim.drg,
        number_text(claim.drg_weight),
        number_text(claim.discharge_fraction),
    )
    yield from adjustment_segments(claim.adjustments, pen)
    for party in _parties(claim):
        yield from party_segments(party, pen)
    if claim.inpatient:
        yield MIA.segment(claim.inpatient, pen)
    if claim.outpatient:
        yield MOA.segment(claim.outpatient, pen)
    yield from (segment_of(each, pen) for each in claim.references)
    yield from date_segments(claim.dates, pen)
    yield from (segment_of(each, pen) for each in claim.contacts)
    yield from amount_segments(claim.amounts, pen)
    yield from quantity_segments(claim.quantities, pen)
