"""What one screen hands to another: a claim to key again, or the draft to go on with."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from api_client.claims.detailed import ClaimDetail
    from api_client.claims.listed import ClaimFilter
    from api_client.claims.records import ClaimEdit
    from api_client.correspondence.records import CaseKind
    from x12.claims.records import Claim, ClaimKind


class Why(StrEnum):
    """What is to become of a claim that was sent before."""

    CORRECT = "correct"
    """It was returned unprocessed: the same claim anew, corrected."""
    REPLACE = "replace"
    """It was decided: another takes its place (frequency 7)."""
    VOID = "void"
    """It is taken back (frequency 8)."""
    COPY = "copy"
    """A new claim begins as this one."""


@dataclass(frozen=True, slots=True)
class HandedClaim:
    """A claim for the entry form. Its repr shows nothing of it."""

    claim: Claim = field(repr=False)
    why: Why
    control_number: str = field(default="", repr=False)
    """The payer's number for it."""
    edits: tuple[ClaimEdit, ...] = field(default=(), repr=False)
    """What the payer found, to be shown at its fields."""

    @property
    def kind(self) -> ClaimKind:
        """Which form takes it."""
        return self.claim.kind


class Handing:
    """Holds what is handed until the page that it is for comes up. In memory only."""

    __slots__ = ("_case", "_changed", "_claim", "_claims", "_record", "_remittance")

    def __init__(self) -> None:
        self.forget()

    def claim(self, claim: HandedClaim) -> None:
        """Hand a claim to the form of its kind."""
        self._claim: HandedClaim | None = claim

    def take_claim(self, kind: ClaimKind) -> HandedClaim | None:
        """The claim handed to this form, once."""
        handed, mine = self._claim, self._claim is not None and self._claim.kind is kind
        if mine:
            self._claim = None
        return handed if mine else None

    def claims(self, wanted: ClaimFilter) -> None:
        """Say which claims the list of claims is to show."""
        self._claims: ClaimFilter | None = wanted

    def take_claims(self) -> ClaimFilter | None:
        """The search for the list of claims, once; None where none was handed."""
        handed, self._claims = self._claims, None
        return handed

    def remittance(self, remittance_id: str, check_number: str) -> None:
        """Say which remittance the list of remittances is to open, and by which number it is found."""
        self._remittance = remittance_id, check_number

    def take_remittance(self) -> tuple[str, str]:
        """The portal's id of the remittance to open and its number, once; '' where none was handed."""
        handed, self._remittance = self._remittance, ("", "")
        return handed

    def case(self, kind: CaseKind, detail: ClaimDetail) -> None:
        """Hand a claim to the form that answers its request, or appeals it."""
        self._case: tuple[CaseKind, ClaimDetail] | None = (kind, detail)

    def take_case(self, kind: CaseKind) -> ClaimDetail | None:
        """The claim handed to this form, once."""
        if self._case is None or self._case[0] != kind:
            return None
        detail, self._case = self._case[1], None
        return detail

    def changed(self, claim_id: str) -> None:
        """Say that a claim isn't at the portal any more as it was shown."""
        self._changed = claim_id

    def take_changed(self, claim_id: str) -> bool:
        """Whether this claim has to be looked at anew, once."""
        is_it = self._changed == claim_id
        if is_it:
            self._changed = ""
        return is_it

    def draft(self, form: str, record: str) -> None:
        """Say which record's draft the form is to open with."""
        self._record: dict[str, str] = {form: record}

    def take_draft(self, form: str) -> str | None:
        """The record whose draft is to be opened, once; None where the form has none handed."""
        return self._record.pop(form, None)

    def forget(self) -> None:
        """Drop what nobody took, as at the lock."""
        self._claim = None
        self._claims = None
        self._case = None
        self._changed = ""
        self._remittance = ("", "")
        self._record = {}
