"""What only a UB-04 holds: the codes of its form locators 18 to 41, 74 and 71, and the admission."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from x12.identifiers.dates import Period


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An event and its date (HI BH; form locators 31 to 34)."""

    code: str
    on: date


@dataclass(frozen=True, slots=True)
class OccurrenceSpan:
    """A stay or other span of days (HI BI; form locators 35 and 36)."""

    code: str
    period: Period


@dataclass(frozen=True, slots=True)
class ValueAmount:
    """A value code and its amount, or a number of days for some codes (HI BE; locators 39 to 41)."""

    code: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class InpatientProcedure:
    """An ICD-10-PCS procedure; the first one is the principal (HI BBR, BBQ; form locator 74)."""

    code: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Institutional:
    """The parts of an institutional claim that a professional one doesn't have."""

    admission_type: str = ""
    """CL101; form locator 14."""
    admission_source: str = ""
    """CL102; form locator 15."""
    patient_status: str = ""
    """CL103; form locator 17: `01` home, `30` still a patient, ..."""
    condition_codes: tuple[str, ...] = ()
    """HI BG; up to 24."""
    occurrences: tuple[Occurrence, ...] = ()
    """Up to 24."""
    occurrence_spans: tuple[OccurrenceSpan, ...] = ()
    """Up to 24."""
    values: tuple[ValueAmount, ...] = ()
    """Up to 24."""
    treatment_codes: tuple[str, ...] = ()
    """HI TC; home health."""
    procedures: tuple[InpatientProcedure, ...] = ()
    """The principal one, then up to 24 others."""
    drg: str = ""
    """HI DR; three digits."""
