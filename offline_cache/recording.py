"""Notes in the access log how an operation of the desk came out."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from api_client.errors import PortalError

if TYPE_CHECKING:
    from offline_cache.patients import Patient
    from offline_cache.store.journal import Journal
    from offline_cache.store.owner import Owner
    from x12.eligibility.records import EligibilityResponse

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(slots=True)
class Outcome:
    """What the log will say: an operation may put it better than 'done', and know the patient better."""

    words: str = "done"
    patient: "Patient | None" = None


@contextmanager
def recorded(
    journal: "Journal", action: str, owner: "Owner | None", patient: "Patient | None" = None
) -> Iterator[Outcome]:
    """Note the action once it is over: with the outcome given, or with the kind of the error."""
    outcome = Outcome(patient=patient)
    try:
        yield outcome
    except PortalError as error:
        journal.note(action, words_of(error), owner, outcome.patient)
        raise
    journal.note(action, outcome.words, owner, outcome.patient)


@contextmanager
def refusals(journal: "Journal", action: str, owner: "Owner") -> Iterator[None]:
    """Note the action only where it fails."""
    try:
        yield
    except PortalError as error:
        journal.note(action, words_of(error), owner)
        raise


def words_of(error: PortalError) -> str:
    """The kind of an error in words: 'wrong code', 'timed out'. Its sentence may come from a portal."""
    return _HUMP.sub(" ", type(error).__name__).lower()


def outcome_of(response: "EligibilityResponse") -> str:
    """Whether the payer answered or refused."""
    return "refused by the payer" if response.rejections else "answered"
