"""A benefit that no group claims, in words, with everything that it says: nothing is dropped."""

from collections.abc import Iterable, Iterator

from screens.eligibility.showing.groups import Group
from screens.eligibility.showing.wording import (
    address_words,
    day_words,
    money_words,
    percent_words,
    span_words,
)
from tui.text import Line, line
from x12.codes import (
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
from x12.eligibility.records import Benefit
from x12.eligibility.telephone import phone_words
from x12.parts import AdditionalInformation, Contact, Dated, Delivery, Procedure
from x12.party import Party


def other_group(benefits: Iterable[Benefit], name: str = "Other") -> Group:
    """The group of what no other group holds."""
    return Group(name, tuple(row for benefit in benefits for row in benefit_rows(benefit)))


def benefit_rows(benefit: Benefit) -> Iterator[Line]:
    """What it states on one row; dates, numbers, messages and parties on rows of their own below."""
    if _is_message(benefit):
        yield from (line(message) for message in benefit.messages)
        return
    stated, *about = (part for part in _statement(benefit) if part)
    yield line(f"{stated}: {'; '.join(about)}." if about else f"{stated}.")
    for words in _details(benefit):
        yield line(f"  {words}")


def _is_message(benefit: Benefit) -> bool:
    """Whether it is there for its messages only: details of the plan as a whole."""
    bare = Benefit("D", service_types=benefit.service_types, messages=benefit.messages)
    return bool(benefit.messages) and benefit == bare and benefit.service_types in ((), ("30",))


def _statement(benefit: Benefit) -> Iterator[str]:
    amounts = " ".join(part for part in _amounts(benefit) if part)
    what = statements.word(benefit.information)
    yield f"{what[:1].upper()}{what[1:]}{f' {amounts}' if amounts else ''}"
    yield ", ".join(map(service_types.word, benefit.service_types))
    yield _procedure(benefit.procedure)
    yield insurance_types.word(benefit.insurance_type)
    yield benefit.plan
    yield {"": "", "IND": "for this person", "FAM": "for the family"}.get(
        benefit.coverage_level, f"level {benefit.coverage_level}"
    )
    yield networks.AUTHORIZATION.get(benefit.authorization, benefit.authorization)
    yield networks.NETWORK.get(benefit.in_network, benefit.in_network)


def _amounts(benefit: Benefit) -> Iterator[str]:
    yield money_words(benefit.amount)
    yield percent_words(benefit.percent) if benefit.percent is not None else ""
    yield f"{benefit.quantity:f}" if benefit.quantity is not None else ""
    yield quantities.word(benefit.quantity_qualifier)
    yield time_periods.word(benefit.time_period)


def _procedure(procedure: Procedure | None) -> str:
    if procedure is None:
        return ""
    codes = "-".join((procedure.code, *procedure.modifiers))
    last = f" to {procedure.range_end}" if procedure.range_end else ""
    return " ".join(part for part in (codes + last, procedure.description) if part)


def _details(benefit: Benefit) -> Iterator[str]:
    yield from (words for each in benefit.deliveries if (words := _delivery(each)))
    yield from (_dated(each) for each in benefit.dates)
    for reference in benefit.references:
        kind = reference_kinds.word(reference.qualifier)
        yield " ".join(part for part in (kind, reference.number, reference.description) if part)
    yield from (_additional(each) for each in benefit.additional)
    yield from benefit.messages
    for party in benefit.related:
        yield from party_words(party)
    yield from (each.text for each in benefit.kept)


def _delivery(each: Delivery) -> str:
    counted = (
        f"{each.quantity:f} {quantities.word(each.quantity_qualifier)}" if each.quantity is not None else ""
    )
    span = " ".join(
        part
        for part in (
            f"{each.period_count:f}" if each.period_count is not None else "",
            {"DA": "days", "MO": "months", "VS": "visits", "WK": "weeks", "YR": "years"}.get(
                each.unit, each.unit
            ),
            time_periods.word(each.period_qualifier),
        )
        if part
    )
    raw = (each.kept.text,) if each.kept else ()
    return ", ".join(part for part in (counted, span, *raw) if part)


def _dated(each: Dated) -> str:
    if each.period is None:
        return each.kept.text if each.kept else date_kinds.word(each.qualifier)
    words = day_words(each.start) if each.end is None else span_words(each.period)
    return f"{date_kinds.word(each.qualifier)} {words}"


def _additional(each: AdditionalInformation) -> str:
    return " ".join(part for part in (each.qualifier, each.code, each.category, each.text) if part)


def party_words(party: Party) -> Iterator[str]:
    """Who the party is, then where and how to reach it."""
    name = " ".join(part for part in (party.first_name, party.middle_name, party.name, party.suffix) if part)
    number = f"({party.id_code})" if party.id_code else ""
    yield " ".join(part for part in (f"{entities.word(party.entity)}:", name, number) if part)
    reach = [address_words(party.address), *(_contact(each) for each in party.contacts)]
    if any(reach):
        yield "  " + ", ".join(part for part in reach if part)
    yield from (f"  {each.text}" for each in party.kept)


def _contact(contact: Contact) -> str:
    numbers = [phone_words(number) if kind == "TE" else number for kind, number in contact.numbers]
    return ", ".join(part for part in (contact.name, *numbers) if part)
