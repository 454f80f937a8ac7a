"""A claim as an 837 says it: frozen records in the field's own terms, nothing of the wire lost (`kept`).

Records about a patient don't show themselves (`repr=False`): they could reach a log or a traceback.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from x12.claims.coverage import Insured, OtherPayer, Patient
from x12.claims.institutional import Institutional
from x12.claims.lines import ServiceLine
from x12.claims.supplements import Ambulance, Attachment, Conditions, Note
from x12.parts import Dated, Kept, Reference
from x12.party import Party


class ClaimKind(StrEnum):
    """Which of the two 837s it is."""

    PROFESSIONAL = "professional"
    """CMS-1500; 005010X222A1."""
    INSTITUTIONAL = "institutional"
    """UB-04; 005010X223A2."""


class Role(StrEnum):
    """What a code of the diagnosis list is on the claim (the qualifier of its HI composite)."""

    PRINCIPAL = "ABK"
    OTHER = "ABF"
    ADMITTING = "ABJ"
    REASON_FOR_VISIT = "APR"
    EXTERNAL_CAUSE = "ABN"


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One ICD-10-CM code."""

    code: str
    """Without its point, capital letters."""
    role: Role = Role.OTHER
    present_on_admission: str = ""
    """`Y`, `N`, `U` unknown, `W` can't be determined; inpatient only."""


@dataclass(frozen=True, slots=True)
class BillingProvider:
    """Who bills (loops 2000A, 2010AA to 2010AC)."""

    party: Party
    """Entity `85`, NPI, address, tax number in its references (`EI` or `SY`), taxonomy in its specialty."""
    pay_to: Party | None = None
    """Where payment goes, if elsewhere (`87`)."""
    pay_to_plan: Party | None = None
    """The plan that gets the payment where it has paid in our stead (`PE`)."""
    kept: tuple[Kept, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Claim:
    """One claim to one payer (loop 2300, with whoever stands above it in the hierarchy)."""

    kind: ClaimKind
    billing: BillingProvider
    insured: Insured
    patient_control_number: str
    """CLM01: our number for it, at most 20 characters."""
    charge: Decimal
    """CLM02: the sum of its lines, in US dollars."""
    facility: str
    """CLM05-1: place of service (professional) or first two digits of the type of bill (institutional)."""
    frequency: str = "1"
    """CLM05-3: `1` original, `7` replacement, `8` void; for institutions also `2` to `4` of a series."""
    patient: Patient | None = None
    """None where the patient is the subscriber."""
    signature_on_file: bool = True
    """CLM06; professional only."""
    accepts_assignment: str = "A"
    """CLM07: `A` assigned, `B` for laboratory services only, `C` not assigned."""
    benefits_assigned: str = "Y"
    """CLM08: `Y`, `N`, `W` not applicable."""
    release: str = "Y"
    """CLM09: `Y`, or `I` informed consent."""
    signature_source: str = ""
    """CLM10: `P` signed by the provider for the patient."""
    related_causes: tuple[str, ...] = ()
    """CLM11: `AA` auto accident, `EM` employment, `OA` other accident."""
    accident_state: str = ""
    special_program: str = ""
    """CLM12."""
    delay_reason: str = ""
    """CLM20."""
    dates: tuple[Dated, ...] = ()
    """`434` statement from and through (a range, if only of one day), `435` admission, `431` onset, `439`
    accident, ... An hour that a date has beside it (admission, discharge) is in `admission_hour` and
    `discharge_hour`."""
    admission_hour: str = ""
    """HHMM."""
    discharge_hour: str = ""
    """HHMM."""
    attachments: tuple[Attachment, ...] = ()
    patient_paid: Decimal | None = None
    """AMT F5, for institutions the estimated amount due AMT F3."""
    references: tuple[Reference, ...] = ()
    """`F8` the payer's number of the claim that this one replaces or voids, `G1` prior authorization, `9F`
    referral, `X4` CLIA, `EA` medical record, `D9` clearinghouse, ..."""
    notes: tuple[Note, ...] = ()
    file_notes: tuple[str, ...] = ()
    """K3."""
    ambulance: Ambulance | None = None
    conditions: tuple[Conditions, ...] = ()
    diagnoses: tuple[Diagnosis, ...] = ()
    """In the order to which the lines point; up to 12, for institutions 25 and the special ones."""
    anesthesia: tuple[str, ...] = ()
    """HI BP and BO; professional only."""
    institutional: Institutional | None = None
    """Always there on an institutional claim."""
    providers: tuple[Party, ...] = ()
    """Loop 2310: `82` rendering, `DN` referring, `77` service facility, `DQ` supervising, `71` attending,
    `72` operating, `ZZ` other operating, `PW` and `45` where an ambulance picked up and dropped off."""
    other_payers: tuple[OtherPayer, ...] = ()
    lines: tuple[ServiceLine, ...] = ()
    kept: tuple[Kept, ...] = ()

    @property
    def type_of_bill(self) -> str:
        """Three digits, as `131`; '' on a professional claim."""
        return f"{self.facility}{self.frequency}" if self.kind is ClaimKind.INSTITUTIONAL else ""

    @property
    def member_id(self) -> str:
        """The MBI or the payer's own member number."""
        return self.insured.party.id_code

    def reference(self, qualifier: str) -> str:
        """The first reference number of that kind, or ''."""
        return next((each.number for each in self.references if each.qualifier == qualifier), "")

    def dated(self, qualifier: str) -> Dated | None:
        """The first date of that kind."""
        return next((each for each in self.dates if each.qualifier == qualifier), None)

    def provider(self, entity: str) -> Party | None:
        """The provider of that role."""
        return next((each for each in self.providers if each.entity == entity), None)

    @property
    def from_date(self) -> date | None:
        """The first day of service: of the statement, or else the earliest of the lines."""
        statement = self.dated("434")
        days = [at.start for line in self.lines if (at := line.dated()) and at.start]
        return statement.start if statement and statement.start else min(days, default=None)

    @property
    def through_date(self) -> date | None:
        """The last day of service."""
        statement = self.dated("434")
        days = [day for line in self.lines if (at := line.dated()) and (day := at.end or at.start)]
        if statement and statement.start:
            return statement.end or statement.start
        return max(days, default=None)


@dataclass(frozen=True, slots=True, repr=False)
class ClaimFile:
    """One 837 transaction set: who sends it to whom, and its claims, all of one kind."""

    kind: ClaimKind
    submitter: Party
    """Entity `41`, identifier `46`, with a contact."""
    receiver: Party
    """Entity `40`, identifier `46`."""
    claims: tuple[Claim, ...] = ()
    reference: str = ""
    """BHT03."""
    created: datetime | None = None
    purpose: str = "00"
    """BHT02: `00` original, `18` reissue."""
    usage: str = "CH"
    """BHT06: `CH` chargeable, `RP` reporting, `31` subrogation."""
    kept: tuple[Kept, ...] = ()
