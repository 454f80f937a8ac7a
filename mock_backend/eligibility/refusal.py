"""Why an inquiry is not answered, and the 271 that says so (AAA)."""

from dataclasses import dataclass, replace

from x12.eligibility.records import EligibilityInquiry, EligibilityResponse, Member
from x12.identifiers.dates import Period
from x12.parts import Rejection, Trace, between
from x12.party import Party

PAYER, PROVIDER, SUBSCRIBER = "2100A", "2100B", "2100C"
ELIGIBILITY_DATES = "307"
"""DTP01 of the dates that the answer is for."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A reject reason (AAA03), its level, and what may be done about it (AAA04)."""

    loop: str
    code: str
    follow_up: str = "C"
    """`C` correct and send again, `N` don't send again, `R` send again."""

    @property
    def rejection(self) -> Rejection:
        """The reason as a record."""
        return Rejection(self.code, self.follow_up, self.loop)


BUSY = Refusal(PAYER, "42", "R")
"""Unable to respond now: it says nothing about the patient."""


def refuse(inquiry: EligibilityInquiry, payer: Party, refusal: Refusal, dates: Period) -> EligibilityResponse:
    """A 271 that gives the inquiry back down to the level that was refused."""
    rejections = (refusal.rejection,)
    if refusal.loop == PAYER:
        return response(inquiry, replace(payer, rejections=rejections), None, None)
    if refusal.loop == PROVIDER:
        return response(inquiry, payer, replace(inquiry.provider, rejections=rejections, kept=()), None)
    asked = inquiry.patient
    party = replace(asked.party, entity="IL", rejections=rejections, kept=())
    member = Member(
        party=party,
        birth_date=asked.birth_date,
        gender=asked.gender,
        dates=(between(ELIGIBILITY_DATES, dates.start, dates.end),),
        traces=given_back(inquiry.patient),
    )
    return response(inquiry, payer, replace(inquiry.provider, kept=()), member)


def response(
    inquiry: EligibilityInquiry, payer: Party, provider: Party | None, subscriber: Member | None
) -> EligibilityResponse:
    """A 271 to that inquiry, with its reference number and time."""
    return EligibilityResponse(
        payer, provider, subscriber, reference=inquiry.reference, created=inquiry.created
    )


def given_back(member: Member) -> tuple[Trace, ...]:
    """The inquiry's trace numbers, marked as given back."""
    return tuple(replace(trace, kind="2", kept=None) for trace in member.traces)
