"""What both claims have in common, made from a form's answers: who bills, who is insured, who else pays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from api_client.parties import payer_of
from screens.claim_entry.other_payer import (
    ADJUSTMENTS,
    PAYMENTS,
    REASONS_A_LINE,
    decided,
    has_other,
    paid_in_all,
)
from screens.claim_entry.patient import of_other
from x12.adjustments import Adjustment
from x12.claims.coverage import Coverage, Insured, OtherPayer, Patient
from x12.claims.lines import LineAdjudication
from x12.claims.records import BillingProvider, ClaimKind
from x12.claims.supplements import Attachment, Drug, Note
from x12.identifiers.dates import Period
from x12.parts import Address, Contact, Dated, Procedure, Reference, Specialty
from x12.party import Party

if TYPE_CHECKING:
    from api_client.own_providers.records import BillingOffice
    from screens.claim_entry.setting import Setting
    from tui.forms import Answers

NO_MONEY = Decimal("0.00")
RATES = frozenset({"0022", "0023", "0024"})
"""Revenue codes of a payment rate, whose lines have a HIPPS code for the procedure."""


def billing_provider(office: BillingOffice) -> BillingProvider:
    """Who bills, as 2010AA says it."""
    number = Reference("SY" if office.tax_id_is_ssn else "EI", office.tax_id)
    party = Party(
        "85",
        office.name,
        id_qualifier="XX",
        id_code=office.npi,
        references=(number,) if office.tax_id else (),
        address=Address((office.street,), office.city, office.state, office.postal_code),
        specialty=Specialty("BI", office.taxonomy) if office.taxonomy else None,
    )
    return BillingProvider(party)


def submitter_contact(office: BillingOffice) -> Contact:
    """Whom the payer asks about a file of claims."""
    return Contact(office.contact, (("TE", office.phone),))


def insured(answers: Answers, setting: Setting, kind: ClaimKind) -> Insured:
    """The subscriber of the payer that is billed."""
    party = _person(answers, "IL")
    if of_other(answers):
        party = Party("IL", answers.text("insured-last"), answers.text("insured-first"), is_person=True)
    party = _numbered(party, answers.text("member"))
    first = not decided(answers)
    coverage = Coverage(
        order="P" if first else "S",
        relationship="" if of_other(answers) else "18",
        insurance_type="" if first or kind is ClaimKind.INSTITUTIONAL else answers.text("msp"),
        filing_indicator=_filing(setting, kind),
    )
    payer = payer_of(setting.portal)
    born = None if of_other(answers) else answers.day("born")
    return Insured(party, payer, coverage, born, "" if of_other(answers) else answers.text("sex"))


def patient(answers: Answers) -> Patient | None:
    """The patient, where that isn't the subscriber."""
    if not of_other(answers):
        return None
    return Patient(_person(answers, "QC"), answers.text("relation"), answers.day("born"), answers.text("sex"))


def other_payers(answers: Answers) -> tuple[OtherPayer, ...]:
    """The other insurer, with what it decided on the claim as a whole."""
    if not has_other(answers):
        return ()
    number = answers.text("other-claim")
    payer = Party(
        "PR",
        answers.text("other-name"),
        id_qualifier="PI",
        id_code=answers.text("other-id"),
        references=(Reference("F8", number),) if number else (),
    )
    himself = answers.text("other-relation") == "18"
    names = ("last", "first") if himself else ("other-last", "other-first")
    who = Party("IL", answers.text(names[0]), answers.text(names[1]), is_person=True)
    coverage = Coverage(
        order="P" if decided(answers) else "S",
        relationship=answers.text("other-relation"),
        group_number=answers.text("other-group"),
        filing_indicator=answers.text("other-filing"),
    )
    rows = answers.rows(ADJUSTMENTS)
    return (
        OtherPayer(
            payer,
            _numbered(who, answers.text("other-member")),
            coverage,
            paid=paid_in_all(answers) if decided(answers) else None,
            adjustments=tuple(each for row in rows for each in _adjusted(row, ("",))),
            decided_on=answers.day("other-on"),
        ),
    )


def adjudications(answers: Answers, service: Answers) -> tuple[LineAdjudication, ...]:
    """What the other insurer decided on that line of the form."""
    row = next((each for each in answers.rows(PAYMENTS) if each.number == service.number), None)
    if row is None or not decided(answers):
        return ()
    reasons = tuple(str(each) for each in range(1, REASONS_A_LINE + 1))
    return (
        LineAdjudication(
            answers.text("other-id"),
            row.money("amount") or NO_MONEY,
            procedure(service),
            service.text("rev"),
            quantity(service, "units"),
            adjustments=tuple(_adjusted(row, reasons)),
            on=answers.day("other-on"),
        ),
    )


def procedure(row: Answers) -> Procedure | None:
    """What was done on a line, with its modifiers; `HP` is the qualifier of a rate."""
    modifiers = tuple(code for each in "1234" if (code := row.text(f"m{each}")))
    qualifier = "HP" if row.text("rev") in RATES else "HC"
    return Procedure(row.text("code"), modifiers, qualifier) if row.text("code") else None


def drug(row: Answers) -> Drug | None:
    """The drug of a line."""
    ndc = row.text("ndc")
    return Drug(ndc, quantity(row, "drug-units"), row.text("drug-unit")) if ndc else None


def notes(answers: Answers) -> tuple[Note, ...]:
    """The claim's note."""
    text = answers.text("note")
    return (Note("ADD", text),) if text else ()


def attachments(answers: Answers) -> tuple[Attachment, ...]:
    """The document that goes with the claim."""
    report = answers.text("report")
    return (Attachment(report, answers.text("sent-by"), answers.text("report-number")),) if report else ()


def references(answers: Answers, **fields: str) -> tuple[Reference, ...]:
    """Reference numbers by their qualifiers, from the fields that are answered."""
    return tuple(Reference(kind, text) for kind, name in fields.items() if (text := answers.text(name)))


def days(answers: Answers, **fields: str) -> Iterator[Dated]:
    """Dates by their qualifiers (with `d` before the digits), from the fields that are answered."""
    for kind, name in fields.items():
        if day := answers.day(name):
            yield Dated(kind.removeprefix("d"), Period(day))


def provider(
    setting: Setting,
    role: str,
    npi: str,
    last: str = "",
    first: str = "",
    kind: ClaimKind = ClaimKind.PROFESSIONAL,
) -> Party:
    """One of our clinicians by NPI, or somebody else by name."""
    known = setting.providers.clinician(npi)
    if known is None:
        return Party(role, last, first, id_qualifier="XX", id_code=npi, is_person=True)
    specialty = _SPECIALTIES[kind].get(role)
    return Party(
        role,
        known.last_name,
        known.first_name,
        id_qualifier="XX",
        id_code=npi,
        is_person=True,
        specialty=Specialty(specialty, known.taxonomy) if specialty and known.taxonomy else None,
    )


_SPECIALTIES = {ClaimKind.PROFESSIONAL: {"82": "PE"}, ClaimKind.INSTITUTIONAL: {"71": "AT"}}
"""The role in PRV of those whose taxonomy a claim says."""


def quantity(row: Answers, name: str) -> Decimal | None:
    """How many; None where it isn't answered."""
    value = row.get(name)
    return value if isinstance(value, Decimal) else None


def _person(answers: Answers, entity: str) -> Party:
    address = Address(
        (answers.text("street"),), answers.text("city"), answers.text("state"), answers.text("zip")
    )
    names = (answers.text("last"), answers.text("first"), answers.text("middle"))
    return Party(entity, *names, address=address, is_person=True)


def _numbered(party: Party, number: str) -> Party:
    return replace(party, id_qualifier="MI", id_code=number)


def _filing(setting: Setting, kind: ClaimKind) -> str:
    if not setting.is_medicare:
        return "MC"
    return "MB" if kind is ClaimKind.PROFESSIONAL else "MA"


def _adjusted(row: Answers, numbers: tuple[str, ...]) -> Iterator[Adjustment]:
    for number in numbers:
        amount = row.money(f"off{number}")
        if amount is not None and row.text(f"reason{number}"):
            yield Adjustment(row.text(f"group{number}"), row.text(f"reason{number}"), amount)
