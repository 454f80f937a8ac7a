"""The claim that an institutional form says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from screens.claim_entry import building
from screens.claim_entry.institutional import bill
from screens.claim_entry.institutional.codes_building import diagnoses, institutional
from screens.claim_entry.institutional.lines_page import LINES
from screens.claim_entry.institutional.providers_page import ROLES
from x12.claims.edits.subjects.revenue import is_room
from x12.claims.lines import SERVICE_DATE, ServiceLine
from x12.claims.records import Claim, ClaimKind
from x12.parts import Dated, Reference, on

if TYPE_CHECKING:
    from api_client.own_providers.records import BillingOffice
    from screens.claim_entry.setting import Setting
    from tui.forms import Answers
    from x12.party import Party

KIND = ClaimKind.INSTITUTIONAL


def institutional_claim(answers: Answers, setting: Setting, office: BillingOffice) -> Claim:
    """The claim; what isn't answered is left out, and the edits say what is missing."""
    lines = tuple(_line(row, answers, setting, at) for at, row in enumerate(answers.rows(LINES), start=1))
    return Claim(
        KIND,
        building.billing_provider(office),
        building.insured(answers, setting, KIND),
        answers.text("number"),
        sum((line.charge for line in lines), start=building.NO_MONEY),
        bill.facility(answers),
        bill.frequency(answers),
        patient=building.patient(answers),
        dates=tuple(_dates(answers)),
        admission_hour=answers.text("admission-hour"),
        discharge_hour=answers.text("discharge-hour"),
        attachments=building.attachments(answers),
        patient_paid=answers.money("due"),
        references=building.references(answers, G1="authorization", F8="original", EA="record"),
        notes=building.notes(answers),
        diagnoses=tuple(diagnoses(answers)),
        institutional=institutional(answers),
        providers=tuple(_providers(answers, setting)),
        other_payers=building.other_payers(answers),
        lines=lines,
    )


def _dates(answers: Answers) -> Iterator[Dated]:
    if period := bill.statement(answers):
        yield Dated("434", period)
    yield from building.days(answers, d435="admitted")


def _providers(answers: Answers, setting: Setting) -> Iterator[Party]:
    for name, said in ROLES.items():
        if npi := answers.text(name):
            names = answers.text(f"{name}-last"), answers.text(f"{name}-first")
            yield building.provider(setting, said.role, npi, *names, kind=KIND)


def _line(row: Answers, answers: Answers, setting: Setting, number: int) -> ServiceLine:
    revenue_code, day, rendering = row.text("rev"), row.day("on"), row.text("rendering")
    return ServiceLine(
        charge=row.money("charge") or building.NO_MONEY,
        procedure=building.procedure(row),
        revenue_code=revenue_code,
        quantity=building.quantity(row, "units"),
        unit="DA" if is_room(revenue_code) else "UN",
        non_covered=row.money("uncovered"),
        dates=(on(SERVICE_DATE, day),) if day else (),
        references=(Reference("6R", str(number)),),
        drug=building.drug(row),
        providers=(building.provider(setting, "82", rendering, kind=KIND),) if rendering else (),
        adjudications=building.adjudications(answers, row),
    )
