"""The 271 about a Medicare patient."""

from dataclasses import replace
from datetime import date

from mock_backend.eligibility.asked import Asked
from mock_backend.eligibility.medicare_coverage import medicare_coverage
from mock_backend.eligibility.medicare_rules import Beneficiary
from mock_backend.eligibility.member import answered_member
from mock_backend.eligibility.refusal import response
from x12.eligibility.medicare import write_medicare
from x12.eligibility.records import EligibilityInquiry, EligibilityResponse
from x12.parts import Reference
from x12.party import Party

_PRIOR_ID = "Q4"


def medicare_answer(
    inquiry: EligibilityInquiry, asked: Asked, found: Beneficiary, payer: Party, today: date
) -> EligibilityResponse:
    """What Medicare knows about the patient for the days that were asked about."""
    file = found.file
    prior = file.previous_mbi if asked.member_id == file.mbi else ""
    references = (Reference(_PRIOR_ID, prior),) if prior else ()
    member = answered_member(inquiry, asked, found.person, asked.member_id, references)
    told = write_medicare(member, medicare_coverage(file, asked, today))
    return response(inquiry, payer, replace(inquiry.provider, kept=()), told)
