"""Whether a remittance adds up: each line, each claim, and the payment (835 guide, section 1.10.2.1)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from itertools import accumulate

from x12.identifiers.money import dollars
from x12.remittance.amounts import NOTHING
from x12.remittance.figures import ClaimFigures, LineFigures, adjusted, read_figures
from x12.remittance.header import RemittanceHeader
from x12.remittance.items import ClaimEntry, Item, Place, RemittanceEnd, RemittanceStart

NOWHERE = Place(0, 0, 0, 0)
"""Of what is built and stands in no file."""


class Level(StrEnum):
    """What doesn't add up."""

    LINE = "line"
    CLAIM = "claim"
    TRANSACTION = "transaction"


@dataclass(frozen=True, slots=True)
class Imbalance:
    """One thing that doesn't add up. Its sentence holds amounts, never who it is about."""

    level: Level
    place: Place
    """Of the SVC, CLP or BPR."""
    element: str
    """`SVC03`, `CLP04`, `CLP05` or `BPR02`."""
    expected: Decimal
    """US dollars: what the rest adds up to."""
    found: Decimal
    sentence: str
    line: int = 0
    """Which line of the claim, from 1; 0 at the other levels."""
    is_note: bool = False
    """Whether the payment is right all the same: the guide wants CLP05 to match, but no sum needs it."""


def imbalances(items: Iterable[Item]) -> Iterator[Imbalance]:
    """All that doesn't add up in a stream of remittances, as it comes by."""
    start: RemittanceStart | None = None
    for item in items:
        match item:
            case RemittanceStart():
                start = item
            case ClaimEntry():
                yield from entry_imbalances(item, read_figures(item))
            case RemittanceEnd() if start:
                yield from payment_imbalances(start.header, item.paid, item.adjusted, start.place)


def entry_imbalances(entry: ClaimEntry, figures: ClaimFigures) -> Iterator[Imbalance]:
    """What doesn't add up in a claim that came by, each at the place of its own segment."""
    places: list[Place] = []
    for found in claim_imbalances(figures, entry.place):
        if found.line:
            places = places or _line_places(entry)
            yield replace(found, place=places[found.line - 1])
        else:
            yield found


def claim_imbalances(figures: ClaimFigures, place: Place = NOWHERE) -> Iterator[Imbalance]:
    """What doesn't add up in a claim, its lines first; `place` is the claim's."""
    for number, line in enumerate(figures.lines, 1):
        yield from _line_imbalances(line, number, place)
    taken = adjusted(figures.all_adjustments)
    expected = figures.charge - taken
    if expected != figures.paid:
        sentence = _sentence("This claim", figures.charge, taken, expected, figures.paid)
        yield Imbalance(Level.CLAIM, place, "CLP04", expected, figures.paid, sentence)
    yield from _patient_notes(figures, place)


def payment_imbalances(
    header: RemittanceHeader, paid: Decimal, adjustments: Decimal, place: Place = NOWHERE
) -> Iterator[Imbalance]:
    """Whether the payment is what the claims paid, less the sum of the provider adjustments (PLB)."""
    expected = paid - adjustments
    found = -header.amount if header.credit_debit == "D" else header.amount
    if expected != found:
        sentence = (
            f"The claims pay {dollars(paid)}; less provider adjustments of {dollars(adjustments)} that makes "
            f"{dollars(expected)}, but the payment is {dollars(found)}."
        )
        yield Imbalance(Level.TRANSACTION, place, "BPR02", expected, found, sentence)


def _line_imbalances(line: LineFigures, number: int, place: Place) -> Iterator[Imbalance]:
    taken = adjusted(line.adjustments)
    expected = line.charge - taken
    if expected != line.paid:
        sentence = _sentence(f"Line {number}", line.charge, taken, expected, line.paid)
        yield Imbalance(Level.LINE, place, "SVC03", expected, line.paid, sentence, number)


def _patient_notes(figures: ClaimFigures, place: Place) -> Iterator[Imbalance]:
    expected, found = adjusted(figures.all_adjustments, "PR"), figures.patient_responsibility or NOTHING
    if expected != found:
        sentence = (
            f"Adjustments in group PR make {dollars(expected)}, "
            f"but the claim says that the patient owes {dollars(found)}."
        )
        yield Imbalance(Level.CLAIM, place, "CLP05", expected, found, sentence, is_note=True)


def _sentence(what: str, charge: Decimal, taken: Decimal, expected: Decimal, paid: Decimal) -> str:
    return (
        f"{what}: {dollars(charge)} charged less adjustments of {dollars(taken)} leaves "
        f"{dollars(expected)}, but {dollars(paid)} is paid."
    )


def _line_places(entry: ClaimEntry) -> list[Place]:
    """Where the SVC of each line stands."""
    end, separator = entry.delimiters.segment, entry.delimiters.element
    before = entry.text.split(f"{end}SVC{separator}")[:-1]
    place = entry.place
    return [
        Place(place.remittance, place.segment + ahead, place.offset, place.skipped + ahead)
        for ahead in accumulate(each.count(end) + 1 for each in before)
    ]
