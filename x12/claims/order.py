"""In which order the guides name the providers of a claim or line (NM101)."""

from collections.abc import Iterable, Mapping, Sequence

from x12.claims.records import ClaimKind
from x12.party import Party

ON_CLAIM: Mapping[ClaimKind, Sequence[str]] = {
    ClaimKind.PROFESSIONAL: ("DN", "P3", "82", "77", "DQ", "PW", "45"),
    ClaimKind.INSTITUTIONAL: ("71", "72", "ZZ", "82", "77", "DN"),
}
"""Loops 2310A to 2310F."""
ON_LINE: Mapping[ClaimKind, Sequence[str]] = {
    ClaimKind.PROFESSIONAL: ("82", "QB", "77", "DQ", "DK", "DN", "P3", "PW", "45"),
    ClaimKind.INSTITUTIONAL: ("72", "ZZ", "82", "DN"),
}
"""Loops 2420A to 2420H."""


def in_order(providers: Iterable[Party], entities: Sequence[str]) -> list[Party]:
    """The providers in this order; those of other entities at the end."""
    place = {entity: index for index, entity in enumerate(entities)}
    return sorted(providers, key=lambda each: place.get(each.entity, len(place)))
