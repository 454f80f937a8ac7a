"""What Medicare says about how an institutional or professional claim was priced (MIA and MOA)."""

from dataclasses import dataclass
from decimal import Decimal

from x12.parts import Part


@dataclass(frozen=True, slots=True)
class InpatientAdjudication(Part):
    """Days, amounts and remarks of an inpatient claim (MIA); amounts in US dollars, None where not given."""

    covered_days: Decimal | None = None
    outlier: Decimal | None = None
    """PPS operating outlier."""
    lifetime_psychiatric_days: Decimal | None = None
    drg: Decimal | None = None
    """What the DRG pays."""
    disproportionate_share: Decimal | None = None
    msp_pass_through: Decimal | None = None
    capital: Decimal | None = None
    """PPS capital."""
    capital_federal: Decimal | None = None
    capital_hospital: Decimal | None = None
    capital_disproportionate_share: Decimal | None = None
    old_capital: Decimal | None = None
    capital_medical_education: Decimal | None = None
    operating_hospital: Decimal | None = None
    cost_report_days: Decimal | None = None
    operating_federal: Decimal | None = None
    capital_outlier: Decimal | None = None
    indirect_teaching: Decimal | None = None
    professional_component: Decimal | None = None
    """Not payable here."""
    capital_exception: Decimal | None = None
    remarks: tuple[str, ...] = ()
    """At most five remark codes."""


@dataclass(frozen=True, slots=True)
class OutpatientAdjudication(Part):
    """Rate, amounts and remarks of an outpatient or professional claim (MOA)."""

    reimbursement_rate: Decimal | None = None
    """As a fraction."""
    hcpcs_payable: Decimal | None = None
    esrd_payment: Decimal | None = None
    professional_component: Decimal | None = None
    """Not payable here."""
    remarks: tuple[str, ...] = ()
    """At most five remark codes."""
