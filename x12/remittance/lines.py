"""What was paid for one service (loop 2110)."""

from dataclasses import dataclass
from decimal import Decimal

from x12.adjustments import Adjustment
from x12.measures import Amount, Quantity
from x12.parts import Dated, Kept, Procedure, Reference
from x12.remittance.measures import ALLOWED, REMARK, Remark

SERVICE_DATE, SERVICE_START, SERVICE_END = "472", "150", "151"
"""DTM01 of a single day of service, of its first and of its last day."""
LINE_CONTROL_NUMBER = "6R"
"""REF01 of our own number for the line; as sent in 837."""


@dataclass(frozen=True, slots=True, repr=False)
class ServicePayment:
    """One line as it was adjudicated (SVC with what follows it). Money in US dollars."""

    procedure: Procedure | None
    """SVC01; None where only the revenue code names it."""
    charge: Decimal
    paid: Decimal
    revenue_code: str = ""
    """SVC04; where `procedure` has qualifier `NU` its code is one."""
    units: Decimal | None = None
    """SVC05: units paid; None says 1."""
    billed_procedure: Procedure | None = None
    """SVC06: what we billed, where the payer changed it."""
    billed_units: Decimal | None = None
    """SVC07: units billed, where the payer paid others."""
    dates: tuple[Dated, ...] = ()
    adjustments: tuple[Adjustment, ...] = ()
    references: tuple[Reference, ...] = ()
    """`6R` our line number, `LU` location, `HPI` NPI of who rendered, `0K` policy form, ..."""
    amounts: tuple[Amount, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    notes: tuple[Remark, ...] = ()
    kept: tuple[Kept, ...] = ()

    @property
    def remarks(self) -> tuple[str, ...]:
        """Its remittance advice remark codes, in order."""
        return tuple(each.code for each in self.notes if each.qualifier == REMARK)

    @property
    def allowed(self) -> Decimal | None:
        """AMT B6, or None where the payer doesn't give it."""
        return next((each.amount for each in self.amounts if each.qualifier == ALLOWED), None)

    def reference(self, qualifier: str) -> str:
        """The first reference number of that kind, or ''."""
        return next((each.number for each in self.references if each.qualifier == qualifier), "")

    def dated(self, qualifier: str = SERVICE_DATE) -> Dated | None:
        """The first date of that kind, by default that of the service."""
        return next((each for each in self.dates if each.qualifier == qualifier), None)
