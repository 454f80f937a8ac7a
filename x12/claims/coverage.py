"""Who is insured with whom: loops 2000B, 2000C and 2320 to 2330."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from x12.adjustments import Adjustment
from x12.parts import Kept
from x12.party import Party


@dataclass(frozen=True, slots=True)
class Coverage:
    """The insurance under which a payer is billed (SBR)."""

    order: str = "P"
    """SBR01: `P` primary, `S` secondary, `T` tertiary, `A` to `H` beyond."""
    relationship: str = ""
    """SBR02: `18` where the patient is the insured; '' where the patient is described apart."""
    group_number: str = ""
    group_name: str = ""
    insurance_type: str = ""
    """SBR05: why Medicare is secondary (`12` working aged, `13` ESRD, `14` no-fault, `15` workers, `43`
    disabled, `47` liability, ...)."""
    filing_indicator: str = ""
    """SBR09: `MB` Medicare Part B, `MA` Part A, `MC` Medicaid, `CI` commercial, `BL` Blue Cross, ..."""


@dataclass(frozen=True, slots=True, repr=False)
class Insured:
    """The subscriber of the payer that is billed (loops 2000B, 2010BA and 2010BB)."""

    party: Party
    """Entity `IL`, identifier `MI`."""
    payer: Party
    """Entity `PR`, identifier `PI`."""
    coverage: Coverage = Coverage()
    birth_date: date | None = None
    gender: str = ""
    kept: tuple[Kept, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Patient:
    """The patient, where that isn't the subscriber (loops 2000C and 2010CA)."""

    party: Party
    """Entity `QC`."""
    relationship: str
    """PAT01: `01` spouse, `19` child, `G8` other, ..."""
    birth_date: date | None = None
    gender: str = ""
    kept: tuple[Kept, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class OtherPayer:
    """Another payer of the same claim, and what it decided (loops 2320 and 2330)."""

    payer: Party
    """Entity `PR`; its references hold the payer's own number for the claim (`F8`)."""
    insured: Party
    """Entity `IL`."""
    coverage: Coverage = Coverage()
    paid: Decimal | None = None
    """AMT D: what it paid for the whole claim; None where it has not decided yet."""
    remaining: Decimal | None = None
    """AMT EAF: what the patient still owes after it."""
    non_covered: Decimal | None = None
    """AMT A8."""
    adjustments: tuple[Adjustment, ...] = ()
    """At claim level (CAS); those of the lines are at the lines."""
    decided_on: date | None = None
    """DTP 573."""
    benefits_assigned: bool = True
    """OI03."""
    release: str = "Y"
    """OI06."""
    signature_source: str = ""
    """OI04: `P` signed by the provider for the patient; professional only."""
    remarks: tuple[str, ...] = ()
    """Remark codes of its decision (MIA, MOA)."""
    providers: tuple[Party, ...] = ()
    kept: tuple[Kept, ...] = ()
