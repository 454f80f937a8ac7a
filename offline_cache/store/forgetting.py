"""Letting go: of what is past its time, of one patient, of everything."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from offline_cache.store import answers, drafts, outbox_wishes
from offline_cache.store.access_log import record_of
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
    claims: int = 0
    """Entries of the outbox that were settled; what is still on its way stays."""

    @property
    def words(self) -> str:
        """'2 answers and 1 draft', and the claims where there were any."""
        counted = [_count(self.answers, "answer"), _count(len(self.drafts), "draft")]
        if self.claims:
            counted = [", ".join(counted), _count(self.claims, "claim")]
        return " and ".join(counted)


def purge(connection: "Connection", policy: "Policy", now: datetime) -> Gone:
    """Forget what the policy doesn't keep any longer."""
    return Gone(
        answers.purge(connection, now - policy.answers),
        drafts.purge(connection, now - policy.drafts),
        outbox_wishes.purge(connection, now - policy.claims),
    )


def purge_all(connection: "Connection") -> Gone:
    """Forget every answer, every draft and every settled claim; the access log stays."""
    gone = drafts.forget(connection, frozenset())
    claims = outbox_wishes.purge_all(connection)
    return Gone(int(connection.execute("DELETE FROM answers").rowcount), gone, claims)


def forget(connection: "Connection", patient: "Patient", log_key: bytes) -> Gone:
    """Forget every answer and settled claim of a person, and every draft that holds a number or the name."""
    count, claims, gone = 0, 0, frozenset[DraftKey]()
    for known in {patient, *answers.known_as(connection, patient)}:
        name = frozenset(map(drafts.compact, (known.last_name, known.first_name)))
        for told in (frozenset({known.mbi}), frozenset({known.member_id}), name):
            if all(told):
                gone |= drafts.forget(connection, told)
        count += answers.forget(connection, known)
        claims += outbox_wishes.forget(connection, known, record_of(log_key, known))
    return Gone(count, gone, claims)


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
