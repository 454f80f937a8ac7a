"""The patient as an answer names one."""

from mock_backend.eligibility.asked import Asked
from mock_backend.eligibility.refusal import ELIGIBILITY_DATES, given_back
from mock_backend.people.person import Person
from x12.eligibility.records import EligibilityInquiry, Member
from x12.parts import Address, Reference, between
from x12.party import Party


def answered_member(
    inquiry: EligibilityInquiry,
    asked: Asked,
    person: Person,
    member_id: str,
    references: tuple[Reference, ...] = (),
) -> Member:
    """Name, address, birth date and sex as on file, the dates the answer is for, and the trace given back."""
    name, home = person.filed, person.home
    party = Party(
        "IL",
        name.last,
        name.first,
        name.middle,
        name.suffix,
        "MI",
        member_id,
        is_person=True,
        references=references,
        address=Address((home.street,), home.city, home.state, home.postal_code),
    )
    return Member(
        party=party,
        birth_date=person.birth,
        gender=person.sex,
        dates=(between(ELIGIBILITY_DATES, asked.dates.start, asked.dates.end),),
        traces=given_back(inquiry.patient),
    )
