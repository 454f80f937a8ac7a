"""The lines of a claim: loops 2400 to 2440."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from x12.adjustments import Adjustment
from x12.claims.supplements import (
    Ambulance,
    Attachment,
    Conditions,
    Drug,
    DurableEquipment,
    Note,
    SupportingForm,
)
from x12.parts import Dated, Kept, Procedure, Reference
from x12.party import Party

SERVICE_DATE = "472"
"""DTP01 of the date or dates of service of a line."""


@dataclass(frozen=True, slots=True, repr=False)
class LineAdjudication:
    """What another payer decided about this line (loop 2430)."""

    payer_id: str
    """SVD01: the other payer's identifier, as in its 2330B loop."""
    paid: Decimal
    procedure: Procedure | None = None
    revenue_code: str = ""
    quantity: Decimal | None = None
    adjustments: tuple[Adjustment, ...] = ()
    on: date | None = None
    """The day it was paid or denied (DTP 573)."""
    remaining: Decimal | None = None
    """What the patient still owes (AMT EAF)."""
    bundled_into: str = ""
    """SVD06: the line that this one was counted to."""
    kept: tuple[Kept, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class ServiceLine:
    """One line (LX with SV1 or SV2 and what follows it)."""

    charge: Decimal
    """US dollars, for all units together."""
    procedure: Procedure | None = None
    """HCPCS or CPT with up to four modifiers; an inpatient revenue line may have none."""
    revenue_code: str = ""
    """SV201, four digits; institutional only."""
    quantity: Decimal | None = None
    unit: str = "UN"
    """`UN` units, `MJ` minutes, `DA` days."""
    place_of_service: str = ""
    """SV105, where it differs from the claim's; professional only."""
    pointers: tuple[int, ...] = ()
    """SV107: which diagnoses it is for, 1 to 12, at most four, the primary first; professional only."""
    emergency: bool = False
    epsdt: bool = False
    family_planning: bool = False
    copay_exempt: bool = False
    non_covered: Decimal | None = None
    """SV207; institutional only."""
    dates: tuple[Dated, ...] = ()
    """`472` service; others by their qualifiers."""
    references: tuple[Reference, ...] = ()
    """`6R` our number for the line, `G1` prior authorization, `X4` CLIA, ..."""
    attachments: tuple[Attachment, ...] = ()
    notes: tuple[Note, ...] = ()
    ambulance: Ambulance | None = None
    conditions: tuple[Conditions, ...] = ()
    equipment: DurableEquipment | None = None
    drug: Drug | None = None
    providers: tuple[Party, ...] = ()
    """Loop 2420, where they differ from the claim's: `82` rendering, `DN` referring, `DK` ordering, ..."""
    adjudications: tuple[LineAdjudication, ...] = ()
    forms: tuple[SupportingForm, ...] = ()
    kept: tuple[Kept, ...] = ()

    def dated(self, qualifier: str = SERVICE_DATE) -> Dated | None:
        """The first date of that kind, by default that of the service."""
        return next((each for each in self.dates if each.qualifier == qualifier), None)

    def provider(self, entity: str) -> Party | None:
        """The provider of that role, where the line names its own."""
        return next((each for each in self.providers if each.entity == entity), None)
