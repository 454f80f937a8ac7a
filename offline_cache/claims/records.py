"""What is asked about claims, what is followed, and what wants somebody. No repr shows the patient."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from offline_cache.patients import Patient, numbered

if TYPE_CHECKING:
    from api_client.claims.listed import ListedClaim


@dataclass(frozen=True, slots=True)
class ClaimQuestion:
    """One claim to ask about by 276: the payer's number is enough, else the member with days of service."""

    control_number: str = field(default="", repr=False)
    patient_control_number: str = field(default="", repr=False)
    patient: Patient = field(default_factory=Patient, repr=False)
    service_from: date | None = field(default=None, repr=False)
    service_to: date | None = field(default=None, repr=False)
    npi: str = ""
    """Who billed; '' is whom the session acts for."""


@dataclass(frozen=True, slots=True)
class FollowedClaim:
    """A claim that the user wants to hear of; days are the portal's."""

    id: str
    control_number: str = field(repr=False)
    patient_control_number: str = field(repr=False)
    patient: Patient = field(repr=False)
    service_from: date | None = field(repr=False)
    service_to: date | None = field(repr=False)
    received_on: date | None
    charge: Decimal = field(repr=False)
    since: date
    told: str
    """The status code that was told last, as `P1:45`."""
    told_before: str = ""
    changed_on: date | None = None
    """The day on which something else was told than before."""
    asked_on: date | None = None
    next_on: date | None = None
    """From when on asking again makes sense; None where nothing will change any more."""
    npi: str = ""

    def is_due(self, today: date) -> bool:
        """Whether it should be asked about now."""
        return self.next_on is not None and self.next_on <= today

    @property
    def question(self) -> ClaimQuestion:
        """By which the payer finds it."""
        return ClaimQuestion(
            self.control_number,
            self.patient_control_number,
            self.patient,
            self.service_from,
            self.service_to,
            self.npi,
        )


@dataclass(frozen=True, slots=True)
class Checked:
    """How a pass over the followed claims came out."""

    asked: int
    of: int
    changed: int


def patient_of(row: ListedClaim) -> Patient:
    """The patient of a listed claim, as screens carry one."""
    return numbered(row.member_id, row.last_name, row.first_name, row.date_of_birth)


def question_about(row: ListedClaim) -> ClaimQuestion:
    """The question about a listed claim."""
    return ClaimQuestion(
        row.control_number,
        row.patient_control_number,
        patient_of(row),
        row.service_from,
        row.service_to,
        row.provider_npi,
    )
