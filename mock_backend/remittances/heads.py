"""What stands before the claims: the payment, the payer, the payee. Bank and tax numbers are made up."""

from datetime import date
from decimal import Decimal

from mock_backend.portals import MMIS, Portal
from mock_backend.providers import provider_by_npi
from x12.parts import Address, Contact, Reference
from x12.party import Party
from x12.remittance.header import PAYEE, PAYER, RECEIVER, BankAccount, RemittanceHeader

_PAYER_TAX, _PAYEE_TAX = "999000001", "999000002"
_PAYER_ACCOUNT, _PAYEE_ACCOUNT = BankAccount("999999992", "1000001"), BankAccount("999999992", "2000002")


def head(
    portal: Portal, *, npi: str, check_number: str, amount: Decimal, paid_on: date, produced_on: date
) -> RemittanceHeader:
    """The header of one remittance; a payment of nothing is a notice only."""
    pays = amount > 0
    return RemittanceHeader(
        amount=amount,
        paid_on=paid_on,
        check_number=check_number,
        payer_id=f"1{_PAYER_TAX}",
        payer=_payer(portal),
        payee=_payee(portal, npi),
        method="ACH" if pays else "NON",
        handling="I" if pays else "H",
        format="CCP" if pays else "",
        payer_account=_PAYER_ACCOUNT if pays else None,
        payee_account=_PAYEE_ACCOUNT if pays else None,
        payer_company=f"1{_PAYER_TAX}" if pays else "",
        produced_on=produced_on,
        references=(Reference(RECEIVER, portal.submitter_id),),
    )


def payer_name(portal: Portal) -> str:
    """What lists and headers call the payer."""
    return "PRACTICE MEDICAID PROGRAM" if portal is MMIS else "PRACTICE MEDICARE CONTRACTOR"


def _payer(portal: Portal) -> Party:
    return Party(
        PAYER,
        payer_name(portal),
        id_qualifier="XV",
        id_code=portal.payer_id,
        address=Address(("1 PRACTICE SQUARE",), "BOSTON", "MA", "021080000"),
        contacts=(
            Contact(name="CLAIMS", numbers=(("TE", "5555550100"),), function="CX"),
            Contact(name="EDI SUPPORT", numbers=(("TE", "5555550101"),), function="BL"),
        ),
    )


def _payee(portal: Portal, npi: str) -> Party:
    provider = provider_by_npi(npi)
    return Party(
        PAYEE,
        (provider.name if provider else "PROVIDER").upper(),
        id_qualifier="XX",
        id_code=npi,
        address=Address(("200 LARKFIELD ROAD",), "BOSTON", "MA", "021090000"),
        references=(Reference("TJ", _PAYEE_TAX),),
    )
