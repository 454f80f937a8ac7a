"""The other payers of a claim and what they decided, both ways: loops 2320 and 2330."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from x12.adjustment_codec import adjustment_segments, read_adjustments
from x12.claims.amounts import amount_segments, decided_segments, read_amount, read_decided
from x12.claims.coverage import OtherPayer
from x12.claims.levels import NAMES, Named, coverage_segments, read_coverage
from x12.claims.loops import arranged, split, unsaid
from x12.claims.order import AT_OTHER_PAYER, in_order
from x12.claims.parties import read_party, read_providers, write_party
from x12.claims.records import ClaimKind
from x12.loops import Found, first, grouped
from x12.party import NOBODY
from x12.pen import Pen
from x12.segment import Segment
from x12.wire import Located, Source

_ORDER = ("SBR", "CAS", "AMT", "OI", "MIA", "MOA")
_REMARKS = {"MIA": (5, 20, 21, 22, 23), "MOA": (3, 4, 5, 6, 7)}
"""Where remark codes stand."""
_MOST_REMARKS = 5


def read_other_payer(located: Sequence[Located], kind: ClaimKind, source: Source) -> OtherPayer:
    """One SBR with all that follows it, up to the next or to the lines."""
    head, loops = split(located, NAMES)
    named = Named(loops)
    insured, payer = named.take("IL"), named.take("PR")
    at_payer = source.within("2330B")
    decided = read_decided(grouped(payer).get("DTP", ()), at_payer)
    other = replace(
        _stated(grouped(head), source.within("2320")),
        insured=read_party(insured, source.within("2330A")) if insured else NOBODY,
        payer=read_party(payer, at_payer, decided_segments(decided, source.pen)) if payer else NOBODY,
        decided_on=decided,
        providers=read_providers(named.left, "2330", AT_OTHER_PAYER[kind], source),
    )
    return replace(other, kept=unsaid(head, _segments(other, source.pen), source))


def write_other_payer(other: OtherPayer, kind: ClaimKind, pen: Pen) -> list[Segment]:
    """Loops 2320 and 2330."""
    segments = arranged(_ORDER, _segments(other, pen), other.kept, pen)
    segments += write_party(other.insured, pen)
    segments += write_party(other.payer, pen, decided_segments(other.decided_on, pen))
    for provider in in_order(other.providers, AT_OTHER_PAYER[kind]):
        segments += write_party(provider, pen)
    return segments


def _stated(found: Found, source: Source) -> OtherPayer:
    amounts = found.get("AMT", ())
    of = assigned.segment.element if (assigned := first(found, "OI")) else lambda _: ""
    return OtherPayer(
        payer=NOBODY,
        insured=NOBODY,
        coverage=read_coverage(found.get("SBR", ())),
        paid=read_amount(amounts, "D", source),
        remaining=read_amount(amounts, "EAF", source),
        non_covered=read_amount(amounts, "A8", source),
        adjustments=read_adjustments(found.get("CAS", ()), source),
        benefits_assigned=of(3) == "Y",
        release=of(6),
        signature_source=of(4),
        remarks=tuple(_remarks(found)),
    )


def _remarks(found: Found) -> Iterator[str]:
    for identifier, places in _REMARKS.items():
        for at in found.get(identifier, ()):
            yield from (code for place in places if (code := at.segment.element(place)))


def _segments(other: OtherPayer, pen: Pen) -> Iterator[Segment]:
    yield from coverage_segments(other.coverage, pen)
    yield from adjustment_segments(other.adjustments, pen)
    yield from amount_segments({"D": other.paid, "EAF": other.remaining, "A8": other.non_covered}, pen)
    assigned = "Y" if other.benefits_assigned else "N"
    yield pen.segment("OI", "", "", assigned, other.signature_source, "", other.release)
    if not any(each.segment.identifier == "MIA" for each in other.kept):
        for start in range(0, len(other.remarks), _MOST_REMARKS):
            yield pen.segment("MOA", "", "", *other.remarks[start : start + _MOST_REMARKS])
