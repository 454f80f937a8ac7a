"""What stands before the claims of a remittance: the money that moves, and between whom."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from x12.parts import Dated, Kept, Reference
from x12.party import Party

PAYER, PAYEE = "PR", "PE"
"""N101 of the two parties."""
RECEIVER, SOFTWARE = "EV", "F2"
"""References of the header: who receives the file, and which version wrote it."""


@dataclass(frozen=True, slots=True)
class BankAccount:
    """A bank and an account in it (BPR06 to BPR09, BPR12 to BPR15)."""

    bank: str
    """Routing number (ABA)."""
    number: str
    bank_qualifier: str = "01"
    kind: str = "DA"
    """`DA` demand deposit, `SG` savings."""

    def __repr__(self) -> str:
        return "BankAccount(…)"


@dataclass(frozen=True, slots=True)
class RemittanceHeader:
    """One check or electronic payment, or the notice that there is none (Table 1 of 835)."""

    amount: Decimal
    """BPR02, US dollars: what is paid in all."""
    paid_on: date | None
    """BPR16: when a check was written or an electronic payment takes effect."""
    check_number: str
    """TRN02: check or EFT number; for a payment of nothing the remittance's own."""
    payer_id: str
    """TRN03: `1` and the payer's tax number."""
    payer: Party
    """Entity `PR`; contacts with function `CX` claims, `BL` technical, `IC` web site."""
    payee: Party
    """Entity `PE`; identifier `XX` NPI or `FI` tax number, the other of them in references (`TJ`)."""
    method: str = "NON"
    """BPR04: `ACH` electronic, `CHK` check, `FWT` wire, `BOP` payer's choice, `NON` no payment."""
    handling: str = "I"
    """BPR01: `I` with its payment, `H` notice only, `C`, `D`, `P` prenotification, `U`, `X`."""
    credit_debit: str = "C"
    """BPR03: `C` to the payee's account, `D` from it."""
    format: str = ""
    """BPR05: `CCP`, `CTX`."""
    payer_account: BankAccount | None = None
    payee_account: BankAccount | None = None
    payer_supplement: str = ""
    """TRN04, and BPR11: which part of the payer it is."""
    payer_company: str = ""
    """BPR10: the payer to its bank; as a rule the same as `payer_id`."""
    produced_on: date | None = None
    """DTM 405."""
    references: tuple[Reference, ...] = ()
    """`EV` receiver, `F2` version."""
    dates: tuple[Dated, ...] = ()
    """Those beside the production date."""
    kept: tuple[Kept, ...] = ()

    @property
    def receiver_id(self) -> str:
        """REF EV: for whom the file was made; ''."""
        return next((each.number for each in self.references if each.qualifier == RECEIVER), "")

    @property
    def npi(self) -> str:
        """The payee's NPI, or ''."""
        return self.payee.id_code if self.payee.id_qualifier == "XX" else ""

    @property
    def tax_id(self) -> str:
        """The payee's tax number, or ''."""
        return self.payee.id_code if self.payee.id_qualifier == "FI" else self.payee.reference("TJ")
