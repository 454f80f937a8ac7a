"""What stands at the HL levels above a claim, both ways: billing provider, subscriber and patient."""

from collections.abc import Iterator, Sequence

from x12.claims.coverage import Coverage, Insured, Patient
from x12.claims.loops import arranged, as_they_came, kept_whole, split, split_kept, unsaid
from x12.claims.parties import Person, entity, read_party, read_person, write_party, write_person
from x12.claims.records import BillingProvider
from x12.loops import first, grouped
from x12.party import NOBODY
from x12.pen import Pen
from x12.problem import Problem
from x12.segment import Segment
from x12.wire import Located, Source

NAMES = ("NM1",)
_HEAD = ("PRV", "SBR", "PAT", "CUR")


class Named:
    """Loops by the entity that each names; each can be taken once."""

    def __init__(self, loops: Sequence[list[Located]]) -> None:
        self.left = list(loops)

    def take(self, code: str) -> list[Located]:
        """The first loop that names this entity; [] where there is none."""
        for index, loop in enumerate(self.left):
            if entity(loop) == code:
                return self.left.pop(index)
        return []


def read_billing(body: Sequence[Located], source: Source) -> BillingProvider:
    """Loops 2000A and 2010AA to 2010AC; the taxonomy (PRV) is counted to the provider."""
    head, loops = split(body, NAMES)
    named = Named(loops)
    provider, pay_to, plan = named.take("85"), named.take("87"), named.take("PE")
    if not provider:
        _missing("No billing provider is named.", body, source.within("2010AA"))
    taxonomy = [at for at in head if at.segment.identifier == "PRV"]
    others = [at for at in head if at.segment.identifier != "PRV"]
    return BillingProvider(
        party=read_party([*provider, *taxonomy], source.within("2010AA")),
        pay_to=read_party(pay_to, source.within("2010AB")) if pay_to else None,
        pay_to_plan=read_party(plan, source.within("2010AC")) if plan else None,
        kept=(*kept_whole([others], source), *kept_whole(named.left, source)),
    )


def write_billing(billing: BillingProvider, pen: Pen) -> list[Segment]:
    """Loops 2000A and 2010AA to 2010AC, without HL."""
    head, loops = split_kept(billing.kept, NAMES)
    provider = write_party(billing.party, pen)
    taxonomy = [each for each in provider if each.identifier == "PRV"]
    segments = [*taxonomy, *as_they_came(head, pen)]
    segments += (each for each in provider if each.identifier != "PRV")
    for party in (billing.pay_to, billing.pay_to_plan):
        segments += write_party(party, pen) if party else []
    return [*segments, *as_they_came(loops, pen)]


def read_insured(body: Sequence[Located], source: Source) -> Insured:
    """Loops 2000B, 2010BA and 2010BB."""
    head, loops = split(body, NAMES)
    named = Named(loops)
    person, payer = named.take("IL"), named.take("PR")
    if not person:
        _missing("No subscriber is named.", body, source.within("2010BA"))
    if not payer:
        _missing("No payer is named.", body, source.within("2010BB"))
    who = read_person(person, source.within("2010BA")) if person else Person()
    coverage = read_coverage(head)
    return Insured(
        party=who.party,
        payer=read_party(payer, source.within("2010BB")) if payer else NOBODY,
        coverage=coverage,
        birth_date=who.birth_date,
        gender=who.gender,
        kept=(
            *unsaid(head, coverage_segments(coverage, source.pen), source),
            *kept_whole(named.left, source),
        ),
    )


def write_insured(insured: Insured, pen: Pen) -> list[Segment]:
    """Loops 2000B, 2010BA and 2010BB, without HL."""
    head, loops = split_kept(insured.kept, NAMES)
    person = Person(insured.party, insured.birth_date, insured.gender)
    return [
        *arranged(_HEAD, coverage_segments(insured.coverage, pen), head, pen),
        *write_person(person, pen),
        *write_party(insured.payer, pen),
        *as_they_came(loops, pen),
    ]


def read_patient(body: Sequence[Located], source: Source) -> Patient:
    """Loops 2000C and 2010CA."""
    head, loops = split(body, NAMES)
    named = Named(loops)
    person = named.take("QC")
    if not person:
        _missing("No patient is named.", body, source.within("2010CA"))
    who = read_person(person, source.within("2010CA")) if person else Person()
    stated = first(grouped(head), "PAT")
    relationship = stated.segment.element(1) if stated else ""
    kept = unsaid(head, _relationship(relationship, source.pen), source)
    return Patient(
        who.party, relationship, who.birth_date, who.gender, (*kept, *kept_whole(named.left, source))
    )


def write_patient(patient: Patient, pen: Pen) -> list[Segment]:
    """Loops 2000C and 2010CA, without HL."""
    head, loops = split_kept(patient.kept, NAMES)
    person = Person(patient.party, patient.birth_date, patient.gender)
    return [
        *arranged(_HEAD, _relationship(patient.relationship, pen), head, pen),
        *write_person(person, pen),
        *as_they_came(loops, pen),
    ]


def read_coverage(head: Sequence[Located]) -> Coverage:
    """SBR: order, relationship, group, type of insurance and of claim."""
    stated = first(grouped(head), "SBR")
    of = stated.segment.element if stated else lambda _: ""
    return Coverage(of(1), of(2), of(3), of(4), of(5), of(9))


def coverage_segments(coverage: Coverage, pen: Pen) -> Iterator[Segment]:
    """SBR, where the coverage says anything."""
    made = pen.segment(
        "SBR",
        coverage.order,
        coverage.relationship,
        coverage.group_number,
        coverage.group_name,
        coverage.insurance_type,
        "",
        "",
        "",
        coverage.filing_indicator,
    )
    if len(made) > 1:
        yield made


def _relationship(relationship: str, pen: Pen) -> Iterator[Segment]:
    if relationship:
        yield pen.segment("PAT", relationship)


def _missing(sentence: str, body: Sequence[Located], source: Source) -> None:
    at = body[0].position if body else 0
    source.problems.append(Problem(sentence, "NM1", at, code="3", fatal=False, loop=source.loop))
