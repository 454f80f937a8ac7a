"""What is said about one claim under one trace number: the parts that 276, 277 and 277CA share.

Records about a patient don't show themselves (`repr=False`): they could reach a log or a traceback.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from x12.identifiers.dates import Period
from x12.measures import Amount, Quantity
from x12.parts import Dated, Kept, Part, Procedure, Reference, Trace
from x12.party import Party

SERVICE_DATE = "472"
"""The date qualifier of a claim's or a line's dates of service."""
CONTROL_NUMBER = "1K"
"""The payer's number for the claim (ICN, DCN)."""
PATIENT_CONTROL_NUMBER = "EJ"
"""The provider's number for the claim (CLM01)."""
TYPE_OF_BILL = "BLT"
LINE_NUMBER = "FJ"
TOTAL_CHARGE = "T3"
NOT_FOUND = ("A4", "D0")
"""Claim status categories by which a payer says that it doesn't know the claim."""
CLAIM_NOT_FOUND = "35"
"""D0 with another status code than this one refuses the inquiry, and says nothing of the claim."""
TROUBLE = "E"
"""Categories with this letter say nothing of a claim: the payer has its own trouble."""


@dataclass(frozen=True, slots=True)
class StatusCode:
    """One composite of STC: in what state the claim is, why, and about whom that is."""

    category: str
    """`A2` accepted, `P1` in process, `F1` paid, `F2` denied, ..."""
    code: str = ""
    entity: str = ""
    """Whom it is about, as NM101 says it: `IL`, `85`, `PR`, ..."""
    code_list: str = ""
    """`RX` where the code is one of pharmacy rejects."""

    def __str__(self) -> str:
        return ":".join(each for each in (self.category, self.code, self.entity) if each)


@dataclass(frozen=True, slots=True, repr=False)
class Status(Part):
    """One STC: up to three status codes, when they took effect, and what was charged and paid by then."""

    codes: tuple[StatusCode, ...] = ()
    effective: date | None = None
    action: str = ""
    """277CA only: `U` rejected, `WQ` accepted."""
    charge: Decimal | None = None
    paid: Decimal | None = None
    finalized_on: date | None = None
    payment_method: str = ""
    paid_on: date | None = None
    """The day of the check or transfer."""
    check_number: str = ""
    message: str = ""

    @property
    def first(self) -> StatusCode:
        """The code that weighs most; an empty one where there is none."""
        return next(iter(self.codes), StatusCode(""))


@dataclass(frozen=True, slots=True, repr=False)
class LineStatus:
    """One service line: asked about, or with its own status (loops 2210 and 2220)."""

    procedure: Procedure | None = None
    charge: Decimal | None = None
    paid: Decimal | None = None
    revenue_code: str = ""
    """Where a procedure is named too; without one, the procedure's qualifier is `NU` and its code this."""
    units: Decimal | None = None
    statuses: tuple[Status, ...] = ()
    references: tuple[Reference, ...] = ()
    dates: tuple[Dated, ...] = ()
    kept: tuple[Kept, ...] = ()

    def reference(self, qualifier: str) -> str:
        """The first reference number of that kind (`FJ` line number), or ''."""
        return next((each.number for each in self.references if each.qualifier == qualifier), "")

    @property
    def service_dates(self) -> Period | None:
        """The day or days of service."""
        return _service_dates(self.dates)


@dataclass(frozen=True, slots=True, repr=False)
class ClaimStatus:
    """What is asked or told under one trace number (loop 2200): of a claim, or of a whole level."""

    trace: Trace | None = None
    statuses: tuple[Status, ...] = ()
    references: tuple[Reference, ...] = ()
    """`1K` the payer's claim number, `EJ` the provider's, `BLT` type of bill, `D9` clearinghouse, ..."""
    amounts: tuple[Amount, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[Dated, ...] = ()
    """`472` service; in 277CA also `050` received, `009` processed."""
    lines: tuple[LineStatus, ...] = ()
    kept: tuple[Kept, ...] = ()

    @property
    def status(self) -> Status | None:
        """The first status."""
        return next(iter(self.statuses), None)

    @property
    def control_number(self) -> str:
        """The payer's number for the claim (ICN, DCN), or ''."""
        return self.reference(CONTROL_NUMBER)

    @property
    def patient_control_number(self) -> str:
        """The provider's number for the claim, or ''; a 277CA gives it back as the trace number instead."""
        return self.reference(PATIENT_CONTROL_NUMBER)

    @property
    def type_of_bill(self) -> str:
        """Three digits, or ''."""
        return self.reference(TYPE_OF_BILL)

    @property
    def service_dates(self) -> Period | None:
        """The day or days of service."""
        return _service_dates(self.dates)

    @property
    def is_known(self) -> bool:
        """Whether the payer tells of a claim that it has; a refusal or its own trouble tells of none."""
        categories = [code.category for status in self.statuses for code in status.codes]
        return bool(categories) and not any(
            category in NOT_FOUND or category.startswith(TROUBLE) for category in categories
        )

    @property
    def is_unknown(self) -> bool:
        """Whether the payer says that it hasn't this claim; an inquiry that it refuses says nothing of it."""
        codes = [code for status in self.statuses for code in status.codes]
        return bool(codes) and all(
            code.category == "A4" or (code.category == "D0" and code.code == CLAIM_NOT_FOUND)
            for code in codes
        )

    def reference(self, qualifier: str) -> str:
        """The first reference number of that kind, or ''."""
        return next((each.number for each in self.references if each.qualifier == qualifier), "")

    def amount(self, qualifier: str) -> Decimal | None:
        """The first sum of that kind."""
        return next((each.amount for each in self.amounts if each.qualifier == qualifier), None)

    def quantity(self, qualifier: str) -> Decimal | None:
        """The first count of that kind."""
        return next((each.quantity for each in self.quantities if each.qualifier == qualifier), None)


@dataclass(frozen=True, slots=True, repr=False)
class Person:
    """A subscriber or dependent (NM1 with what stands beside it)."""

    party: Party
    birth_date: date | None = None
    gender: str = ""

    @property
    def member_id(self) -> str:
        """The MBI or the payer's own member number; '' where none was given."""
        return self.party.id_code


def _service_dates(dates: tuple[Dated, ...]) -> Period | None:
    return next((each.period for each in dates if each.qualifier == SERVICE_DATE and each.period), None)
