"""What was asked, read back from what was sent, so that an answer needs nothing beside it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from offline_cache.answer import Answer
from screens.eligibility.modes import Mode
from x12.eligibility.records import EligibilityInquiry, EligibilityResponse, Member
from x12.eligibility.request import read_270
from x12.identifiers.dates import Period
from x12.reader import read_interchanges


@dataclass(frozen=True, slots=True)
class Asked:
    """One inquiry and its answer."""

    answer: Answer[EligibilityResponse] = field(repr=False)
    inquiry: EligibilityInquiry | None = field(repr=False)
    """None where what was sent can't be read back."""

    @property
    def response(self) -> EligibilityResponse:
        return self.answer.value

    @property
    def patient(self) -> Member | None:
        """The patient as the payer answers, or as was asked where the payer doesn't say."""
        return self.response.patient or (self.inquiry.patient if self.inquiry else None)

    @property
    def dates(self) -> Period:
        """The days asked about; the day of the answer where none were."""
        asked = self.inquiry.service_dates if self.inquiry else None
        return asked or Period(self.day_answered)

    @property
    def day_answered(self) -> date:
        """The day on which the portal answered, on the user's clock."""
        return self.answer.as_of.astimezone().date()

    @property
    def trace(self) -> str:
        """Our own number for the inquiry (TRN02); '' where it is not known."""
        traces = self.inquiry.patient.traces if self.inquiry else ()
        return traces[0].number if traces else ""

    def mode(self, modes: Sequence[Mode]) -> Mode | None:
        """The option that was sent, told by its fields."""
        sent = sent_fields(self.inquiry.patient) if self.inquiry else frozenset[str]()
        return next((mode for mode in modes if _names(mode) == sent), None)


def asked_of(answer: Answer[EligibilityResponse]) -> Asked:
    """The answer with the inquiry that it answers."""
    if not answer.raw_sent:
        return Asked(answer, None)
    sent = read_interchanges(answer.raw_sent.encode()).transaction_sets
    inquiries = [inquiry for each in sent for inquiry in read_270(each).inquiries]
    return Asked(answer, inquiries[0] if inquiries else None)


def sent_fields(member: Member) -> frozenset[str]:
    """Which of the fields that identify a patient it holds; an MBI or member ID counts as 'number'."""
    sent = {
        "number": member.member_id,
        "ssn": member.party.references,
        "last": member.last_name,
        "first": member.first_name,
        "born": member.birth_date,
        "gender": member.gender,
    }
    return frozenset(name for name, value in sent.items() if value)


def _names(mode: Mode) -> frozenset[str]:
    return frozenset("number" if name in {"mbi", "member-id"} else name for name in mode.fields)
