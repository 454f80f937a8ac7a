"""What a session has seen: its patients and its answers, in memory only."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from offline_cache.answer import Answer
from offline_cache.patients import Patients

if TYPE_CHECKING:
    from api_client.records import Exchange

T = TypeVar("T")
MOST_ANSWERS = 200


class Seen:
    """Newest first; `forget` at sign-out and at the lock."""

    __slots__ = ("answers", "patients")

    def __init__(self) -> None:
        self.patients = Patients()
        self.answers: tuple[Answer[object], ...] = ()

    def remember(self, portal_id: str, exchange: Exchange[T]) -> Answer[T]:
        """Make a portal's answer of an exchange, and keep it."""
        answer = Answer(
            exchange.value,
            exchange.as_of,
            "portal",
            portal_id,
            exchange.transaction_ids,
            exchange.raw_sent,
            exchange.raw_received,
            exchange.seconds,
        )
        self.answers = (answer, *self.answers)[:MOST_ANSWERS]
        return answer

    def forget(self) -> None:
        """Let go of all of it."""
        self.patients.forget()
        self.answers = ()
