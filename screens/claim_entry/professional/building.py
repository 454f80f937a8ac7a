"""The claim that a professional form says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from screens.claim_entry import building
from screens.claim_entry.professional.form import DIAGNOSES, LINES
from x12.claims.lines import SERVICE_DATE, ServiceLine
from x12.claims.records import Claim, ClaimKind, Diagnosis, Role
from x12.claims.supplements import Note
from x12.identifiers.dates import Period
from x12.parts import Dated, Reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from api_client.own_providers.records import BillingOffice
    from screens.claim_entry.setting import Setting
    from tui.forms import Answers
    from x12.party import Party

KIND = ClaimKind.PROFESSIONAL


def professional_claim(answers: Answers, setting: Setting, office: BillingOffice) -> Claim:
    """The claim; what isn't answered is left out, and the edits say what is missing."""
    lines = tuple(_line(row, answers, setting, at) for at, row in enumerate(answers.rows(LINES), start=1))
    cause = answers.text("cause")
    return Claim(
        KIND,
        building.billing_provider(office),
        building.insured(answers, setting, KIND),
        answers.text("number"),
        sum((line.charge for line in lines), start=building.NO_MONEY),
        answers.text("place"),
        answers.text("frequency"),
        patient=building.patient(answers),
        accepts_assignment=answers.text("assignment"),
        related_causes=(cause,) if cause else (),
        accident_state=answers.text("accident-state"),
        dates=tuple(
            building.days(answers, d431="onset", d439="accident-on", d435="admitted", d096="discharged")
        ),
        attachments=building.attachments(answers),
        patient_paid=answers.money("patient-paid"),
        references=building.references(answers, G1="authorization", F8="original", X4="clia"),
        notes=building.notes(answers),
        diagnoses=tuple(_diagnoses(answers)),
        providers=tuple(_providers(answers, setting)),
        other_payers=building.other_payers(answers),
        lines=lines,
    )


def _diagnoses(answers: Answers) -> Iterator[Diagnosis]:
    for at, row in enumerate(answers.rows(DIAGNOSES)):
        yield Diagnosis(row.text("code"), Role.OTHER if at else Role.PRINCIPAL)


def _providers(answers: Answers, setting: Setting) -> Iterator[Party]:
    if npi := answers.text("referring"):
        names = answers.text("referring-last"), answers.text("referring-first")
        yield building.provider(setting, "DN", npi, *names)
    if npi := answers.text("rendering"):
        yield building.provider(setting, "82", npi)


def _line(row: Answers, answers: Answers, setting: Setting, number: int) -> ServiceLine:
    place, rendering, note = row.text("place"), row.text("rendering"), row.text("note")
    pointers = row.get("dx")
    return ServiceLine(
        charge=row.money("charge") or building.NO_MONEY,
        procedure=building.procedure(row),
        quantity=building.quantity(row, "units"),
        place_of_service="" if place == answers.text("place") else place,
        pointers=pointers if isinstance(pointers, tuple) else (),
        emergency=row.text("emergency") == "Y",
        dates=tuple(_dates(row)),
        references=(Reference("6R", str(number)),),
        notes=(Note("ADD", note),) if note else (),
        drug=building.drug(row),
        providers=(building.provider(setting, "82", rendering),) if rendering else (),
        adjudications=building.adjudications(answers, row),
    )


def _dates(row: Answers) -> Iterator[Dated]:
    first, last = row.day("from"), row.day("to")
    if first:
        yield Dated(SERVICE_DATE, Period(first, last if last and last != first else None))
