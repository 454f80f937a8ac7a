"""Insurers, plans and contractors as the related parties of a benefit."""

from x12.eligibility.medicare.facts import Insurer
from x12.eligibility.records import Benefit
from x12.parts import Contact
from x12.party import Party

NOBODY = Insurer()


def related(benefit: Benefit, entity: str) -> Party | None:
    """The first related party in that role (`PR` payer, `1P` provider)."""
    return next((party for party in benefit.related if party.entity == entity), None)


def read_insurer(party: Party | None) -> Insurer:
    """Who the party is and how to reach it; `NOBODY` for none."""
    if party is None:
        return NOBODY
    return Insurer(party.name, party.id_code, party.address, party.contact("TE"), party.contact("UR"))


def write_insurer(insurer: Insurer, entity: str = "PR") -> tuple[Party, ...]:
    """The party in that role, or none where nothing is known."""
    if insurer == NOBODY:
        return ()
    numbers = tuple(pair for pair in (("TE", insurer.phone), ("UR", insurer.website)) if pair[1])
    return (
        Party(
            entity,
            insurer.name,
            id_qualifier="PI" if insurer.identifier else "",
            id_code=insurer.identifier,
            address=insurer.address,
            contacts=(Contact(numbers=numbers),) if numbers else (),
        ),
    )


def write_provider(npi: str, name: str) -> tuple[Party, ...]:
    """The provider party, or none where nothing is known."""
    if not (npi or name):
        return ()
    return (Party("1P", name, id_qualifier="XX" if npi else "", id_code=npi),)
