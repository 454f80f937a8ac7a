"""Answers that were given before: dated facts, each with where it comes from."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from api_client.errors import PortalError
from offline_cache.store.owner import Owner

if TYPE_CHECKING:
    from offline_cache.answer import Answer
    from offline_cache.patients import Patient
    from offline_cache.store.answers import Kept
    from offline_cache.store.engine import Connection
    from offline_cache.store.sealed import Sealed
    from x12.eligibility.records import EligibilityInquiry, EligibilityResponse

AT_ONCE = 0.03
"""Seconds that the go-to prompt gives the store; what takes longer is there at the next key."""


class DatedAnswers:
    """The kept answers of the users who are asked for; all of them say that they come from the store."""

    def __init__(self, sealed: "Sealed") -> None:
        self._sealed = sealed

    def keep(
        self,
        owner: Owner,
        inquiry: "EligibilityInquiry",
        patient: "Patient",
        answer: "Answer[EligibilityResponse]",
    ) -> None:
        """Keep an answer for as long as the policy says."""
        from offline_cache.store import answers

        def work(connection: "Connection") -> None:
            answers.keep(connection, owner, answers.question_of(inquiry), patient, answer)

        self._sealed.put(work)

    async def to(self, owner: Owner, inquiry: "EligibilityInquiry") -> "Answer[EligibilityResponse] | None":
        """The newest answer to the same question; None where it was never asked. Raises a StoreFault."""
        from offline_cache.store import answers

        def work(connection: "Connection") -> "Answer[EligibilityResponse] | None":
            found = answers.latest_to(connection, owner, answers.question_of(inquiry))
            return answers.read(connection, found) if found else None

        return await self._sealed.get(work)

    async def read(self, kept: "Kept") -> "Answer[EligibilityResponse] | None":
        """All of an answer; None where it was forgotten meanwhile. Raises a StoreFault."""
        from offline_cache.store import answers

        return await self._sealed.get(lambda connection: answers.read(connection, kept))

    async def newest(self, owners: Sequence[Owner], most: int = 200) -> "tuple[Kept, ...]":
        """The newest ones; raises a StoreFault."""
        from offline_cache.store import answers

        return await self._sealed.get(lambda connection: answers.newest(connection, owners, most))

    def find(self, words: str, owners: Sequence[Owner]) -> "tuple[Kept, ...]":
        """Those whose patient or control number starts so; () where the store doesn't answer at once."""
        if self._sealed.opened is None:
            return ()
        from offline_cache.store.search import search

        future = self._sealed.put(lambda connection: search(connection, words, owners))
        try:
            return future.result(AT_ONCE)
        except (TimeoutError, PortalError):
            return ()
