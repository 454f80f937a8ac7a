"""Whose move it is after a decision, and what to do: one step a line, the most urgent first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from screens.appeals import no_appeal, time_over
from screens.remittances.explaining import explained
from screens.remittances.one_claim import OneClaim
from screens.remittances.words import day, money, person
from x12 import appeals
from x12.codes.actions import Action, Mover
from x12.remittance.figures import figures_of
from x12.remittance.moves import Move, next_move
from x12.remittance.records import ClaimPayment

_MOST = 4
_ACTIONS = (Action.CORRECT, Action.RESUBMIT, Action.RESPOND, Action.BILL_NEXT_PAYER, Action.APPEAL)


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do; `key` is the key that does it here, '' where none does."""

    sentence: str
    key: str = ""
    code: str = ""
    """The code that asks for it."""


def move_of(one: OneClaim) -> Move:
    """Whose move it is."""
    return next_move(figures_of(one.claim))


def appeal_by(one: OneClaim) -> date | None:
    """The last day for a Medicare appeal; None where the payer isn't Medicare, or the date isn't known."""
    paid_on = one.whence.check.paid_on
    return appeals.appeal_by(paid_on, medicare=True) if one.is_medicare and paid_on else None


def instead_of_appeal(one: OneClaim) -> str:
    """What can be done about a denial that can't be appealed; '' where it can."""
    claim = one.claim
    lines = zip(claim.lines, figures_of(claim).lines, strict=True)
    refused = ((each.adjustments, each.remarks) for each, told in lines if told.charge and not told.allows)
    return no_appeal((claim.adjustments, claim.remarks), refused, medicare=one.is_medicare)


def steps(one: OneClaim, today: date) -> tuple[Step, ...]:
    """What to do, in order."""
    match move_of(one):
        case Move.PROVIDER:
            return (*_provider(one, today), *_patient(one.claim))
        case Move.PATIENT:
            return tuple(_patient(one.claim))
        case Move.NEXT_PAYER:
            return (Step(f"Wait for {_next_payer(one.claim)}: the claim was passed on to it."),)
        case Move.CORRECTION:
            return (Step("An earlier payment is taken back: post it, then look at what replaces it."),)
        case _:
            return (Step("Nothing is left to do: post it."),)


def _provider(one: OneClaim, today: date) -> Iterator[Step]:
    instead = instead_of_appeal(one)
    if instead:
        yield Step(instead)
    codes = [each for each in codes_of(one.claim) if explained(each).mover is Mover.PROVIDER]
    codes.sort(key=lambda each: explained(each).action not in _ACTIONS)
    for code in codes[:_MOST]:
        found = explained(code)
        if instead and found.action is Action.APPEAL:
            continue
        key = "e" if found.action in (Action.CORRECT, Action.RESUBMIT) else ""
        yield Step(found.next_action, key, code)
    if instead:
        return
    last = appeal_by(one)
    if last is not None and last >= today:
        yield Step(f"Appeal by {day(last)} if the record supports the claim (120 days from receipt).")
    elif last is not None:
        yield Step(time_over(last))
    else:
        yield Step("Appeal within the payer's own limit if the record supports the claim.")


def _patient(claim: ClaimPayment) -> Iterator[Step]:
    owed = claim.patient_responsibility
    if owed is not None and owed > 0:
        yield Step(f"The next payer, if there is one, gets {money(owed)}: print it for that payer.", "n")
        yield Step(f"Else bill the patient {money(owed)}; a page in plain words goes with it.", "b")


def _next_payer(claim: ClaimPayment) -> str:
    carrier = claim.crossover_carrier
    return person(carrier) if carrier else "the next payer"


def codes_of(claim: ClaimPayment) -> tuple[str, ...]:
    """Every code of the claim and its lines once, in their order."""
    found = [f"{each.group}-{each.reason}" for each in claim.adjustments]
    found += claim.remarks
    for line in claim.lines:
        found += [f"{each.group}-{each.reason}" for each in line.adjustments]
        found += line.remarks
    return tuple(dict.fromkeys(found))
