"""What claim forms are made for in tests: an office, clinicians, a portal of each kind, a fixed day."""

from collections.abc import Sequence
from datetime import date
from itertools import count

from api_client.own_providers.records import BillingOffice, Clinician, OwnProviders
from api_client.profile import Kind, new_profile
from screens.claim_entry.setting import Setting
from tui.forms import Choice

TODAY = date(2026, 6, 20)
OFFICE = BillingOffice(
    "1999900016",
    "SAMPLE HOSPITAL",
    "990000001",
    taxonomy="282N00000X",
    street="100 CLINIC WAY",
    city="WORCESTER",
    state="MA",
    postal_code="016050002",
    contact="PAT BILLER",
    phone="6175550100",
    clia="22D9999999",
)
KIM = Clinician("1999900040", "SAMPLE", "KIM", "207R00000X", usual=True)
LEE = Clinician("1999900057", "SAMPLE", "LEE", "208600000X")
STRANGER = "1999900032"
"""The NPI of somebody who isn't ours."""
OTHER_PAYER = {
    "other": "Y",
    "other-name": "SAMPLE HEALTH PLAN",
    "other-id": "SAMPLE01",
    "other-member": "W00000001",
    "msp": "12",
    "other-on": "06/08/26",
}
"""What a form says of a payer that has decided first, without its amounts."""


class FewCodes:
    """Lists with a code or two."""

    def diagnoses(self, typed: str) -> Sequence[Choice]:
        """One that begins so."""
        return [Choice("R07.9", "Chest pain")] if "R079".startswith(typed.upper()) else []

    def procedures(self, typed: str) -> Sequence[Choice]:
        """One that begins so."""
        return [Choice("G0463", "Clinic visit")] if "G0463".startswith(typed.upper()) else []

    def diagnosis(self, code: str) -> str:
        """Words for the one."""
        return "Chest pain" if code == "R079" else ""

    def procedure(self, code: str) -> str:
        """Words for the one."""
        return "Clinic visit" if code == "G0463" else ""


def a_setting(kind: Kind = "mac") -> Setting:
    """A portal of that kind, with our hospital and two clinicians."""
    numbers = count(1)
    return Setting(
        new_profile("sample", kind, "https://portal.example"),
        OwnProviders((OFFICE,), (KIM, LEE)),
        FewCodes(),
        lambda: TODAY,
        lambda: f"260620AAAA{next(numbers):02}",
        synthetic=True,
    )
