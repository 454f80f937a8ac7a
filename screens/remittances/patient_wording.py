"""A decision in words for the patient, in the manner of a Medicare Summary Notice."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from screens.remittances.claim_lines import procedure_text, served, service_day
from screens.remittances.one_claim import OneClaim
from screens.remittances.words import day, money, person
from tui.text import EMPTY, Line, fit, line, wrap_line
from x12.adjustments import Adjustment
from x12.codes.meaning import CodeList, words_of
from x12.remittance.figures import adjusted, figures_of
from x12.remittance.records import ClaimPayment

TITLE = "What your insurance decided"
_SERVICE, _MONEY = 26, 13
_NOTES = "abcdefghijklmnopqrstuvwxyz"
_PATIENT_WORDS = {
    "1": "This is your deductible: what you pay yourself before your insurance begins to pay.",
    "2": "This is your coinsurance: your share of the approved amount.",
    "3": "This is your copayment: a fixed amount that you pay for this service.",
}


@dataclass(frozen=True, slots=True)
class _Row:
    """One service, or the claim as a whole."""

    name: str
    on: date | None
    charge: Decimal
    allowed: Decimal
    paid: Decimal
    adjustments: tuple[Adjustment, ...]

    @property
    def owed(self) -> Decimal:
        return adjusted(self.adjustments, "PR")


def patient_lines(one: OneClaim, cells: int) -> Iterator[Line]:
    """One page in plain words: what was done, what was paid, what may be billed, why, and what one can do."""
    claim = one.claim
    rows = _rows(claim)
    notes = _notes(rows)
    yield line(("This is not a bill.", "heading"))
    yield EMPTY
    yield from _facts(one)
    yield EMPTY
    yield from _verdict(claim, cells)
    yield EMPTY
    names = "".join(f"{name:>{_MONEY}}" for name in ("Charged", "Approved", "Insurance", "You may"))
    below = "".join(f"{name:>{_MONEY}}" for name in ("", "", "paid", "be billed"))
    yield line((f"{'Service':{_SERVICE}}{names}", "heading"))
    yield line((f"{'':{_SERVICE}}{below}", "heading"))
    for row in rows:
        yield from _service(row, notes)
    yield EMPTY
    for text, letter in notes.items():
        yield from wrap_line(line((f"{letter}  ", "key"), text), cells, indent=3)
    yield EMPTY
    yield from wrap_line(line(_owed(claim)), cells)
    yield EMPTY
    yield from wrap_line(line(_APPEAL_MEDICARE if one.is_medicare else _APPEAL), cells)


def _facts(one: OneClaim) -> Iterator[Line]:
    claim = one.claim
    provider = person(claim.rendering) if claim.rendering else one.whence.payee
    told = (
        ("For", person(claim.patient)),
        ("Seen by", provider),
        ("On", served(claim)),
        ("Insurance", one.whence.payer),
        ("Claim number", claim.payer_control_number),
        ("Decided on", day(one.whence.check.paid_on)),
    )
    yield from (line((f"{label:<14}", "label"), text) for label, text in told if text)


def _verdict(claim: ClaimPayment, cells: int) -> Iterator[Line]:
    if claim.is_reversal:
        text, style = (
            "Your insurance took an earlier payment back. A new decision usually follows.",
            "caution",
        )
    elif claim.paid > 0:
        text, style = f"Your insurance paid ${money(claim.paid)} to your provider.", "good"
    else:
        text, style = "Your insurance did not pay for this. The notes below say why.", "stop"
    yield from wrap_line(line((text, style)), cells)


def _rows(claim: ClaimPayment) -> tuple[_Row, ...]:
    figures = figures_of(claim)
    if not claim.lines or claim.adjustments:
        whole = _Row("All services", None, claim.charge, figures.allowed, claim.paid, figures.all_adjustments)
        return (whole,)
    return tuple(
        _Row(
            procedure_text(each.procedure, each.revenue_code),
            service_day(each),
            each.charge,
            numbers.allows,
            each.paid,
            each.adjustments,
        )
        for each, numbers in zip(claim.lines, figures.lines, strict=True)
    )


def _notes(rows: tuple[_Row, ...]) -> dict[str, str]:
    texts = dict.fromkeys(_note(each) for row in rows for each in row.adjustments if each.amount)
    return {text: _NOTES[at] if at < len(_NOTES) else "*" for at, text in enumerate(texts)}


def _note(adjustment: Adjustment) -> str:
    """Why an amount wasn't paid, and whether the patient may be asked for it."""
    if adjustment.group == "PR":
        known = _PATIENT_WORDS.get(adjustment.reason)
        return known or f"Not covered: {_words(adjustment.reason)}. You may be billed for it."
    if adjustment.group == "CO" and adjustment.reason in ("45", "253", "59", "94", "237"):
        return "Your provider has agreed to a lower price. You don't pay the difference."
    if adjustment.group == "OA":
        return f"Settled in another way: {_words(adjustment.reason)}."
    return f"Not paid: {_words(adjustment.reason)}. Your provider may not bill you for it."


def _words(reason: str) -> str:
    text = words_of(CodeList.ADJUSTMENT_REASONS, reason)
    return text[:1].lower() + text[1:]


def _service(row: _Row, notes: dict[str, str]) -> Iterator[Line]:
    letters = ",".join(dict.fromkeys(notes[_note(each)] for each in row.adjustments if each.amount))
    name = f"{row.name} {day(row.on) if row.on else ''}".strip()
    amounts = "".join(f"{money(each):>{_MONEY}}" for each in (row.charge, row.allowed, row.paid, row.owed))
    yield line(fit(name, _SERVICE), amounts)
    if letters:
        yield line((f"  notes {letters}", "dim"))


def _owed(claim: ClaimPayment) -> tuple[str, str]:
    owed = claim.patient_responsibility or adjusted(figures_of(claim).all_adjustments, "PR")
    if owed <= 0:
        return "You don't owe anything for this claim.", "heading"
    return (
        f"You may be billed: ${money(owed)}. If you have another insurance, it may pay all or part of it.",
        "heading",
    )


_APPEAL_MEDICARE = (
    "If you don't agree, you can appeal. The last day is on the Medicare Summary Notice that Medicare sends "
    "you, as a rule 120 days after you get it. Questions: 1-800-MEDICARE (1-800-633-4227)."
)
_APPEAL = (
    "If you don't agree, you can appeal to your insurance. How, and by when, is in the letter that it sends "
    "you, or ask the number on your member card."
)
