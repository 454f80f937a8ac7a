"""The 2100C and 2100D loops, both ways: who the members are."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from x12.eligibility.records import Member
from x12.loops import arranged, first, grouped, unsaid
from x12.part_codecs import read_dated, segment_of
from x12.party_codec import ORDER, found_party, party_segments
from x12.pen import Pen
from x12.segment import Segment
from x12.values import day, day_text
from x12.wire import Located, Source


def read_member(located: Sequence[Located], source: Source) -> Member:
    """The subscriber or dependent that a 2100C or 2100D loop describes."""
    found = grouped(located)
    born, insured = first(found, "DMG"), first(found, "INS")
    member = Member(
        party=found_party(found, source),
        gender=born.segment.element(3) if born else "",
        relationship=insured.segment.element(2) if insured else "",
        identity_changed=insured is not None and insured.segment[3:5] == ("001", "25"),
        dates=tuple(read_dated(at, source) for at in found.get("DTP", ())),
    )
    if born and born.segment.element(2):
        member = replace(member, birth_date=day(born.segment.element(2)))
        if member.birth_date is None:
            source.report(born, 2, "This date of birth can't be read; it is kept as it came.", "8")
    kept = unsaid(found, [*_member_segments(member, source.pen)], source)
    return replace(member, party=replace(member.party, kept=kept))


def write_member(member: Member, pen: Pen) -> list[Segment]:
    """The 2100C or 2100D loop of a member, without what is asked or answered."""
    return arranged(ORDER, _member_segments(member, pen), member.party.kept, pen)


def _member_segments(member: Member, pen: Pen) -> Iterator[Segment]:
    yield from party_segments(member.party, pen)
    if member.birth_date or member.gender:
        form = "D8" if member.birth_date else ""
        yield pen.segment("DMG", form, day_text(member.birth_date), member.gender)
    if member.relationship or member.identity_changed:
        insured = "Y" if member.relationship in {"", "18"} else "N"
        changed = ("001", "25") if member.identity_changed else ()
        yield pen.segment("INS", insured, member.relationship, *changed)
    yield from (segment_of(each, pen) for each in member.dates)
