"""Whether what was sent is what the file holds: every part that was sent has to match exactly."""

from mock_backend.eligibility.asked import Asked
from mock_backend.eligibility.refusal import SUBSCRIBER, Refusal
from mock_backend.people.person import Person

NAME_MISMATCH = Refusal(SUBSCRIBER, "73")
BIRTH_DATE_MISMATCH = Refusal(SUBSCRIBER, "71")
GENDER_MISMATCH = Refusal(SUBSCRIBER, "74")


def mismatch(asked: Asked, person: Person) -> Refusal | None:
    """The first part that does not match; None if all do."""
    if not names_match(asked, person):
        return NAME_MISMATCH
    if asked.birth and asked.birth != person.birth:
        return BIRTH_DATE_MISMATCH
    if asked.gender in {"F", "M"} and asked.gender != person.sex:
        return GENDER_MISMATCH
    return None


def names_match(asked: Asked, person: Person) -> bool:
    """Whether each part of the name that was sent is as filed; a middle initial stands for a middle name."""
    filed = person.filed
    pairs = (
        (asked.last_name, filed.last),
        (asked.first_name, filed.first),
        (asked.suffix, filed.suffix),
        (asked.middle_name[:1], filed.middle[:1]),
    )
    return all(sent in {"", held} for sent, held in pairs)
