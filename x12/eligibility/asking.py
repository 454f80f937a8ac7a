"""Makes the 270 that a front desk asks most: a provider asks a payer about one subscriber."""

from collections.abc import Sequence
from datetime import date, datetime

from x12.eligibility.records import SERVICE_DATE, WHOLE_PLAN, EligibilityInquiry, Member, Question
from x12.identifiers.dates import Period
from x12.parts import Dated, Procedure, Reference, Trace
from x12.party import Party


def payer_party(name: str, identifier: str) -> Party:
    """The payer that is asked, by its payer identification."""
    return Party("PR", name, id_qualifier="PI", id_code=identifier)


def provider_party(name: str, identifier: str, *, id_qualifier: str = "XX", first_name: str = "") -> Party:
    """The provider that asks, by NPI (`XX`) or the payer's own number (`SV`); a person has a first name."""
    return Party(
        "1P", name, first_name, id_qualifier=id_qualifier, id_code=identifier, is_person=bool(first_name)
    )


def subscriber_inquiry(
    *,
    payer: Party,
    provider: Party,
    last_name: str = "",
    first_name: str = "",
    middle_name: str = "",
    suffix: str = "",
    birth_date: date | None = None,
    gender: str = "",
    member_id: str = "",
    references: Sequence[Reference] = (),
    service_dates: Period | None = None,
    service_types: Sequence[str] = WHOLE_PLAN,
    procedures: Sequence[Procedure] = (),
    trace: Trace | None = None,
    reference: str = "",
    created: datetime | None = None,
) -> EligibilityInquiry:
    """An inquiry that holds only what is given: payers match every field they are sent.

    Service types share one EQ, each procedure has its own. A period that starts and ends on one day is
    asked as that day.
    """
    identified = ("MI", member_id) if member_id else ("", "")
    party = Party(
        "IL",
        last_name,
        first_name,
        middle_name,
        suffix,
        *identified,
        is_person=True,
        references=tuple(references),
    )
    grouped = (Question(service_types=tuple(service_types)),) if service_types else ()
    member = Member(
        party,
        birth_date,
        gender,
        dates=_asked_dates(service_dates),
        traces=(trace,) if trace else (),
        questions=(*grouped, *(Question(procedure=procedure) for procedure in procedures)),
    )
    return EligibilityInquiry(payer, provider, member, reference=reference, created=created)


def _asked_dates(period: Period | None) -> tuple[Dated, ...]:
    if period is None:
        return ()
    end = None if period.end == period.start else period.end
    return (Dated(SERVICE_DATE, Period(period.start, end)),)
