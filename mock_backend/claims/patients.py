"""Finds the patient of a claim, and what is left of the yearly deductible."""

from datetime import date
from decimal import Decimal

from mock_backend.claims.filed import member_number
from mock_backend.claims.records import NOTHING
from mock_backend.eligibility.amounts import PART_B_DEDUCTIBLE
from mock_backend.people.person import Person
from mock_backend.people.register import Register
from mock_backend.portals import MMIS, Portal
from x12.claims.records import Claim


def patient(people: Register, portal: Portal, claim: Claim) -> Person | None:
    """Whose member number the claim gives."""
    number = member_number(claim)
    if not number:
        return None
    return people.by_member_id(number) if portal is MMIS else people.by_mbi(number)


def part_b_deductible_left(person: Person | None, day: date, began: date, used: Decimal) -> Decimal:
    """What the patient still has to pay in the year of a day; `used` is what claims sent here used up."""
    file = person.medicare if person else None
    if file is None or day.year < began.year:
        return NOTHING
    met = file.part_b_deductible_met if day.year == began.year else 0
    return max(NOTHING, PART_B_DEDUCTIBLE - met - used)
