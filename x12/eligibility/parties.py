"""The 2100 and 2120 loops, both ways: who the payer, provider, members and related parties are."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from x12.eligibility.loops import Found, arranged, first, grouped, unsaid
from x12.eligibility.part_codecs import (
    read_contact,
    read_dated,
    read_reference,
    read_rejection,
    read_specialty,
    segment_of,
)
from x12.eligibility.parts import Address
from x12.eligibility.pen import Pen
from x12.eligibility.records import Member, Party
from x12.eligibility.values import day, day_text
from x12.eligibility.wire import Located, Source
from x12.segment import Segment

ORDER = ("NM1", "REF", "N3", "N4", "PER", "AAA", "PRV", "DMG", "INS", "HI", "DTP", "MPI")
NOBODY = Party("")
"""Stands where a transaction names no one."""


def read_party(located: Sequence[Located], source: Source) -> Party:
    """The party that a loop names; segments that it should not hold are kept."""
    found = grouped(located)
    party = _party(found, source)
    return replace(party, kept=unsaid(found, [*_party_segments(party, source.pen)], source))


def read_member(located: Sequence[Located], source: Source) -> Member:
    """The subscriber or dependent that a 2100C or 2100D loop describes."""
    found = grouped(located)
    born, insured = first(found, "DMG"), first(found, "INS")
    member = Member(
        party=_party(found, source),
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


def write_party(party: Party, pen: Pen) -> list[Segment]:
    """The loop that names a party."""
    return arranged(ORDER, _party_segments(party, pen), party.kept, pen)


def write_member(member: Member, pen: Pen) -> list[Segment]:
    """The 2100C or 2100D loop of a member, without what is asked or answered."""
    return arranged(ORDER, _member_segments(member, pen), member.party.kept, pen)


def _party(found: Found, source: Source) -> Party:
    named, specialty = first(found, "NM1"), first(found, "PRV")
    of = named.segment.element if named else lambda _: ""
    return Party(
        entity=of(1),
        name=of(3),
        first_name=of(4),
        middle_name=of(5),
        suffix=of(7),
        id_qualifier=of(8),
        id_code=of(9),
        is_person=of(2) == "1",
        references=tuple(read_reference(at, source) for at in found.get("REF", ())),
        address=_address(first(found, "N3"), first(found, "N4")),
        contacts=tuple(read_contact(at, source) for at in found.get("PER", ())),
        specialty=read_specialty(specialty, source) if specialty else None,
        rejections=tuple(read_rejection(at, source) for at in found.get("AAA", ())),
    )


def _address(street: Located | None, city: Located | None) -> Address | None:
    if not street and not city:
        return None
    of = city.segment.element if city else lambda _: ""
    return Address(tuple(street.segment[1:]) if street else (), of(1), of(2), of(3), of(4))


def _party_segments(party: Party, pen: Pen) -> Iterator[Segment]:
    if party.entity:
        names = (party.name, party.first_name, party.middle_name, "", party.suffix)
        kind = "1" if party.is_person else "2"
        yield pen.segment("NM1", party.entity, kind, *names, party.id_qualifier, party.id_code)
    if party.address:
        yield from _address_segments(party.address, pen)
    parts = (*party.references, *party.contacts, *party.rejections)
    yield from (segment_of(part, pen) for part in parts)
    if party.specialty:
        yield segment_of(party.specialty, pen)


def _address_segments(address: Address, pen: Pen) -> Iterator[Segment]:
    if address.lines:
        yield pen.segment("N3", *address.lines)
    place = (address.city, address.state, address.postal_code, address.country)
    if any(place):
        yield pen.segment("N4", *place)


def _member_segments(member: Member, pen: Pen) -> Iterator[Segment]:
    yield from _party_segments(member.party, pen)
    if member.birth_date or member.gender:
        form = "D8" if member.birth_date else ""
        yield pen.segment("DMG", form, day_text(member.birth_date), member.gender)
    if member.relationship or member.identity_changed:
        insured = "Y" if member.relationship in {"", "18"} else "N"
        changed = ("001", "25") if member.identity_changed else ()
        yield pen.segment("INS", insured, member.relationship, *changed)
    yield from (segment_of(each, pen) for each in member.dates)
