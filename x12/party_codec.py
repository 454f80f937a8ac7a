"""The loop that names a party, both ways (NM1, N3, N4, REF, PER, PRV, AAA)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from x12.loops import Found, arranged, first, grouped, unsaid
from x12.part_codecs import read_contact, read_reference, read_rejection, read_specialty, segment_of
from x12.parts import Address
from x12.party import Party
from x12.pen import Pen
from x12.segment import Segment
from x12.wire import Located, Source

ORDER = ("NM1", "REF", "N3", "N4", "PER", "AAA", "PRV", "DMG", "INS", "HI", "DTP", "MPI")


def read_party(located: Sequence[Located], source: Source) -> Party:
    """The party that a loop names; segments that it should not hold are kept."""
    found = grouped(located)
    party = found_party(found, source)
    return replace(party, kept=unsaid(found, [*party_segments(party, source.pen)], source))


def write_party(party: Party, pen: Pen) -> list[Segment]:
    """The loop that names a party."""
    return arranged(ORDER, party_segments(party, pen), party.kept, pen)


def found_party(found: Found, source: Source) -> Party:
    """The party in a loop's segments, without what its fields can't hold."""
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


def party_segments(party: Party, pen: Pen) -> Iterator[Segment]:
    """The segments that a party's fields make."""
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


def _address(street: Located | None, city: Located | None) -> Address | None:
    if not street and not city:
        return None
    of = city.segment.element if city else lambda _: ""
    return Address(tuple(street.segment[1:]) if street else (), of(1), of(2), of(3), of(4))


def _address_segments(address: Address, pen: Pen) -> Iterator[Segment]:
    if address.lines:
        yield pen.segment("N3", *address.lines)
    place = (address.city, address.state, address.postal_code, address.country)
    if any(place):
        yield pen.segment("N4", *place)
