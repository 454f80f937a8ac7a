"""What is done next with an entry, and when: pure functions of the entry, the time and the portal's rules."""

import random
from datetime import datetime, timedelta
from enum import StrEnum

from api_client.profile import Rules
from offline_cache.outbox.records import OutboxEntry, State

MARGIN = timedelta(minutes=10)
"""A key is not relied on any more so long before the portal forgets it: longer than any try takes."""
FIRST_PAUSE, LONGEST_PAUSE = 5.0, 300.0
"""Seconds."""
LONGEST_WISH = timedelta(hours=24)
"""A portal that wants to be left alone for longer is asked again after this."""
PROOF = timedelta(minutes=10)
"""How long it counts that the payer doesn't have a claim."""
KEY_REUSED = "key reused"


class Step(StrEnum):
    """The two things that can be done with an entry on the line."""

    SEND = "send"
    """For the first time, or again under the same key while the portal knows that key."""
    ASK = "ask"
    """Whether the payer has it: sending it again might double it."""


def next_step(entry: OutboxEntry, now: datetime, rules: Rules) -> Step:
    """Sent again only where that can't double it.

    That the payer doesn't have it counts for a short time only: if it was asked too early, the portal still
    knows the key when it is sent again.
    """
    if entry.left_at is None:
        return Step.SEND
    if entry.missing_at is not None and now - entry.missing_at < PROOF:
        return Step.SEND
    if entry.fault == KEY_REUSED or now - entry.left_at >= rules.key_life - MARGIN:
        return Step.ASK
    return Step.SEND


def due_at(entry: OutboxEntry, now: datetime, rules: Rules) -> datetime:
    """When its next step may be done; what is past is now."""
    wishes = [now, entry.next_at or now]
    if entry.state is State.SENDING:
        wishes.append(entry.leased_until or now)
    if entry.last_sent_at is not None and next_step(entry, now, rules) is Step.ASK:
        wishes.append(entry.last_sent_at + rules.status_after)
    return max(wishes)


def pause_after(tries: int) -> timedelta:
    """Exponential with jitter and a floor of half, so that entries neither align nor come at once."""
    longest = min(LONGEST_PAUSE, FIRST_PAUSE * 2.0 ** min(tries, 20))
    return timedelta(seconds=longest * random.uniform(0.5, 1.0))  # noqa: S311 - spreads load, guards nothing


def wished(retry_at: datetime | None, wall: datetime, least: timedelta) -> timedelta:
    """How long a portal wants to be left alone, by this computer's `wall` clock, which read its header."""
    if retry_at is None:
        return least
    return min(LONGEST_WISH, max(least, retry_at - wall))
