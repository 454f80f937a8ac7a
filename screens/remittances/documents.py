"""What is printed of remittances: summary, claims, one claim, the pages for next payer and patient."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from offline_cache.remittances.records import CheckSummary, ClaimRow
from screens.printing import Document
from screens.printing.document import WIDTH
from screens.remittances.claim_lines import claim_lines, code_line, facts, money_lines, service_lines, verdict
from screens.remittances.explaining import STATUS, explained
from screens.remittances.masking import NOTE
from screens.remittances.one_claim import OneClaim
from screens.remittances.patient_wording import TITLE, patient_lines
from screens.remittances.summary_lines import summary_lines
from screens.remittances.words import counted, day, days, money, named
from tui.text import EMPTY, Line, fit, line, wrap_line
from tui.widgets.page_view import Entry

_CLOSING = "Drawn from the payer's 835. Codes are explained in this program's own words."
_FOR_NEXT_PAYER = (
    "This page holds one claim of the remittance named above and no other patient's. Drawn from the payer's "
    "835; its codes are those of the payer."
)
_NOT_A_NOTICE = (
    "Your provider's office drew up this page from what your insurance told it. It doesn't replace the "
    "notice that your insurance sends you."
)
_NAME, _MONEY = 28, 13


def summary_document(summary: CheckSummary, at: datetime) -> Document:
    """The check on one page; no patient is in it."""
    return Document(
        "remittance-summary",
        "Remittance summary",
        tuple(_check_facts(summary, at)),
        tuple(_plain(summary_lines(summary, WIDTH))),
        _CLOSING,
    )


def claims_document(
    summary: CheckSummary, rows: Iterable[ClaimRow], at: datetime, *, masked: bool, what: str = ""
) -> Document:
    """Claims of a remittance, two lines each, and what their codes mean."""
    rows = tuple(rows)
    words = f", {what}" if what else ""
    return Document(
        "remittance-claims",
        f"Claims of a remittance{words}{', names hidden' if masked else ''}",
        (*_check_facts(summary, at), ("Shown", counted(len(rows), "claim"))),
        (*_claim_rows(rows), EMPTY, *_glossary(rows)),
        f"{_CLOSING} {NOTE}" if masked else _CLOSING,
    )


def claim_document(one: OneClaim, today: date, at: datetime, *, masked: bool) -> Document:
    """One claim as the screen shows it."""
    return Document(
        "claim-payment",
        f"Claim payment{', names hidden' if masked else ''}",
        (("Printed", _moment(at)),),
        tuple(_plain(claim_lines(one, today, WIDTH))),
        f"{_CLOSING} {NOTE}" if masked else _CLOSING,
    )


def next_payer_document(one: OneClaim, at: datetime) -> Document:
    """One claim for the payer that comes next: what was decided, with its codes, and nobody else's."""
    claim = one.claim
    body = [*facts(one, WIDTH), EMPTY, *_plain(verdict(claim, WIDTH)), EMPTY, *money_lines(claim)]
    for each in claim.adjustments:
        body += _plain(code_line(f"{each.group}-{each.reason}", money(each.amount), WIDTH))
    for code in claim.remarks:
        body += _plain(code_line(code, "", WIDTH))
    body += [EMPTY, *_plain(service_lines(claim, WIDTH))]
    return Document(
        "claim-for-next-payer",
        "Explanation of payment: one claim",
        (("Printed", _moment(at)),),
        tuple(body),
        _FOR_NEXT_PAYER,
    )


def patient_document(one: OneClaim, at: datetime) -> Document:
    """The page for the patient."""
    return Document(
        "patient-notice", TITLE, (("Printed", _moment(at)),), tuple(patient_lines(one, WIDTH)), _NOT_A_NOTICE
    )


def _check_facts(summary: CheckSummary, at: datetime) -> Iterator[tuple[str, str]]:
    check, header = summary.check, summary.header
    yield "Payer", f"{check.payer or header.payer.name} ({header.payer_id})"
    yield "Payee", f"{header.payee.name} {header.npi}".strip()
    yield "Number", check.check_number or "-"
    yield "Paid on", day(header.paid_on)
    yield "Amount", money(header.amount)
    yield "Printed", _moment(at)


def _claim_rows(rows: Iterable[ClaimRow]) -> Iterator[Line]:
    heads = "".join(f"{name:>{_MONEY}}" for name in ("Charged", "Paid", "Patient owes"))
    yield line((f"  {'Patient':{_NAME}}{heads}", "heading"))
    for row in rows:
        amounts = "".join(
            f"{money(each):>{_MONEY}}" for each in (row.charge, row.paid, row.patient_responsibility)
        )
        symbol = explained(f"{STATUS}{row.status}").symbol
        yield line(f"{symbol} {fit(named(row), _NAME)}{amounts}")
        numbers = f"{row.member_id}  {row.patient_control_number}  {row.claim_control_number}".strip()
        text = (
            f"{days(row.service_from, row.service_to)}  {numbers}  {' '.join((*row.reasons, *row.remarks))}"
        )
        yield from wrap_line(line(("    ", "dim"), text), WIDTH, indent=4)


def _glossary(rows: Iterable[ClaimRow]) -> Iterator[Line]:
    rows = tuple(rows)
    statuses = dict.fromkeys(f"{STATUS}{row.status}" for row in rows)
    codes = dict.fromkeys(code for row in rows for code in (*row.reasons, *row.remarks))
    yield line(("What the signs and codes mean", "heading"))
    for status in sorted(statuses):
        found = explained(status)
        yield line(f"  {found.symbol:<8} {found.words}")
    for code in sorted(codes):
        found = explained(code)
        bears = f" ({found.bears})" if found.bears else ""
        yield from wrap_line(line(f"  {code:<8} {found.words}{bears}"), WIDTH, indent=11)


def _plain(lines: Iterable[Line | Entry]) -> Iterator[Line]:
    return (each.line if isinstance(each, Entry) else each for each in lines)


def _moment(at: datetime) -> str:
    return f"{at.astimezone():%m/%d/%Y %H:%M}"
