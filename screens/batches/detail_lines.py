"""A batch in words: the first look, TA1, 999 and 277CA, each rejected claim with its reasons. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from screens.batches.words import came_of, counted, moment, money, status_of, style_of
from screens.reflow import bullet, paragraph
from tui.text import EMPTY, Line, fit, line
from tui.widgets.page_view import Entry

if TYPE_CHECKING:
    from api_client.batches.records import Batch
    from offline_cache.batches.records import BatchAnswers, ReadFile, RejectedClaim

SHOWN = 1000
"""Rejected claims that are listed; a file with more of them is wrong in one way throughout."""
_NAMES = {
    "TA1": "TA1: the envelope",
    "999": "999: the structure",
    "277CA": "277CA: the claims",
}
Opens = Callable[["RejectedClaim"], None]


def detail_lines(
    answers: BatchAnswers, correct: Opens, raw: Callable[[str], None], cells: int
) -> Iterator[Line | Entry]:
    """The verdict, then what wants somebody; Enter opens a claim's form, or a file raw."""
    batch = answers.batch
    sentence, style = came_of(answers)
    yield from paragraph(sentence, cells, style)
    claims = f", {counted(batch.claims)}" if batch.claims else ""
    yield line(
        (f"Batch {batch.tracking_number}{claims}, submitted {moment(batch.submitted_at)}: ", "dim"),
        (status_of(batch), style_of(batch)),
    )
    if answers.rejected:
        yield EMPTY
        yield from _rejected(answers, correct, cells)
    yield EMPTY
    yield from _first_look(batch, cells)
    for file in answers.files:
        yield EMPTY
        yield from _file(file, raw, cells)


def _first_look(batch: Batch, cells: int) -> Iterator[Line]:
    yield line(("First look at the envelope", "heading"))
    if not batch.precheck:
        yield line(("The payer found nothing wrong.", "good"))
    for note in batch.precheck:
        yield from bullet(f"{note.element}: {note.sentence}", cells)


def _file(file: ReadFile, raw: Callable[[str], None], cells: int) -> Iterator[Line | Entry]:
    yield Entry(line((_NAMES.get(file.kind, file.kind), "heading")), partial(raw, file.id))
    for sentence in file.sentences:
        yield from paragraph(sentence, cells, "stop" if file.is_rejected else "value")


def _rejected(answers: BatchAnswers, correct: Opens, cells: int) -> Iterator[Line | Entry]:
    yield line(
        (f"{counted(len(answers.rejected), 'rejected claim')}: Enter opens one in its form", "heading")
    )
    for index, claim in enumerate(answers.rejected[:SHOWN]):
        yield Entry(_row(claim), partial(correct, claim), str(index))
        for reason in claim.reasons:
            yield from bullet(f"{reason.words}. {reason.next_action} [{reason.code}]", cells)
        for message in claim.messages:
            yield from bullet(f"The payer adds: {message}", cells)
    if len(answers.rejected) > SHOWN:
        yield line((f"And {len(answers.rejected) - SHOWN:,} more: w writes the 277CA.", "dim"))


def _row(claim: RejectedClaim) -> Line:
    charge = money(claim.charge) if claim.charge is not None else ""
    return line(("! ", "stop"), f"{fit(claim.patient_control_number, 21)} {fit(claim.name, 26)}{charge:>14}")
