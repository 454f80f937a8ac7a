"""The state of an entry in words: what it waits for, and what the program does about it by itself."""

from dataclasses import dataclass
from datetime import datetime

from offline_cache.outbox.planning import Step
from offline_cache.outbox.records import OutboxEntry, State

SYMBOLS = {
    State.QUEUED: "Q",
    State.SENDING: ">",
    State.UNKNOWN: "?",
    State.ACCEPTED: "A",
    State.REJECTED: "X",
    State.HELD: "H",
    State.CANCELLED: "C",
}
"""One letter for each state, for lists without room."""
SETTLED = {
    State.REJECTED: "refused by the portal: edit it and submit it again",
    State.HELD: "held: release it to send it",
    State.CANCELLED: "cancelled, never sent",
}

_OUTCOMES = {"paid": "accepted", "suspended": "accepted, in review"}
"""What a receipt calls paid will be paid some day, and sometimes nothing of it; Claims tells when it was."""


@dataclass(frozen=True, slots=True)
class Situation:
    """What an entry's words depend on beside the entry."""

    now: datetime
    step: Step
    due_at: datetime
    line: str
    """The words of the line to its portal; '' where that is well."""
    signed_in: bool
    portal_name: str
    behind_held: bool = False
    """Whether the claim that it waits for is held."""


def words(entry: OutboxEntry, situation: Situation) -> str:
    """One line without a full stop, such as 'waits for the line'."""
    if entry.state is State.QUEUED:
        return _waits(entry, situation)
    if entry.state is State.SENDING and (entry.leased_until is None or entry.leased_until > situation.now):
        return "is being sent" if situation.step is Step.SEND else "the payer is being asked"
    if entry.state in {State.SENDING, State.UNKNOWN}:
        return _unknown(entry, situation)
    return _accepted(entry) if entry.state is State.ACCEPTED else SETTLED[entry.state]


def _waits(entry: OutboxEntry, situation: Situation) -> str:
    if entry.waits_for is not None and situation.behind_held:
        return "the earlier claim is held: release that one first"
    if entry.waits_for is not None:
        return "waits for the earlier claim of this patient"
    if not situation.signed_in:
        return f"waits until {entry.owner.user} signs in to {situation.portal_name}"
    if situation.line:
        return "waits for the line"
    if situation.due_at > situation.now:
        return f"waits; goes at {clock_time(situation.due_at, situation.now)}"
    return "goes next"


def _unknown(entry: OutboxEntry, situation: Situation) -> str:
    sent = f"sent {clock_time(entry.last_sent_at, situation.now)}, " if entry.last_sent_at else ""
    if situation.step is Step.ASK:
        return f"{sent}no answer yet: the payer is asked before anything is sent again"
    return f"{sent}no answer yet: sent again under its key, which can't double it"


def _accepted(entry: OutboxEntry) -> str:
    number = f", {entry.control_number}" if entry.control_number else ""
    outcome = _OUTCOMES.get(entry.outcome, entry.outcome)
    return f"{outcome or 'the payer has it'}{number}"


def clock_time(moment: datetime, now: datetime) -> str:
    """'10:42' today, else '06/02 10:42', in this machine's time zone."""
    local = moment.astimezone()
    return f"{local:%H:%M}" if local.date() == now.astimezone().date() else f"{local:%m/%d %H:%M}"
