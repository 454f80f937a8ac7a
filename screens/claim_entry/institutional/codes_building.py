"""The codes of an institutional claim, made from its form: diagnoses, and what only a UB-04 holds."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from screens.claim_entry.building import NO_MONEY
from screens.claim_entry.institutional.diagnoses_page import (
    ADMITTING,
    CAUSES,
    DIAGNOSES,
    PROCEDURES,
    REASONS,
)
from screens.claim_entry.institutional.stay_page import (
    CONDITIONS,
    COVERED,
    NON_COVERED,
    OCCURRENCES,
    SPANS,
    VALUES,
)
from screens.claim_entry.other_payer import paid_in_all
from screens.claim_entry.rows import complete
from x12.claims.institutional import (
    InpatientProcedure,
    Institutional,
    Occurrence,
    OccurrenceSpan,
    ValueAmount,
)
from x12.claims.records import Diagnosis, Role
from x12.identifiers.dates import Period

if TYPE_CHECKING:
    from tui.forms import Answers


def diagnoses(answers: Answers) -> Iterator[Diagnosis]:
    """The principal and other ones, then those of other roles."""
    for at, row in enumerate(complete(answers, DIAGNOSES)):
        role = Role.OTHER if at else Role.PRINCIPAL
        yield Diagnosis(row.text("code"), role, row.text("poa"))
    if code := answers.text(ADMITTING):
        yield Diagnosis(code, Role.ADMITTING)
    for row in complete(answers, REASONS):
        yield Diagnosis(row.text("code"), Role.REASON_FOR_VISIT)
    for row in complete(answers, CAUSES):
        yield Diagnosis(row.text("code"), Role.EXTERNAL_CAUSE, row.text("poa"))


def institutional(answers: Answers) -> Institutional:
    """Admission, the four grids, the procedures and the DRG."""
    change = answers.text("change")
    conditions = (row.text("code") for row in complete(answers, CONDITIONS))
    return Institutional(
        answers.text("admission-type"),
        answers.text("source"),
        answers.text("status"),
        condition_codes=(*conditions, *((change,) if change else ())),
        occurrences=tuple(_occurrences(answers)),
        occurrence_spans=tuple(_spans(answers)),
        values=tuple(_values(answers)),
        procedures=tuple(
            InpatientProcedure(row.text("code"), row.day("on")) for row in complete(answers, PROCEDURES)
        ),
        drg=answers.text("drg"),
    )


def _occurrences(answers: Answers) -> Iterator[Occurrence]:
    for row in complete(answers, OCCURRENCES):
        if day := row.day("on"):
            yield Occurrence(row.text("code"), day)


def _spans(answers: Answers) -> Iterator[OccurrenceSpan]:
    for row in complete(answers, SPANS):
        if first := row.day("from"):
            yield OccurrenceSpan(row.text("code"), Period(first, row.day("through")))


def _values(answers: Answers) -> Iterator[ValueAmount]:
    """The days of a stay first, last why Medicare is second, unless the grid says so. What the other payer
    paid goes with it; a claim for which that isn't known is stopped for that.
    """
    for code, name in ((COVERED, "covered"), (NON_COVERED, "uncovered")):
        days = answers.get(name)
        if isinstance(days, Decimal):
            yield ValueAmount(code, days)
    keyed = complete(answers, VALUES)
    for row in keyed:
        amount = row.money("amount")
        if amount is not None:
            yield ValueAmount(row.text("code"), amount)
    why = answers.text("msp")
    if why and all(row.text("code") != why for row in keyed):
        yield ValueAmount(why, paid_in_all(answers) or NO_MONEY)
