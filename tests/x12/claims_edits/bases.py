"""Claims without a fault, and short ways to change them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, ClassVar

from tests.x12.claims import examples
from x12.claims.edits.codebook import Standing, State
from x12.claims.edits.context import EditContext, PayerKind, usual_context
from x12.claims.edits.edit import Edit
from x12.claims.edits.judging import edits_of
from x12.claims.institutional import Institutional
from x12.claims.lines import SERVICE_DATE
from x12.claims.records import Claim, Diagnosis, Role
from x12.parts import Procedure, Reference, between
from x12.party import Party

Change = Callable[[Claim], Claim]
TODAY = date(2026, 6, 20)
VISIT_DAY = examples.VISIT_DAY


class Lists:
    """A code book of a few codes."""

    standings: ClassVar = {
        "E11": State.HEADING,
        "Z999": State.UNLISTED,
        "G9999": State.UNLISTED,
        "G0001": State.ENDED,
        "G0002": State.NOT_YET,
    }

    def diagnosis(self, code: str, on: date | None) -> Standing:
        return Standing(self.standings.get(code, State.VALID), sure=on is None or on.year == VISIT_DAY.year)

    def procedure(self, code: str, on: date | None) -> Standing:
        return self.diagnosis(code, on)


def context(payer: PayerKind = "mac", **changes: Any) -> EditContext:
    usual = replace(usual_context(payer, TODAY, Lists()), allow_synthetic=True)
    return replace(usual, **changes)


def edits(claim: Claim, payer: PayerKind = "mac", **changes: Any) -> tuple[Edit, ...]:
    return edits_of(claim, context(payer, **changes))


def change(**fields: Any) -> Change:
    """Other fields of the claim."""
    return lambda claim: replace(claim, **fields)


def line(number: int, **fields: Any) -> Change:
    """Other fields of one line."""

    def changed(claim: Claim) -> Claim:
        lines = list(claim.lines)
        lines[number - 1] = replace(lines[number - 1], **fields)
        return replace(claim, lines=tuple(lines))

    return changed


def code(number: int, code: str, *modifiers: str) -> Change:
    """Another procedure of one line."""
    return line(number, procedure=Procedure(code, modifiers))


def served(number: int, start: date, end: date | None = None) -> Change:
    """Another date of one line."""
    return line(number, dates=(between(SERVICE_DATE, start, end),))


def diagnosis(number: int, code: str, role: Role | None = None, poa: str | None = None) -> Change:
    """Another diagnosis in one place."""

    def changed(claim: Claim) -> Claim:
        all_of_them = list(claim.diagnoses)
        was = all_of_them[number - 1]
        all_of_them[number - 1] = Diagnosis(
            code, was.role if role is None else role, was.present_on_admission if poa is None else poa
        )
        return replace(claim, diagnoses=tuple(all_of_them))

    return changed


def stay(**fields: Any) -> Change:
    """Other data of the UB-04."""

    def changed(claim: Claim) -> Claim:
        return replace(claim, institutional=replace(claim.institutional or Institutional(), **fields))

    return changed


def billing(**fields: Any) -> Change:
    """Another billing provider."""
    return lambda claim: replace(
        claim, billing=replace(claim.billing, party=replace(claim.billing.party, **fields))
    )


def address(**fields: Any) -> Change:
    """Another address of the billing provider."""

    def changed(claim: Claim) -> Claim:
        was = claim.billing.party.address
        assert was
        return billing(address=replace(was, **fields))(claim)

    return changed


def insured(**fields: Any) -> Change:
    """Other data of the insurance."""
    return lambda claim: replace(claim, insured=replace(claim.insured, **fields))


def member(**fields: Any) -> Change:
    """Another member."""
    return lambda claim: insured(party=replace(claim.insured.party, **fields))(claim)


def coverage(**fields: Any) -> Change:
    """Other coverage by the payer that is billed."""
    return lambda claim: insured(coverage=replace(claim.insured.coverage, **fields))(claim)


def provider(entity: str, **fields: Any) -> Change:
    """Another provider in a role."""
    return lambda claim: replace(
        claim,
        providers=tuple(
            replace(each, **fields) if each.entity == entity else each for each in claim.providers
        ),
    )


def without_provider(*entities: str) -> Change:
    """No provider in these roles."""
    return lambda claim: replace(
        claim, providers=tuple(each for each in claim.providers if each.entity not in entities)
    )


def other(number: int, **fields: Any) -> Change:
    """Other data of another payer."""

    def changed(claim: Claim) -> Claim:
        payers = list(claim.other_payers)
        payers[number - 1] = replace(payers[number - 1], **fields)
        return replace(claim, other_payers=tuple(payers))

    return changed


def decision(number: int, **fields: Any) -> Change:
    """Other data of what the first other payer decided about a line."""

    def changed(claim: Claim) -> Claim:
        decided = replace(claim.lines[number - 1].adjudications[0], **fields)
        return line(number, adjudications=(decided,))(claim)

    return changed


def both(*changes: Change) -> Change:
    """One change after another."""

    def changed(claim: Claim) -> Claim:
        for each in changes:
            claim = each(claim)
        return claim

    return changed


VISIT = examples.office_visit()
OUTPATIENT = examples.outpatient_visit()
SECONDARY = examples.secondary_to_a_plan()
TRIP = examples.ambulance_trip()
EQUIPMENT = examples.equipment_rental()
STAY = served(1, date(2026, 3, 2), date(2026, 3, 5))(examples.inpatient_stay())
REPLACED = examples.replacement()
MEDICAID = both(member(id_code="100000000001"), coverage(filing_indicator="MC"))(VISIT)
LABORATORY = both(code(1, "G0103"), change(references=(Reference("X4", "22D0000001"),)))(VISIT)
FACILITY = Party("77", "SAMPLE HOSPITAL", id_qualifier="XX", id_code="1999900016")
TWO_DAYS = both(change(dates=(between("434", VISIT_DAY, date(2026, 5, 18)),)), stay(patient_status="01"))(
    OUTPATIENT
)
REPLACED_STAY = both(
    change(frequency="7", references=(Reference("F8", "DCN1"),)), stay(condition_codes=("D1",))
)(OUTPATIENT)
