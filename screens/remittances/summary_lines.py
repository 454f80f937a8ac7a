"""A remittance on one page: what was billed and paid, what came off and why, what moved beside the claims."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from offline_cache.remittances.records import CheckSummary, ReasonTotal
from screens.remittances.explaining import PROVIDER_LEVEL, STATUS, explained
from screens.remittances.words import counted, day, money
from tui.text import EMPTY, Line, cut, line, wrap_line
from tui.widgets.page_view import Entry
from x12.codes.meaning import CodeList, words_of
from x12.problem import Problem
from x12.remittance.records import ProviderAdjustment

MOST_REASONS = 12
_MOST_FINDINGS = 8
_LABEL, _AMOUNT = 24, 15
_METHODS = {"ACH": "by electronic transfer", "CHK": "by check", "FWT": "by wire", "NON": "no payment"}
Opens = Callable[[str], Callable[[], None] | None]
"""What Enter does on a code; None where it does nothing."""


def _nothing(_code: str) -> None:
    return None


def summary_lines(summary: CheckSummary, cells: int, opens: Opens = _nothing) -> Iterator[Line | Entry]:
    """The page; a code that can be explained or opened is an entry."""
    yield from _verdict(summary, cells)
    yield EMPTY
    yield from _money(summary)
    yield from _claims(summary, opens)
    yield from _reasons(summary.reasons, cells, opens)
    yield from _provider_level(summary, cells)
    yield from _findings(summary.findings, cells)


def _verdict(summary: CheckSummary, cells: int) -> Iterator[Line]:
    header, check = summary.header, summary.check
    how = _METHODS.get(header.method, "")
    number = f", number {header.check_number}" if header.check_number else ""
    paid = f"{money(header.amount)} {how}".strip()
    style = "good" if header.amount > 0 else "caution"
    told = f"{paid} on {day(header.paid_on)}{number}."
    yield from wrap_line(line((told, style)), cells)
    yield line(("From  ", "label"), check.payer or header.payer.name)
    npi = f", NPI {header.npi}" if header.npi else ""
    yield line(("To    ", "label"), f"{header.payee.name}{npi}")
    if check.file_name:
        yield line(("File  ", "label"), cut(check.file_name, cells - 6))
    yield _balance(summary.findings)


def _balance(findings: tuple[Problem, ...]) -> Line:
    if not findings:
        return line(("It balances: lines, claims and payment add up.", "good"))
    at_the_end = f"{_count(findings)} at the end of this page."
    if not any(each.fatal for each in findings):
        return line((f"It balances; {at_the_end}", "good"))
    return line((f"! It doesn't balance: {at_the_end}", "stop"))


def _count(findings: tuple[Problem, ...]) -> str:
    """`3 findings and 2 notes`: what makes it wrong, and what is only odd."""
    wrong = sum(each.fatal for each in findings)
    counts = ((wrong, "finding"), (len(findings) - wrong, "note"))
    return " and ".join(counted(count, what) for count, what in counts if count)


def _money(summary: CheckSummary) -> Iterator[Line | Entry]:
    yield _row("Billed", summary.charge, counted(summary.check.claims, "claim"))
    yield _row("Allowed", summary.allowed, "what the payer allows for the services")
    for group, amount in sorted(summary.by_group.items(), key=lambda each: -abs(each[1])):
        words = words_of(CodeList.ADJUSTMENT_GROUPS, group)
        yield _row(f"  off: {group or '?'}", -amount, words)
    yield _row("Paid for claims", summary.paid)
    if summary.provider_adjustments:
        yield _row("Beside the claims", -summary.provider_adjusted, "see below")
    yield _row("Payment", summary.header.amount, style="heading")
    yield _row("Patients owe", summary.patient_responsibility)


def _row(label: str, amount: Decimal, words: str = "", style: str = "value") -> Line:
    return line(
        (f"{label:<{_LABEL}}", "label"),
        (f"{money(amount):>{_AMOUNT}}", style),
        (f"  {words}" if words else "", "dim"),
    )


def _claims(summary: CheckSummary, opens: Opens) -> Iterator[Line | Entry]:
    yield EMPTY
    yield line(("Claims by status", "heading"))
    for status, count in sorted(summary.statuses.items()):
        code = f"{STATUS}{status}"
        found = explained(code)
        yield Entry(line(f"{count:>9,}  ", (f"{found.symbol} ", "key"), found.words), opens(code), code)


def _reasons(reasons: tuple[ReasonTotal, ...], cells: int, opens: Opens) -> Iterator[Line | Entry]:
    if not reasons:
        return
    yield EMPTY
    yield line(("What came off, by reason", "heading"))
    for each in reasons[:MOST_REASONS]:
        code = f"{each.group}-{each.reason}"
        found = explained(code)
        text = cut(found.words, cells - 40)
        yield Entry(
            line(
                f"{money(each.amount):>{_AMOUNT}}  ",
                (f"{found.symbol} {code:<8}", "key"),
                f"{text}",
                (f"  {counted(each.claims, 'claim')}", "dim"),
            ),
            opens(code),
            code,
        )
    if len(reasons) > MOST_REASONS:
        yield line((f"{'':{_AMOUNT}}  and {len(reasons) - MOST_REASONS} more reasons", "dim"))


def _provider_level(summary: CheckSummary, cells: int) -> Iterator[Line | Entry]:
    if not summary.provider_adjustments:
        return
    yield EMPTY
    yield line(("Beside the claims (PLB)", "heading"))
    yield line(("In the file a minus raises the payment; here + is money to you, - from you.", "dim"))
    for each in summary.provider_adjustments:
        yield from _provider_adjustment(each, cells)


def _provider_adjustment(each: ProviderAdjustment, cells: int) -> Iterator[Line | Entry]:
    code = f"{PROVIDER_LEVEL}{each.reason}"
    found = explained(code)
    reference = f", for {each.reference}" if each.reference else ""
    first, *rest = wrap_line(
        line(
            f"{-each.amount:>+{_AMOUNT},.2f}  ",
            (f"{each.reason:<3}", "key"),
            f"{found.words}{reference}: {each.effect}",
        ),
        cells,
        indent=_AMOUNT + 5,
    )
    yield Entry(first, None, code)
    yield from rest


def _findings(findings: tuple[Problem, ...], cells: int) -> Iterator[Line | Entry]:
    if not findings:
        return
    yield EMPTY
    yield line((f"{_count(findings)}: what doesn't add up or isn't as the guide has it", "caution"))
    for each in findings[:_MOST_FINDINGS]:
        where = (
            f" (segment {each.segment_position:,}, {each.segment_identifier})"
            if each.segment_position
            else ""
        )
        text = line(("! " if each.fatal else "? ", "caution"), each.sentence, (where, "dim"))
        yield from wrap_line(text, cells, indent=2)
    if len(findings) > _MOST_FINDINGS:
        yield line((f"  and {len(findings) - _MOST_FINDINGS} more", "dim"))
