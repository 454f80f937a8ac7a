"""When a failed request may be sent again, and after how long. The only place that decides it."""

import random
from datetime import UTC, datetime

from api_client.errors import NotAvailable, PortalError, ServerFault, TooMany, Unreachable
from api_client.messages import Request

TRIES = 3
FIRST_PAUSE = 0.5
LONGEST_PAUSE = 20.0
"""Seconds. A portal that wants a longer pause gets it, but from the user and not from a waiting screen."""


class Retries:
    """One portal's budget: a retry costs one, a success earns a little, so that an outage isn't fed."""

    __slots__ = ("_left",)

    FULL = 10.0
    EARNED = 0.2

    def __init__(self) -> None:
        self._left = self.FULL

    def succeeded(self) -> None:
        self._left = min(self.FULL, self._left + self.EARNED)

    def pause(self, request: Request, fault: PortalError, tried: int) -> float | None:
        """Seconds to wait before the next try; None says that there should be none."""
        if tried >= TRIES or not _is_safe(request, fault) or self._left < 1:
            return None
        wait = max(backoff(tried), _asked_for(fault))
        if wait > LONGEST_PAUSE:
            return None
        self._left -= 1
        return wait


def backoff(tried: int) -> float:
    """Exponential with jitter and a floor of half, so that retries neither align nor come at once."""
    return FIRST_PAUSE * 2.0 ** (tried - 1) * random.uniform(0.5, 1.0)  # noqa: S311 - spreads load, guards nothing


def _is_safe(request: Request, fault: PortalError) -> bool:
    match fault:
        case Unreachable():
            return request.repeatable or not fault.sent
        case TooMany():
            return True
        case NotAvailable() | ServerFault():
            return request.repeatable
    return False


def _asked_for(fault: PortalError) -> float:
    if fault.retry_at is None:
        return 0.0
    return max(0.0, (fault.retry_at - datetime.now(UTC)).total_seconds())
