"""One claim as lines: the verdict first, then what it rests on. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from screens.claims.verdict import next_step, verdict
from screens.claims.words import code_of, named, style_of
from screens.reflow import bullet, paragraph
from screens.words import long_day, money, span
from tui.text import EMPTY, Line, fit, line, wrap_line
from tui.widgets.page_view import Entry
from x12.codes.meaning import CodeList, meaning_of, words_of
from x12.status.records import StatusCode
from x12.status.words import explain

if TYPE_CHECKING:
    from collections.abc import Callable

    from api_client.claims.detailed import ClaimDetail
    from api_client.claims.records import ClaimLine
    from api_client.profile import Kind
    from offline_cache.answer import Answer
    from x12.adjustments import Adjustment

_LABEL = 16
Shown = Line | Entry


@dataclass(frozen=True, slots=True)
class Ways:
    """Where Enter leads from a line."""

    sent: Callable[[], None]
    remittance: Callable[[], None]


def claim_lines(
    answer: Answer[ClaimDetail], kind: Kind, today: date, key: str, ways: Ways, cells: int
) -> Iterator[Shown]:
    """All about one claim; `key` is the printed key for what to do next, '' where there is none."""
    detail = answer.value
    if answer.source == "store":
        kept = f"From this computer, as it was on {answer.as_of.astimezone():%m/%d/%Y %H:%M}"
        yield from paragraph(f"{kept}: the portal was not asked.", cells, "caution")
    yield from paragraph(verdict(detail, today), cells, style_of(detail.row.status))
    step = next_step(detail, kind, today)
    yield from wrap_line(
        line((f"{key}  " if key else "", "key"), step), cells, indent=len(key) + 2 if key else 0
    )
    yield EMPTY
    yield from _who_and_what(detail, ways)
    for part in (_request, _cases, _edits, _amounts, _history):
        yield from part(detail, cells)
    yield EMPTY
    yield from paragraph(evidence(answer), cells, "dim")


def evidence(answer: Answer[ClaimDetail]) -> str:
    """When it was told, and the portal's number for it."""
    number = f" Portal's number {answer.transaction_ids[0]}." if answer.transaction_ids else ""
    sample = " Amounts are from a sample fee schedule." if answer.value.sample_fees else ""
    return f"As of {answer.as_of.astimezone():%m/%d/%Y %H:%M}.{number}{sample}"


def _who_and_what(detail: ClaimDetail, ways: Ways) -> Iterator[Shown]:
    row = detail.row
    kind = f"{row.kind}{f', type of bill {row.bill_type}' if row.bill_type else ''}"
    yield _pair("Patient", f"{named(row)}  {row.member_id}")
    yield Entry(_pair("Payer's number", f"{row.control_number}  ({kind})"), opens=ways.sent)
    yield _pair("Our number", row.patient_control_number)
    yield _pair("Service", f"{span(row.service_from, row.service_to)}, received {long_day(row.received_on)}")
    place = meaning_of(CodeList.FISS_LOCATIONS, row.location)
    if row.location and place.is_known:
        yield Entry(_pair("Location", f"{row.location}  {place.words}"), code=f"FISS {row.location}")
    elif row.location:
        yield _pair("Location", row.location)
    told = explain(code_of(row))
    yield Entry(_pair("Status", f"{told.code}  {told.words}"), code=f"STC {told.code}")
    for label, number in (("Replaces", row.replaces), ("Replaced by", row.replaced_by)):
        if number:
            yield _pair(label, number)
    if detail.remittance:
        told_on = f"{detail.remittance.check_number}, {long_day(detail.remittance.paid_on)}"
        yield Entry(_pair("Remittance", told_on), opens=ways.remittance)


def _request(detail: ClaimDetail, cells: int) -> Iterator[Shown]:
    if detail.request is None:
        return
    yield EMPTY
    yield line(("What the payer asks for", "heading"))
    yield from paragraph(detail.request.text, cells)
    yield _pair("Case", detail.request.case_id)


def _cases(detail: ClaimDetail, cells: int) -> Iterator[Shown]:
    if not detail.cases:
        return
    yield EMPTY
    yield line(("What was sent about it", "heading"))
    for case in detail.cases:
        what = "Records" if case.kind == "records" else "Appeal"
        files = "1 file" if case.attachments == 1 else f"{case.attachments} files"
        decided = (
            f"{case.status} {long_day(case.decided_on)}"
            if case.decided_on
            else f"in review, decision by {long_day(case.decision_by)}"
        )
        paid = f", paid as {case.adjusted_as}" if case.adjusted_as else ""
        came = f"{case.tracking_number}, received {long_day(case.received_on)}, {files}"
        yield from bullet(f"{what} {came}: {decided}{paid}.", cells)


def _edits(detail: ClaimDetail, cells: int) -> Iterator[Shown]:
    if not detail.edits:
        return
    yield EMPTY
    yield line(("What the payer found", "heading"))
    for edit in detail.edits:
        where = f" (line {edit.line})" if edit.line else ""
        mark = "" if edit.severity == "error" else "Note: "
        yield from bullet(f"{mark}{edit.sentence}{where}  [{edit.id}]", cells)


def _amounts(detail: ClaimDetail, cells: int) -> Iterator[Shown]:
    row = detail.row
    yield EMPTY
    if not (detail.lines or detail.adjustments or detail.allowed or row.paid):
        yield _pair("Charged", f"{money(row.charge)}; nothing is decided yet.")
        return
    yield line(
        *(("Charged ", "label"), money(row.charge), ("  Allowed ", "label"), money(detail.allowed)),
        *(("  Paid ", "label"), money(row.paid)),
        *(("  Patient owes ", "label"), money(detail.patient_responsibility)),
    )
    for each in detail.adjustments:
        yield _adjustment(each, "")
    for remark in detail.remarks:
        yield _remark(remark, "")
    for each_line in detail.lines:
        yield from _service(each_line)


def _service(of: ClaimLine) -> Iterator[Shown]:
    amounts = f"{of.charge:>11,.2f}{of.allowed:>11,.2f}{of.paid:>11,.2f}"
    yield line(
        (f"Line {of.number:<3}", "label"),
        fit(of.procedure or "-", 8),
        amounts,
        ("  charged, allowed, paid", "dim"),
    )
    for each in of.adjustments:
        yield _adjustment(each, "  ")
    for remark in of.remarks:
        yield _remark(remark, "  ")


def _adjustment(each: Adjustment, margin: str) -> Entry:
    code = f"{each.group}-{each.reason}"
    meaning = meaning_of(CodeList.ADJUSTMENT_REASONS, each.reason)
    bears = words_of(CodeList.ADJUSTMENT_GROUPS, each.group)
    return Entry(
        line((f"{margin}{code:<8}", "key"), f"{each.amount:>10,.2f}  ", meaning.words, (f"; {bears}", "dim")),
        code=f"CARC {code}",
    )


def _remark(remark: str, margin: str) -> Entry:
    meaning = meaning_of(CodeList.REMARKS, remark)
    return Entry(line((f"{margin}{remark:<8}", "key"), " " * 12, meaning.words), code=f"RARC {remark}")


def _history(detail: ClaimDetail, cells: int) -> Iterator[Shown]:
    yield EMPTY
    yield line(("History", "heading"))
    for stop in reversed(detail.history):
        state = meaning_of(CodeList.CLAIM_STATES, stop.status)
        code = StatusCode(stop.category, stop.status_code, stop.entity)
        words = f"{state.words}  ({code} {explain(code).words})"
        yield from wrap_line(line((f"{long_day(stop.on)}  ", "dim"), words), cells, indent=12)


def _pair(label: str, value: str) -> Line:
    return line((fit(label, _LABEL), "label"), value)
