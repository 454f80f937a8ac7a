"""The question about a claim as a 276 says it, and which of several answers is about which claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api_client.parties import payer_of, provider_of, submitter_of
from x12.identifiers.dates import Period
from x12.party import Party
from x12.status.asking import claim_question
from x12.status.exchange import ClaimStatusInquiry
from x12.status.records import Person

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from api_client.records import SignedIn
    from offline_cache.claims.records import ClaimQuestion
    from x12.status.exchange import ClaimStatusReport

AT_ONCE = 25
"""Claims in one 276: a few kilobytes each way, so that progress shows and Esc is heard on a slow line."""


def inquiry(question: ClaimQuestion, signed_in: SignedIn) -> ClaimStatusInquiry:
    """To the portal's payer; on behalf of who billed."""
    patient = question.patient
    return ClaimStatusInquiry(
        payer=payer_of(signed_in.portal),
        receiver=submitter_of(signed_in),
        provider=provider_of(signed_in.provider, question.npi),
        subscriber=Person(
            Party(
                "IL",
                patient.last_name,
                patient.first_name,
                id_qualifier="MI" if patient.mbi or patient.member_id else "",
                id_code=patient.mbi or patient.member_id,
                is_person=True,
            ),
            patient.date_of_birth,
            patient.gender,
        ),
        claim=claim_question(
            "",
            control_number=question.control_number,
            patient_control_number=question.patient_control_number,
            service_dates=_days(question),
        ),
    )


def sorted_out(reports: Iterable[ClaimStatusReport], count: int) -> tuple[tuple[ClaimStatusReport, ...], ...]:
    """The reports by the place of the claim that was asked about, which the trace number ends with."""
    found: list[list[ClaimStatusReport]] = [[] for _ in range(count)]
    for report in reports:
        trace = report.claim.trace.number if report.claim and report.claim.trace else ""
        place = trace.rpartition("-")[2] if "-" in trace else "1"
        if place.isdecimal() and 1 <= int(place) <= count:
            found[int(place) - 1].append(report)
    return tuple(map(tuple, found))


def told_of(reports: Sequence[ClaimStatusReport], question: ClaimQuestion) -> str:
    """The status code told of this claim; '' where the payer told of none, or of several others."""
    told = [each.claim for each in reports if each.claim is not None and each.claim.status is not None]
    named = [each for each in told if each.control_number == question.control_number]
    one = named or (told if len(told) == 1 else [])
    return str(one[0].status.first) if one and one[0].status else ""


def _days(question: ClaimQuestion) -> Period | None:
    if question.service_from is None:
        return None
    end = question.service_to
    return Period(question.service_from, end if end != question.service_from else None)
