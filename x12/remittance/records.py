"""What an 835 says about each claim and provider: frozen records, nothing of the wire lost (`kept`)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from x12.adjustments import Adjustment
from x12.measures import Amount, Quantity
from x12.parts import Contact, Dated, Kept, Part, Reference
from x12.party import NOBODY, Party
from x12.remittance.adjudication import InpatientAdjudication, OutpatientAdjudication
from x12.remittance.lines import ServicePayment

STATEMENT_START, STATEMENT_END = "232", "233"
RECEIVED, COVERAGE_EXPIRED = "050", "036"
"""DTM01 of a claim's dates."""
DENIED, REVERSAL = "4", "22"
"""CLP02 of a claim that is refused, and of one whose earlier payment is taken back."""


@dataclass(frozen=True, slots=True)
class ClaimPayment:
    """One claim as it was adjudicated (CLP with what follows it). Money in US dollars."""

    patient_control_number: str
    """CLP01: our number, as sent in CLM01; `0` where the payer didn't get one."""
    status: str
    """CLP02: `1` paid as primary, `2` secondary, `3` tertiary, `4` denied, `19` to `21` the same and
    forwarded, `22` reversal, `23` not our claim and forwarded, `25` predetermination."""
    charge: Decimal
    paid: Decimal
    patient_responsibility: Decimal | None = None
    """CLP05; None where it isn't given."""
    filing_indicator: str = ""
    """CLP06: `MB` Medicare Part B, `MA` Part A, `MC` Medicaid, `12` PPO, `HM` HMO, ..."""
    payer_control_number: str = ""
    """CLP07: the payer's number (ICN, DCN, TCN)."""
    facility: str = ""
    """CLP08: place of service, or the first two digits of the type of bill."""
    frequency: str = ""
    """CLP09: `1` original, `7` replacement, `8` void."""
    drg: str = ""
    drg_weight: Decimal | None = None
    discharge_fraction: Decimal | None = None
    adjustments: tuple[Adjustment, ...] = ()
    """At claim level; those of the lines are at the lines."""
    patient: Party = NOBODY
    """Entity `QC`."""
    insured: Party | None = None
    """`IL`, where not the patient."""
    corrected_patient: Party | None = None
    """`74`: the data under which the payer knows the patient."""
    rendering: Party | None = None
    """`82`."""
    crossover_carrier: Party | None = None
    """`TT`: to whom the payer forwarded the claim."""
    corrected_payer: Party | None = None
    """`PR`: who pays before this payer."""
    other_insured: Party | None = None
    """`GB`: the subscriber of the corrected payer."""
    inpatient: InpatientAdjudication | None = None
    outpatient: OutpatientAdjudication | None = None
    references: tuple[Reference, ...] = ()
    """`EA` medical record, `1L` group, `CE` class of contract, `F8` original number, `BB` approval, ..."""
    dates: tuple[Dated, ...] = ()
    contacts: tuple[Contact, ...] = ()
    amounts: tuple[Amount, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    lines: tuple[ServicePayment, ...] = ()
    kept: tuple[Kept, ...] = ()

    def __repr__(self) -> str:
        return f"ClaimPayment(status={self.status!r}, lines={len(self.lines)}, …)"

    @property
    def is_reversal(self) -> bool:
        """Whether it takes an earlier payment back."""
        return self.status == REVERSAL

    @property
    def remarks(self) -> tuple[str, ...]:
        """The remark codes of the claim as a whole; those of the lines are at the lines."""
        found = (
            (self.inpatient.remarks if self.inpatient else ()),
            (self.outpatient.remarks if self.outpatient else ()),
        )
        return found[0] + found[1]

    @property
    def all_adjustments(self) -> tuple[Adjustment, ...]:
        """Those of the claim, then those of its lines."""
        return self.adjustments + tuple(each for line in self.lines for each in line.adjustments)

    def reference(self, qualifier: str) -> str:
        """The first reference number of that kind, or ''."""
        return next((each.number for each in self.references if each.qualifier == qualifier), "")

    def dated(self, qualifier: str) -> Dated | None:
        """The first date of that kind."""
        return next((each for each in self.dates if each.qualifier == qualifier), None)


@dataclass(frozen=True, slots=True)
class InpatientSummary(Part):
    """Totals of the inpatient claims of one provider and fiscal year (TS2); US dollars, None if not given."""

    drg: Decimal | None = None
    federal: Decimal | None = None
    hospital: Decimal | None = None
    disproportionate_share: Decimal | None = None
    capital: Decimal | None = None
    medical_education: Decimal | None = None
    outlier_days: Decimal | None = None
    day_outlier: Decimal | None = None
    cost_outlier: Decimal | None = None
    average_stay: Decimal | None = None
    discharges: Decimal | None = None
    cost_report_days: Decimal | None = None
    covered_days: Decimal | None = None
    noncovered_days: Decimal | None = None
    msp_pass_through: Decimal | None = None
    average_weight: Decimal | None = None
    capital_federal: Decimal | None = None
    capital_hospital: Decimal | None = None
    capital_disproportionate_share: Decimal | None = None


@dataclass(frozen=True, slots=True)
class ProviderSummary:
    """Where a group of claims starts, with its totals where Medicare Part A gives them (LX, TS3, TS2)."""

    number: str
    """LX01."""
    provider: str = ""
    """TS301; '' where there is no TS3."""
    facility: str = ""
    fiscal_period_end: date | None = None
    claims: Decimal | None = None
    charge: Decimal | None = None
    msp_payer: Decimal | None = None
    non_laboratory_charge: Decimal | None = None
    hcpcs_reportable: Decimal | None = None
    hcpcs_payable: Decimal | None = None
    professional_component: Decimal | None = None
    msp_patient_liability: Decimal | None = None
    patient_reimbursement: Decimal | None = None
    pip_claims: Decimal | None = None
    pip_adjustment: Decimal | None = None
    inpatient: InpatientSummary | None = None
    kept: tuple[Kept, ...] = ()


@dataclass(frozen=True, slots=True)
class ProviderAdjustment:
    """Money that moves beside the claims (one pair of a PLB)."""

    provider: str
    """PLB01: as a rule the payee's NPI."""
    fiscal_period_end: date | None
    reason: str
    """`WO` overpayment recovery, `FB` forwarding balance, `72` authorized return, `L6` interest, ..."""
    amount: Decimal
    """US dollars as PLB has it: a positive amount lowers the payment, a negative one raises it."""
    reference: str = ""
    """Mostly the number of the claim that it comes from, or the payer's own for the recovery."""

    @property
    def effect(self) -> str:
        """What it does to the payment, since PLB's sign is the reverse of what one expects."""
        if self.amount < 0:
            return "raises the payment"
        return "lowers the payment" if self.amount > 0 else "leaves the payment as it is"
