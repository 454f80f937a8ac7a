"""The texts of the institutional form that say a claim."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from screens.claim_entry import texts
from screens.claim_entry.institutional.codes_texts import diagnosis_values, institutional_values
from screens.claim_entry.institutional.lines_page import LINES
from screens.claim_entry.institutional.providers_page import ROLES

if TYPE_CHECKING:
    from screens.claim_entry.claim_form import ClaimForm
    from x12.claims.lines import ServiceLine
    from x12.claims.records import Claim


def institutional_texts(claim: Claim, made: ClaimForm) -> Mapping[str, str]:
    """Every field that the claim says."""
    return texts.shown(made.form, _values(claim))


def _values(claim: Claim) -> texts.Values:
    yield "bill-type", claim.type_of_bill
    statement, admitted = claim.dated("434"), claim.dated("435")
    if statement:
        yield "from", statement.start
        yield "through", statement.end or statement.start
    yield from texts.patient_values(claim)
    yield "admitted", admitted.start if admitted else None
    yield "admission-hour", claim.admission_hour
    yield "discharge-hour", claim.discharge_hour
    yield from institutional_values(claim)
    yield from diagnosis_values(claim)
    for row, line in enumerate(claim.lines, start=1):
        for name, value in _line_values(line):
            yield f"{LINES}.{row}.{name}", value
    yield from _provider_values(claim)
    yield "record", claim.reference("EA")
    yield "due", claim.patient_paid
    yield from texts.supplement_values(claim)
    yield from texts.other_payer_values(claim)


def _provider_values(claim: Claim) -> texts.Values:
    for name, said in ROLES.items():
        provider = claim.provider(said.role)
        yield name, provider.id_code if provider else ""
        if provider:
            yield f"{name}-last", provider.name
            yield f"{name}-first", provider.first_name


def _line_values(line: ServiceLine) -> Iterator[tuple[str, object]]:
    yield "rev", line.revenue_code
    yield from texts.service_values(line)
    yield "uncovered", line.non_covered
    served = line.dated()
    yield "on", served.start if served else None
