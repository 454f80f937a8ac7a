"""What can be done about a code: whose move it is, its sign in lists, and the usual sentence."""

from dataclasses import dataclass
from enum import StrEnum


class Mover(StrEnum):
    """Who has to do something next."""

    PROVIDER = "provider"
    PAYER = "payer"
    PATIENT = "patient"
    NOBODY = "nobody"


class Action(StrEnum):
    """What the person at the desk can do; screens give each a key."""

    NONE = "none"
    WAIT = "wait"
    CORRECT = "correct"
    RESUBMIT = "resubmit"
    RESPOND = "respond"
    APPEAL = "appeal"
    BILL_PATIENT = "bill-patient"
    BILL_NEXT_PAYER = "bill-next-payer"
    LOOK_UP = "look-up"
    CALL = "call"


@dataclass(frozen=True, slots=True)
class Usual:
    """What goes with an action where a code says nothing else."""

    mover: Mover
    symbol: str
    next_action: str


USUAL = {
    Action.NONE: Usual(Mover.NOBODY, "=", "Nothing to do."),
    Action.WAIT: Usual(Mover.PAYER, "~", "Wait; the payer is working on it."),
    Action.CORRECT: Usual(Mover.PROVIDER, "!", "Correct it and send the claim again."),
    Action.RESUBMIT: Usual(Mover.PROVIDER, "^", "Send the claim again."),
    Action.RESPOND: Usual(Mover.PROVIDER, "?", "Send the payer what it asks for, before the due date."),
    Action.APPEAL: Usual(Mover.PROVIDER, "x", "Appeal if the record supports it; else write it off."),
    Action.BILL_PATIENT: Usual(Mover.PATIENT, "$", "Bill the patient, or the next payer if there is one."),
    Action.BILL_NEXT_PAYER: Usual(Mover.PROVIDER, ">", "Bill the other payer."),
    Action.LOOK_UP: Usual(Mover.PROVIDER, "i", "Look it up before you do anything else."),
    Action.CALL: Usual(Mover.PROVIDER, "&", "Call the payer."),
}
