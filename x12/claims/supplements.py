"""The smaller segments of claims and lines: attachments, notes, ambulance, equipment, drugs, forms."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from x12.parts import Kept, Part


@dataclass(frozen=True, slots=True)
class Attachment(Part):
    """A document that goes with the claim (PWK)."""

    report_type: str
    """PWK01: `OZ` support data, `EB` explanation of benefits, `B4` referral form, ..."""
    transmission: str = ""
    """PWK02: `EL` electronic, `BM` mail, `FX` fax, `AA` on request."""
    control_number: str = ""
    """PWK06, which the document bears too."""


@dataclass(frozen=True, slots=True)
class Note(Part):
    """Words about the claim or line (NTE)."""

    code: str
    """`ADD` additional information, `CER` certification, `DCP` goals, `TPO` third-party notes, ..."""
    text: str
    """At most 80 characters."""


@dataclass(frozen=True, slots=True)
class Ambulance(Part):
    """A transport (CR1)."""

    reason: str = ""
    """CR104: `A` nearest facility, `B` preferred physician, `C` near family, `D` specialist, `E` rehab."""
    miles: Decimal | None = None
    pounds: Decimal | None = None
    """The patient's weight."""
    round_trip_purpose: str = ""
    stretcher_purpose: str = ""


@dataclass(frozen=True, slots=True)
class Conditions(Part):
    """Which conditions hold (CRC), such as those of an ambulance (`07`) or of hospice employment (`70`)."""

    category: str
    applies: bool
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DurableEquipment(Part):
    """What is rented or bought, for how long, at which price (SV5)."""

    procedure: str
    days: Decimal | None = None
    """For how long it is medically necessary."""
    rental: Decimal | None = None
    purchase: Decimal | None = None
    frequency: str = ""
    """SV506: `1` weekly, `4` monthly, `6` daily."""


@dataclass(frozen=True, slots=True)
class Drug:
    """What drug a line is for (LIN, CTP and REF in loop 2410)."""

    ndc: str
    """National drug code, 11 digits, 5-4-2 without dashes."""
    quantity: Decimal | None = None
    unit: str = "UN"
    """CTP05: `F2` international unit, `GR` gram, `ME` milligram, `ML` milliliter, `UN` unit."""
    prescription: str = ""
    """REF XZ."""
    kept: tuple[Kept, ...] = ()


@dataclass(frozen=True, slots=True)
class FormAnswer(Part):
    """One answer in a supporting form (FRM)."""

    question: str
    yes_or_no: str = ""
    text: str = ""
    on: date | None = None
    percent: Decimal | None = None


@dataclass(frozen=True, slots=True)
class SupportingForm:
    """A certificate of medical necessity or the like (LQ with FRM, loop 2440)."""

    code: str
    """LQ02: the form's number."""
    qualifier: str = "UT"
    answers: tuple[FormAnswer, ...] = ()
    kept: tuple[Kept, ...] = ()
