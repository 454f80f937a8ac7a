"""One claim payment in lines: verdict, what to do, money, then each line with its reasons in words."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from offline_cache.remittances.records import FoundClaim
from screens.remittances.explaining import STATUS, explained
from screens.remittances.next_steps import Step, steps
from screens.remittances.one_claim import OneClaim
from screens.remittances.words import day, days, money, named_check, person
from tui.text import EMPTY, Line, fit, line, wrap_line
from tui.widgets.page_view import Entry
from x12.adjustments import Adjustment
from x12.parts import Procedure
from x12.remittance.figures import figures_of
from x12.remittance.lines import SERVICE_END, SERVICE_START, ServicePayment
from x12.remittance.records import STATEMENT_END, STATEMENT_START, ClaimPayment

_LABEL = 13
_SERVICE, _DATE, _UNITS, _MONEY = 18, 11, 6, 13
_INDENT = 6
Opens = Callable[[FoundClaim], Callable[[], None]]


def claim_lines(one: OneClaim, today: date, cells: int, opens: Opens | None = None) -> Iterator[Line | Entry]:
    """The page; on paper, where nothing `opens`, no key is named."""
    yield from verdict(one.claim, cells)
    todo = steps(one, today)
    for number, step in enumerate(todo, 1):
        yield from _step(f"{number}. " if len(todo) > 1 else "", step, cells, on_paper=opens is None)
    yield EMPTY
    yield from facts(one, cells)
    yield EMPTY
    yield from money_lines(one.claim)
    yield from _codes(one.claim.adjustments, one.claim.remarks, cells)
    yield EMPTY
    yield from service_lines(one.claim, cells)
    if one.others and opens:
        yield EMPTY
        yield line(("Other decisions on this claim", "heading"))
        yield from (_other(each, opens) for each in one.others)


def verdict(claim: ClaimPayment, cells: int) -> Iterator[Line | Entry]:
    """What was decided, in one sentence; its status is explained by F1."""
    code = f"{STATUS}{claim.status}"
    found = explained(code)
    if claim.is_reversal:
        text, style = f"Taken back: {money(claim.paid)}.", "caution"
    elif claim.paid > 0:
        text, style = f"Paid {money(claim.paid)} of {money(claim.charge)}.", "good"
    else:
        text, style = f"Nothing is paid of {money(claim.charge)}.", "stop"
    first, *rest = wrap_line(line((text, style), f" Status {claim.status}: {found.words}."), cells)
    yield Entry(first, None, code)
    yield from rest


def _step(number: str, step: Step, cells: int, *, on_paper: bool) -> Iterator[Line]:
    key = (f" ({step.key})" if step.key and not on_paper else "", "key")
    code = (f"{step.code}: " if step.code else "", "label")
    yield from wrap_line(line((number, "dim"), code, step.sentence, key), cells, indent=len(number))


def facts(one: OneClaim, cells: int) -> Iterator[Line]:
    """Who, when, under which numbers, in which payment."""
    for label, text in _facts(one):
        if text:
            yield from wrap_line(line((f"{label:<{_LABEL}}", "label"), text), cells, indent=_LABEL)


def _facts(one: OneClaim) -> Iterator[tuple[str, str]]:
    claim, check = one.claim, one.whence.check
    yield "Patient", "  ".join(part for part in (person(claim.patient), claim.patient.id_code) if part)
    if claim.corrected_patient:
        corrected = claim.corrected_patient
        known = " ".join(part for part in (person(corrected), corrected.id_code) if part)
        yield "Payer knows", f"{known}: correct it in your records"
    yield "Service", served(claim)
    yield "Our number", claim.patient_control_number
    yield "Payer's no.", claim.payer_control_number
    yield "Payer", f"{one.whence.payer}, {named_check(check)}, paid on {day(check.paid_on)}"
    yield "Provider", person(claim.rendering) if claim.rendering else one.whence.payee
    yield "Passed on to", person(claim.crossover_carrier) if claim.crossover_carrier else ""
    yield "DRG", f"{claim.drg} weight {claim.drg_weight}" if claim.drg else ""


def served(claim: ClaimPayment) -> str:
    """The days of service: of the statement, else of the lines."""
    start, end = claim.dated(STATEMENT_START), claim.dated(STATEMENT_END)
    if start and start.start:
        return days(start.start, end.start if end else None)
    found = [on for each in claim.lines if (on := service_day(each))]
    return days(min(found), max(found)) if found else ""


def service_day(service: ServicePayment) -> date | None:
    """The day of a line, or its first."""
    dated = service.dated() or service.dated(SERVICE_START) or service.dated(SERVICE_END)
    return dated.start if dated else None


def money_lines(claim: ClaimPayment) -> Iterator[Line]:
    """Charged, allowed, paid, owed by the patient: side by side."""
    found = figures_of(claim)
    names = ("Charged", "Allowed", "Paid", "Patient owes")
    amounts = (claim.charge, found.allowed, claim.paid, claim.patient_responsibility)
    yield line(("".join(f"{name:>{_MONEY + 1}}" for name in names), "label"))
    yield line(("".join(f"{money(each):>{_MONEY + 1}}" for each in amounts), "value"))


def service_lines(claim: ClaimPayment, cells: int) -> Iterator[Line | Entry]:
    """Each line with what came off it and why."""
    if not claim.lines:
        yield line(("Decided as a whole, without lines.", "dim"))
        return
    heads = f"{'Charged':>{_MONEY}}{'Allowed':>{_MONEY}}{'Paid':>{_MONEY}}"
    yield line((f"{'':4}{'Service':{_SERVICE}}{'On':{_DATE}}{'Units':>{_UNITS}}{heads}"[:cells], "heading"))
    for number, (service, figures) in enumerate(zip(claim.lines, figures_of(claim).lines, strict=True), 1):
        each_of = (service.charge, figures.allows, service.paid)
        amounts = "".join(f"{money(each):>{_MONEY}}" for each in each_of)
        units = f"{service.units if service.units is not None else 1}"
        name = fit(procedure_text(service.procedure, service.revenue_code), _SERVICE - 1)
        when = day(service_day(service))
        yield line((f"{number:>3} ", "label"), f"{name} {when:{_DATE}}{units:>{_UNITS}}{amounts}")
        if service.billed_procedure:
            yield line((f"{'':{_INDENT}}billed as {procedure_text(service.billed_procedure)}", "caution"))
        yield from _codes(service.adjustments, service.remarks, cells)


def procedure_text(procedure: Procedure | None, revenue_code: str = "") -> str:
    """`0450 G0101-25-59`."""
    code = "-".join((procedure.code, *procedure.modifiers)) if procedure else ""
    return " ".join(part for part in (revenue_code, code) if part) or "-"


def _codes(adjustments: Iterable[Adjustment], remarks: Iterable[str], cells: int) -> Iterator[Line | Entry]:
    for each in adjustments:
        units = f", {each.quantity} units" if each.quantity else ""
        yield from code_line(f"{each.group}-{each.reason}", f"{money(each.amount)}{units}", cells)
    for code in remarks:
        yield from code_line(code, "", cells)


def code_line(code: str, amount: str, cells: int) -> Iterator[Line | Entry]:
    """A code in words; F1 on it says the rest."""
    found = explained(code)
    bears = f" ({found.bears})" if found.bears else ""
    shown = line(
        f"{'':{_INDENT - 2}}",
        (f"{found.symbol} {code:<7}", "key"),
        f"{amount:>12}  {found.words}",
        (bears, "dim"),
    )
    first, *rest = wrap_line(shown, cells, indent=_INDENT + 21)
    yield Entry(first, None, code)
    yield from rest


def _other(found: FoundClaim, opens: Opens) -> Entry:
    row, check = found.row, found.check
    status = explained(f"{STATUS}{row.status}")
    return Entry(
        line(
            (f"{status.symbol} ", "key"),
            f"{day(check.paid_on)}  {fit(named_check(check), 16)}{money(row.paid):>{_MONEY}}  ",
            (status.words, "dim"),
        ),
        opens(found),
    )
