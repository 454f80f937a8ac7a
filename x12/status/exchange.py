"""One 276 question and one 277 answer, as frozen records: the way from the payer down to one claim."""

from dataclasses import dataclass
from datetime import datetime

from x12.parts import Kept
from x12.party import Party
from x12.status.records import ClaimStatus, Person


@dataclass(frozen=True, slots=True, repr=False)
class ClaimStatusInquiry:
    """A provider asks a payer about one claim; a 276 can hold many."""

    payer: Party
    """Entity `PR`."""
    receiver: Party | None
    """Who sends the 276 and gets the answer: entity `41`, identifier `46`."""
    provider: Party | None
    """Entity `1P`, identifier `XX`."""
    subscriber: Person | None
    """Entity `IL`."""
    dependent: Person | None = None
    """Entity `QC`; None where the patient is the subscriber."""
    claim: ClaimStatus | None = None
    """By what it is to be found; its trace number comes back in the answer."""
    reference: str = ""
    """BHT03."""
    created: datetime | None = None
    purpose: str = "13"
    kept: tuple[Kept, ...] = ()

    @property
    def patient(self) -> Person | None:
        """Whom the claim is for: the dependent, or else the subscriber."""
        return self.dependent or self.subscriber


@dataclass(frozen=True, slots=True, repr=False)
class ClaimStatusReport:
    """What a payer answers about one claim, or about a whole level where it refuses that.

    The levels below the one that `claim` speaks of are None.
    """

    payer: Party
    receiver: Party | None = None
    provider: Party | None = None
    subscriber: Person | None = None
    dependent: Person | None = None
    claim: ClaimStatus | None = None
    reference: str = ""
    """BHT03 of the inquiry."""
    created: datetime | None = None
    purpose: str = "08"
    kind: str = "DG"
    """BHT06."""
    kept: tuple[Kept, ...] = ()

    @property
    def patient(self) -> Person | None:
        """Whom the claim is for: the dependent, or else the subscriber."""
        return self.dependent or self.subscriber
