"""What our claim said beside what was decided, row by row; what differs is marked."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import zip_longest

from screens.remittances.claim_lines import procedure_text, served, service_day
from screens.remittances.one_claim import OneClaim
from screens.remittances.words import day, days, money, person
from tui.text import EMPTY, Line, fit, line
from x12.claims.lines import ServiceLine
from x12.claims.records import Claim
from x12.party import Party
from x12.remittance.lines import LINE_CONTROL_NUMBER, ServicePayment

_LABEL, _LEAST = 14, 24


def beside_lines(sent: Claim, one: OneClaim, cells: int) -> Iterator[Line]:
    """The page: the claim, then each line of it."""
    room = max(_LEAST, (cells - _LABEL - 2) // 2)
    decided = one.claim
    yield line((f"{'':{_LABEL}}  {fit('Our claim', room)}What was decided", "heading"))
    yield _row("Patient", person(_patient(sent)), person(decided.patient), room)
    yield _row("Member number", sent.member_id, decided.patient.id_code, room)
    yield _row("Service", days(sent.from_date, sent.through_date), served(decided), room)
    yield _row("Place or bill", sent.type_of_bill or sent.facility, decided.facility, room, matters=False)
    yield _row("Charge", money(sent.charge), money(decided.charge), room)
    yield _row("Paid", "", money(decided.paid), room, matters=False)
    yield _row("Diagnoses", " ".join(_pointed(each.code) for each in sent.diagnoses), "", room, matters=False)
    for number, (ours, theirs) in enumerate(_pairs(sent, decided.lines), 1):
        yield EMPTY
        yield line((f"Line {number}", "heading"))
        yield from _line_rows(ours, theirs, room)


def _line_rows(ours: ServiceLine | None, theirs: ServicePayment | None, room: int) -> Iterator[Line]:
    if ours is None or theirs is None:
        yield line(
            ("! ", "caution"), "Our claim has no such line." if ours is None else "Nothing was decided on it."
        )
        return
    billed = theirs.billed_procedure or theirs.procedure
    yield _row(
        "Procedure",
        procedure_text(ours.procedure, ours.revenue_code),
        procedure_text(billed, theirs.revenue_code),
        room,
    )
    served_on = ours.dated()
    yield _row("On", day(served_on.start if served_on else None), day(service_day(theirs)), room)
    units = theirs.billed_units if theirs.billed_units is not None else theirs.units
    yield _row("Units", _units(ours.quantity), _units(units if units is not None else Decimal(1)), room)
    yield _row("Charge", money(ours.charge), money(theirs.charge), room)
    yield _row("Paid", "", money(theirs.paid), room, matters=False)
    taken = "  ".join(f"{each.group}-{each.reason} {money(each.amount)}" for each in theirs.adjustments)
    pointers = " ".join(map(str, ours.pointers))
    yield _row("For diagnosis", pointers, "  ".join((taken, *theirs.remarks)).strip(), room, matters=False)


def _row(label: str, ours: str, theirs: str, room: int, *, matters: bool = True) -> Line:
    """`!` before what differs."""
    differs = matters and bool(ours and theirs) and ours != theirs
    style = "caution" if differs else "value"
    return line(
        ("! " if differs else "  ", "caution"),
        (f"{label:<{_LABEL}}", "label"),
        fit(ours, room),
        (theirs, style),
    )


def _pairs(
    sent: Claim, decided: tuple[ServicePayment, ...]
) -> Iterator[tuple[ServiceLine | None, ServicePayment | None]]:
    """By our number for the line where the payer gives it back, else in order."""
    numbered = {number: each for each in decided if (number := each.reference(LINE_CONTROL_NUMBER))}
    own = [_number(each) for each in sent.lines]
    if numbered and len(numbered) == len(decided) and set(numbered) <= set(own):
        yield from ((ours, numbered.get(number)) for ours, number in zip(sent.lines, own, strict=True))
    else:
        yield from zip_longest(sent.lines, decided)


def _number(ours: ServiceLine) -> str:
    return next((each.number for each in ours.references if each.qualifier == LINE_CONTROL_NUMBER), "")


def _patient(sent: Claim) -> Party:
    return sent.patient.party if sent.patient else sent.insured.party


def _units(quantity: Decimal | None) -> str:
    return f"{quantity.normalize():f}" if quantity is not None else "-"


def _pointed(code: str) -> str:
    return f"{code[:3]}.{code[3:]}" if len(code) > 3 else code
