"""The 277CA as frozen records: which claims of an 837 came in, which were turned away and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from x12.parts import Kept
from x12.party import Party
from x12.status.records import ClaimStatus, Person

ACCEPTED = "WQ"
REJECTED = "U"
ACCEPTED_CLAIMS = ("90", "QA")
"""QTY01 of accepted claims: of the whole file, of one provider."""
REJECTED_CLAIMS = ("AA", "QC")
ACCEPTED_CHARGE = "YU"
REJECTED_CHARGE = "YY"


@dataclass(frozen=True, slots=True, repr=False)
class AcknowledgedPatient:
    """One patient and what is said of their claims (level PT); a claim's trace number is its CLM01."""

    person: Person
    """Entity `QC`."""
    claims: tuple[ClaimStatus, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class AcknowledgedProvider:
    """One billing provider, its totals, and its patients (level 19)."""

    party: Party
    """Entity `85`, identifier `XX`."""
    totals: tuple[ClaimStatus, ...] = ()
    patients: tuple[AcknowledgedPatient, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class AcknowledgedReceiver:
    """Who submitted the claims, the totals of the whole file, and its billing providers (level 21)."""

    party: Party
    """Entity `41`, identifier `46`."""
    totals: tuple[ClaimStatus, ...] = ()
    """The trace number is BHT03 of the 837."""
    providers: tuple[AcknowledgedProvider, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class ClaimAcknowledgment:
    """What a payer says on receipt of one 837."""

    source: Party
    """Who answers: entity `PR` or `AY`."""
    received: tuple[ClaimStatus, ...] = ()
    """Its trace number, and the days of receipt (`050`) and processing (`009`)."""
    receivers: tuple[AcknowledgedReceiver, ...] = ()
    reference: str = ""
    """BHT03."""
    created: datetime | None = None
    purpose: str = "08"
    kind: str = "TH"
    """BHT06."""
    kept: tuple[Kept, ...] = ()

    @property
    def claims(self) -> Iterator[tuple[AcknowledgedProvider, AcknowledgedPatient, ClaimStatus]]:
        """Every claim, with whose it is."""
        for receiver in self.receivers:
            for provider in receiver.providers:
                for patient in provider.patients:
                    for claim in patient.claims:
                        yield provider, patient, claim
