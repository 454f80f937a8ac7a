"""Letting go: of what is past its time, of one patient, of everything."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from offline_cache.store import answers, drafts, outbox_wishes
from offline_cache.store.access_log import record_of
from offline_cache.store.claims import letting_go as claims_letting_go
from offline_cache.store.drafts import DraftKey
from offline_cache.store.remittances import letting_go

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
    remittances: int = 0
    """Whole files: one that names a person can't be kept without it."""

    @property
    def words(self) -> str:
        """'2 answers and 1 draft', and the claims and remittances where there were any."""
        counted = [_count(self.answers, "answer"), _count(len(self.drafts), "draft")]
        for number, word in ((self.claims, "claim"), (self.remittances, "remittance")):
            counted += [_count(number, word)] if number else []
        return f"{', '.join(counted[:-1])} and {counted[-1]}"


def purge(connection: "Connection", policy: "Policy", now: datetime) -> Gone:
    """Forget what the policy doesn't keep any longer."""
    claims_letting_go.purge_followed(connection, now - policy.claims)
    return Gone(
        answers.purge(connection, now - policy.answers)
        + claims_letting_go.purge(connection, now - policy.answers),
        drafts.purge(connection, now - policy.drafts),
        outbox_wishes.purge(connection, now - policy.claims),
        letting_go.purge(connection, now - policy.remittances),
    )


def purge_all(connection: "Connection") -> Gone:
    """Forget every answer, draft, settled claim and remittance; the access log stays."""
    gone = drafts.forget(connection, frozenset())
    claims = outbox_wishes.purge_all(connection)
    remittances = letting_go.purge_all(connection)
    told = int(connection.execute("DELETE FROM answers").rowcount) + claims_letting_go.purge_all(connection)
    return Gone(told, gone, claims, remittances)


def forget(connection: "Connection", patient: "Patient", log_key: bytes) -> Gone:
    """Forget every answer, settled claim and remittance with a person, and every draft that holds a number or
    the name.
    """
    count, claims, remittances, gone = 0, 0, 0, frozenset[DraftKey]()
    for known in {patient, *answers.known_as(connection, patient)}:
        name = frozenset(map(drafts.compact, (known.last_name, known.first_name)))
        for told in (frozenset({known.mbi}), frozenset({known.member_id}), name):
            if all(told):
                gone |= drafts.forget(connection, told)
        count += answers.forget(connection, known) + claims_letting_go.forget(connection, known)
        claims += outbox_wishes.forget(connection, known, record_of(log_key, known))
        remittances += letting_go.forget_patient(connection, known)
    return Gone(count, gone, claims, remittances)


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
