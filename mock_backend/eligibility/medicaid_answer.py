"""The 271 about a Medicaid member."""

from dataclasses import replace

from mock_backend.eligibility.asked import Asked
from mock_backend.eligibility.medicaid_rules import Enrolled
from mock_backend.eligibility.member import answered_member
from mock_backend.eligibility.refusal import response
from mock_backend.eligibility.windows import common, overlap, within_period
from mock_backend.people.calendar import ONE_DAY
from mock_backend.people.medicaid import Medicaid
from x12.eligibility.medicaid import MedicaidCoverage, write_medicaid
from x12.eligibility.medicaid.facts import MemberSpan
from x12.eligibility.records import EligibilityInquiry, EligibilityResponse
from x12.identifiers.dates import Period
from x12.party import Party


def medicaid_answer(
    inquiry: EligibilityInquiry, asked: Asked, found: Enrolled, payer: Party
) -> EligibilityResponse:
    """What the program knows about the member for the days that were asked about."""
    member = answered_member(inquiry, asked, found.person, found.file.member_id)
    told = write_medicaid(member, _coverage(found.file, asked.dates))
    return response(inquiry, payer, replace(inquiry.provider, kept=()), told)


def _coverage(file: Medicaid, asked: Period) -> MedicaidCoverage:
    """The spans cut to the days asked about, and whatever holds on one of them; or that there is none."""
    spans = tuple(
        replace(span, period=common(span.period, asked))
        for span in file.spans
        if span.period and overlap(span.period, asked)
    )
    if not spans:
        return MedicaidCoverage(spans=(_none(file, asked),))
    return MedicaidCoverage(
        spans=spans,
        managed_care=tuple(each for each in file.managed_care if within_period(each.period, asked)),
        other_insurance=tuple(each for each in file.other_insurance if within_period(each.period, asked)),
        messages=file.messages,
        restrictions=tuple(each for each in file.restrictions if within_period(each.period, asked)),
        long_term_care=tuple(each for each in file.long_term_care if within_period(each.period, asked)),
        copays=file.copays,
    )


def _none(file: Medicaid, asked: Period) -> MemberSpan:
    """No coverage; with the first day without it where it ended before."""
    ends = [span.period.end for span in file.spans if span.period and span.period.end]
    ended = [end for end in ends if end < asked.start]
    return MemberSpan(period=Period(max(ended) + ONE_DAY) if ended else None, active=False)
