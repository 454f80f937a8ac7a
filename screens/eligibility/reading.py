"""An answer with all that is needed to read it: what was asked, of which portal, by which option."""

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from api_client.profile import PortalProfile
from offline_cache.answer import Answer
from screens.eligibility.asked import Asked, asked_of
from screens.eligibility.masking import mask_of
from screens.eligibility.modes import Mode, modes_of
from screens.eligibility.refusals import Refusals, refusals_of
from screens.eligibility.verdicts import verdicts
from x12.eligibility.records import EligibilityResponse
from x12.eligibility.verdict import Verdict


@dataclass(frozen=True)
class Reading:
    """One answer, read. `hidden` says that it tells no more who the patient is."""

    asked: Asked = field(repr=False)
    profile: PortalProfile
    today: date
    """The portal's day."""
    hidden: bool = False

    @property
    def medicare(self) -> bool:
        """Whether Medicare answers; otherwise a Medicaid program does."""
        return self.profile.kind == "mac"

    @property
    def modes(self) -> tuple[Mode, ...]:
        """The options that the portal has."""
        return modes_of(self.profile)

    @property
    def mode(self) -> Mode | None:
        """The option that was sent."""
        return self.asked.mode(self.modes)

    @cached_property
    def refusals(self) -> Refusals:
        """What the payer refused."""
        number = self.mode.fields[0] if self.mode else ""
        return refusals_of(self.asked.response, "mbi" if self.medicare else number)

    @cached_property
    def verdicts(self) -> tuple[Verdict, ...]:
        """What it means; () where the payer refused."""
        return verdicts(self.asked, self.today, medicare=self.medicare)

    def masked(self) -> "Reading":
        """The same without what tells who the patient is."""
        asked = self.asked
        mask = mask_of((asked.response.patient, asked.inquiry.patient if asked.inquiry else None))
        answer = replace(asked.answer, value=mask.record(asked.response))
        inquiry = mask.record(asked.inquiry) if asked.inquiry else None
        return Reading(Asked(answer, inquiry), self.profile, self.today, hidden=True)


def reading_of(answer: Answer[EligibilityResponse], profile: PortalProfile, today: date) -> Reading:
    """Read an answer of that portal."""
    return Reading(asked_of(answer), profile, today)
