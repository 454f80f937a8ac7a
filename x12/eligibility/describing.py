"""Any benefit in one line of plain words, for those that no group of facts holds."""

from collections.abc import Iterator
from decimal import Decimal

from x12.codes import (
    coverage_levels,
    date_kinds,
    entities,
    insurance_types,
    networks,
    quantities,
    reference_kinds,
    service_types,
    statements,
    time_periods,
)
from x12.eligibility.parts import Procedure
from x12.eligibility.records import Benefit, Delivery, Party
from x12.eligibility.values import number_text
from x12.identifiers.money import dollars

_FEW = 4
"""How many service types are named before the rest is counted."""


_SPANS = {"29": "{} left", "30": "over {}", "31": "up to {}"}
"""How HSD05 is said about a count of days or visits."""


def benefit_line(benefit: Benefit) -> str:
    """What the benefit states, with everything that belongs to it, set apart by semicolons."""
    said = "; ".join(filter(None, _parts(benefit)))
    return said[:1].upper() + said[1:]


def _parts(benefit: Benefit) -> Iterator[str]:
    yield _statement(benefit)
    yield _services(benefit)
    yield insurance_types.word(benefit.insurance_type)
    yield benefit.plan
    yield coverage_levels.word(benefit.coverage_level)
    yield _amounts(benefit)
    yield networks.AUTHORIZATION.get(benefit.authorization, benefit.authorization)
    yield networks.NETWORK.get(benefit.in_network, benefit.in_network)
    yield from map(_delivery, benefit.deliveries)
    yield from (
        f"{reference_kinds.word(each.qualifier)} {each.number} {each.description}".strip()
        for each in benefit.references
    )
    yield from (f"{date_kinds.word(each.qualifier)} {each.period}" for each in benefit.dates if each.period)
    yield from benefit.messages
    yield from (f"{each.qualifier} {each.code} {each.text}".strip() for each in benefit.additional)
    yield from map(_party, benefit.related)
    yield from (each.text for each in benefit.kept)


def _statement(benefit: Benefit) -> str:
    return statements.word(benefit.information)


def _services(benefit: Benefit) -> str:
    if benefit.procedure:
        return _procedure(benefit.procedure)
    named = [service_types.word(code) for code in benefit.service_types]
    more = f" and {len(named) - _FEW} more" if len(named) > _FEW else ""
    return ", ".join(named[:_FEW]) + more


def _procedure(procedure: Procedure) -> str:
    return " ".join(filter(None, (procedure.code, *procedure.modifiers, procedure.description)))


def _amounts(benefit: Benefit) -> str:
    counted = _count(benefit.quantity, benefit.quantity_qualifier)
    amounts = [
        "" if benefit.amount is None else dollars(benefit.amount),
        "" if benefit.percent is None else f"{(benefit.percent * 100).normalize():f} %",
        counted,
        time_periods.word(benefit.time_period),
    ]
    return " ".join(filter(None, amounts))


def _delivery(delivery: Delivery) -> str:
    count = _count(delivery.quantity, delivery.quantity_qualifier)
    span = _SPANS.get(delivery.period_qualifier, f"{{}} {time_periods.word(delivery.period_qualifier)}")
    measured = _count(delivery.period_count, delivery.unit)
    return " ".join(f"{count} {span.format(measured)}".split())


def _count(quantity: Decimal | None, qualifier: str) -> str:
    return " ".join(filter(None, (number_text(quantity), quantities.word(qualifier))))


def _party(party: Party) -> str:
    name = " ".join(filter(None, (party.first_name, party.middle_name, party.name, party.suffix)))
    details = (name, party.id_code, party.contact("TE"), party.contact("UR"))
    return f"{entities.word(party.entity)} " + ", ".join(filter(None, details))
