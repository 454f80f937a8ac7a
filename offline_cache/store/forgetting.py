"""Letting go: of what is past its time, of one patient, of everything."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from offline_cache.store import answers, drafts
from offline_cache.store.drafts import DraftKey

if TYPE_CHECKING:
    from offline_cache.patients import Patient
    from offline_cache.store.engine import Connection
    from offline_cache.store.policy import Policy


@dataclass(frozen=True, slots=True)
class Gone:
    """How many were forgotten, and which drafts."""

    answers: int
    drafts: frozenset[DraftKey] = frozenset()

    @property
    def words(self) -> str:
        """'2 answers and 1 draft'."""
        return f"{_count(self.answers, 'answer')} and {_count(len(self.drafts), 'draft')}"


def purge(connection: "Connection", policy: "Policy", now: datetime) -> Gone:
    """Forget what the policy doesn't keep any longer."""
    kept_until = now - policy.drafts
    return Gone(answers.purge(connection, now - policy.answers), drafts.purge(connection, kept_until))


def purge_all(connection: "Connection") -> Gone:
    """Forget every answer and every draft; the access log stays."""
    gone = drafts.forget(connection, frozenset())
    return Gone(int(connection.execute("DELETE FROM answers").rowcount), gone)


def forget(connection: "Connection", patient: "Patient") -> Gone:
    """Forget every answer about a person, and every draft that holds a number or the name of the person."""
    count, gone = 0, frozenset[DraftKey]()
    for known in {patient, *answers.known_as(connection, patient)}:
        name = frozenset(map(drafts.compact, (known.last_name, known.first_name)))
        for told in (frozenset({known.mbi}), frozenset({known.member_id}), name):
            if all(told):
                gone |= drafts.forget(connection, told)
        count += answers.forget(connection, known)
    return Gone(count, gone)


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
