"""What a 270 asks and what a 271 answers, as frozen records. One inquiry or response is about one patient."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from x12.identifiers.dates import Period
from x12.parts import (
    AdditionalInformation,
    Dated,
    Delivery,
    Kept,
    Procedure,
    Reference,
    Rejection,
    Trace,
)
from x12.party import Party

SERVICE_DATE = "291"
"""The date qualifier under which a 270 asks for, and a 271 gives, plan dates."""

WHOLE_PLAN = ("30",)
"""The service types of the plan as a whole."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a 270 asks about the patient (EQ with what follows it)."""

    service_types: tuple[str, ...] = ()
    procedure: Procedure | None = None
    coverage_level: str = ""
    diagnosis_pointers: tuple[str, ...] = ()
    additional: tuple[AdditionalInformation, ...] = ()
    references: tuple[Reference, ...] = ()
    dates: tuple[Dated, ...] = ()
    kept: tuple[Kept, ...] = ()


@dataclass(frozen=True, slots=True)
class Benefit:
    """One statement about the patient's coverage (EB with what follows it)."""

    information: str
    """EB01: what kind of statement it is."""
    coverage_level: str = ""
    service_types: tuple[str, ...] = ()
    insurance_type: str = ""
    """EB04: `MA` Medicare Part A, `MB` Part B, `HM` HMO, ..."""
    plan: str = ""
    time_period: str = ""
    """EB06: `26` episode, `27` visit, `29` remaining, ..."""
    amount: Decimal | None = None
    """US dollars."""
    percent: Decimal | None = None
    """As a fraction: 0.2 is 20 %."""
    quantity_qualifier: str = ""
    quantity: Decimal | None = None
    authorization: str = ""
    in_network: str = ""
    procedure: Procedure | None = None
    diagnosis_pointers: tuple[str, ...] = ()
    deliveries: tuple[Delivery, ...] = ()
    references: tuple[Reference, ...] = ()
    dates: tuple[Dated, ...] = ()
    rejections: tuple[Rejection, ...] = ()
    messages: tuple[str, ...] = ()
    additional: tuple[AdditionalInformation, ...] = ()
    related: tuple[Party, ...] = ()
    """Loop 2120: the other payer, plan, provider or facility that it is about."""
    kept: tuple[Kept, ...] = ()

    @property
    def is_of_whole_plan(self) -> bool:
        """Whether it speaks of the plan as a whole (service type 30, or none) and not of single services."""
        return not self.procedure and (not self.service_types or WHOLE_PLAN[0] in self.service_types)

    def reference(self, qualifier: str) -> str:
        """The first reference number of that kind, or ''."""
        return next((each.number for each in self.references if each.qualifier == qualifier), "")

    def period(self, qualifier: str) -> Period | None:
        """The first readable date or range of that kind."""
        return next((each.period for each in self.dates if each.qualifier == qualifier and each.period), None)


@dataclass(frozen=True, slots=True)
class Member:
    """A subscriber or dependent: who it is, what is asked (270) and what is answered (271)."""

    party: Party
    birth_date: date | None = None
    gender: str = ""
    relationship: str = ""
    """INS02, where the sender gives it: `18` self, `01` spouse, `19` child, `34` other adult."""
    identity_changed: bool = False
    """Whether the payer says that it knows the person under other data than were sent (INS03, INS04)."""
    dates: tuple[Dated, ...] = ()
    traces: tuple[Trace, ...] = ()
    questions: tuple[Question, ...] = ()
    benefits: tuple[Benefit, ...] = ()

    @property
    def last_name(self) -> str:
        return self.party.name

    @property
    def first_name(self) -> str:
        return self.party.first_name

    @property
    def member_id(self) -> str:
        """The MBI or the payer's own member number; '' where none was given."""
        return self.party.id_code

    @property
    def rejections(self) -> tuple[Rejection, ...]:
        """Everything refused about this person, the questions' own included."""
        return self.party.rejections + tuple(each for benefit in self.benefits for each in benefit.rejections)

    def period(self, qualifier: str) -> Period | None:
        """The first readable date or range of that kind."""
        return next((each.period for each in self.dates if each.qualifier == qualifier and each.period), None)


@dataclass(frozen=True, slots=True)
class EligibilityInquiry:
    """One 270: a provider asks a payer about one patient.

    Where that is the dependent, the subscriber is named only, and has no questions.
    """

    payer: Party
    provider: Party
    subscriber: Member
    dependent: Member | None = None
    reference: str = ""
    """BHT03, which the response gives back."""
    created: datetime | None = None
    purpose: str = "13"
    kept: tuple[Kept, ...] = ()

    @property
    def patient(self) -> Member:
        """Whom it is about: the dependent, or else the subscriber."""
        return self.dependent or self.subscriber

    @property
    def service_dates(self) -> Period | None:
        """The days asked about; None leaves it to the payer, which takes today."""
        return self.patient.period(SERVICE_DATE)

    @property
    def service_types(self) -> tuple[str, ...]:
        """Every service type asked about, in order."""
        return tuple(code for question in self.patient.questions for code in question.service_types)

    @property
    def procedures(self) -> tuple[Procedure, ...]:
        """Every procedure asked about, in order."""
        return tuple(question.procedure for question in self.patient.questions if question.procedure)


@dataclass(frozen=True, slots=True)
class EligibilityResponse:
    """One 271: what a payer answers about one patient, or why it does not.

    `provider` and `subscriber` are None where the payer refused before it came to them. Where the patient is
    the dependent, the subscriber is named only, and has no benefits.
    """

    payer: Party
    provider: Party | None = None
    subscriber: Member | None = None
    dependent: Member | None = None
    reference: str = ""
    """BHT03 of the inquiry."""
    created: datetime | None = None
    purpose: str = "11"
    kept: tuple[Kept, ...] = ()

    @property
    def patient(self) -> Member | None:
        """Whom it is about: the dependent, or else the subscriber."""
        return self.dependent or self.subscriber

    @property
    def rejections(self) -> tuple[Rejection, ...]:
        """Everything refused, from the payer's level down."""
        parties = self.payer.rejections + (self.provider.rejections if self.provider else ())
        members = tuple(member for member in (self.subscriber, self.dependent) if member)
        return parties + tuple(each for member in members for each in member.rejections)

    @property
    def benefits(self) -> tuple[Benefit, ...]:
        """What the payer says about the patient's coverage."""
        return self.patient.benefits if self.patient else ()
