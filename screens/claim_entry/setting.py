"""What a claim form is made for: whose portal, whose providers, which lists of codes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Protocol

from tui.forms import Choice

if TYPE_CHECKING:
    from api_client.own_providers.records import BillingOffice, OwnProviders
    from api_client.profile import PortalProfile


class Lists(Protocol):
    """The long lists that F4 searches; an empty answer where a list isn't there (yet)."""

    def diagnoses(self, typed: str) -> Sequence[Choice]:
        """ICD-10-CM codes by their start or by words."""

    def procedures(self, typed: str) -> Sequence[Choice]:
        """HCPCS codes by their start or by words."""

    def diagnosis(self, code: str) -> str:
        """Words for a diagnosis; '' where the list hasn't it."""

    def procedure(self, code: str) -> str:
        """Words for a procedure; '' where the list hasn't it."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Asked at each use, for a desk that stays open overnight."""

    portal: PortalProfile
    providers: OwnProviders
    lists: Lists
    today: Callable[[], date]
    new_number: Callable[[], str]
    """A patient control number that was never given before."""
    synthetic: bool = False
    """Whether numbers are taken that no real person has."""
    billed_by: str = ""
    """The NPI of the office that bills the claim at hand; '' for the usual one."""

    @property
    def is_medicare(self) -> bool:
        """Whether the payer is a Medicare contractor."""
        return self.portal.kind == "mac"

    def office(self, npi: str = "") -> BillingOffice | None:
        """Who bills: the office with that NPI, else the first that bills at this portal."""
        return self.providers.office(self.portal.id, npi or self.billed_by or self.portal.provider_npi)

    def has_office(self, npi: str) -> bool:
        """Whether one of our offices that bill at this portal has that NPI."""
        return any(each.npi == npi and each.bills_at(self.portal.id) for each in self.providers.offices)

    def for_claim_of(self, npi: str) -> Setting:
        """The same for a claim that the office with that NPI bills; the usual one where it isn't ours."""
        return replace(self, billed_by=npi if self.has_office(npi) else "")

    def clinicians(self, typed: str) -> Sequence[Choice]:
        """Our clinicians by NPI or name, for F4."""
        needle = typed.strip().casefold()
        found = (
            Choice(each.npi, f"{each.last_name}, {each.first_name}") for each in self.providers.clinicians
        )
        return tuple(each for each in found if needle in f"{each.code} {each.words}".casefold())

    def clinician(self, npi: str) -> str:
        """The name of one of our clinicians; '' for another."""
        known = self.providers.clinician(npi)
        return f"{known.last_name}, {known.first_name}" if known else ""
