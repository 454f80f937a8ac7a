"""Saving pages of remittances as text or PDF: one question for what and how, and where the file went."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from offline_cache.remittances.records import ClaimFilter
from screens.printing import Document, Format, NotKept
from screens.printing.saving import PLAIN_WAYS, page_file, save
from screens.remittances.all_rows import all_rows
from screens.remittances.documents import (
    claim_document,
    claims_document,
    next_payer_document,
    patient_document,
    summary_document,
)
from screens.remittances.masking import hidden_claim, hidden_row
from tui.prompt import Prompt

if TYPE_CHECKING:
    from offline_cache.remittances.records import CheckSummary
    from screens.remittances.one_claim import OneClaim
    from tui.shell import Shell

MOST_IN_PDF = 10_000
"""Claims; a PDF of more has over 600 pages, and text of it is there at once."""
_WAYS: dict[str, tuple[Format, bool]] = {
    "p": ("pdf", False),
    "t": ("txt", False),
    "m": ("pdf", True),
    "x": ("txt", True),
}
_NOTED = "remittance page saved"
_WITH_NAMES = "PDF (p), text (t); names hidden: PDF (m), text (x)?"
_WITHOUT = "PDF (p) or text (t)?"


def ask_how_to_print(shell: Shell, summary: CheckSummary) -> None:
    """The summary, all claims, or those that were denied."""

    def answered(letter: str, _picked: int) -> None:
        if letter == "s":
            _ask_plain(shell, lambda: summary_document(summary, shell.desk.now()))
        else:
            _ask_claims(shell, summary, ClaimFilter(denied=letter == "d"))

    shell.ask(
        Prompt("Print the summary (s), all claims (a), or the denied ones (d)?", answered, letters="sad")
    )


def ask_how_to_print_claim(shell: Shell, one: OneClaim) -> None:
    """One claim, with names or without."""
    desk = shell.desk

    def answered(letter: str, _picked: int) -> None:
        kind, masked = _WAYS[letter]
        shown = hidden_claim(one) if masked else one
        _save(shell, lambda: claim_document(shown, desk.today(), desk.now(), masked=masked), kind)

    shell.ask(Prompt(f"This claim: {_WITH_NAMES}", answered, letters="".join(_WAYS)))


def print_for_next_payer(shell: Shell, one: OneClaim) -> None:
    """This claim alone; a payer needs the names."""
    _ask_plain(shell, lambda: next_payer_document(one, shell.desk.now()), "For the next payer")


def print_for_patient(shell: Shell, one: OneClaim) -> None:
    """The page in plain words."""
    _ask_plain(shell, lambda: patient_document(one, shell.desk.now()), "For the patient")


def _ask_plain(shell: Shell, make: Callable[[], Document], what: str = "The summary") -> None:
    def answered(letter: str, _picked: int) -> None:
        _save(shell, make, PLAIN_WAYS[letter])

    shell.ask(Prompt(f"{what}: {_WITHOUT}", answered, letters="pt"))


def _ask_claims(shell: Shell, summary: CheckSummary, wanted: ClaimFilter) -> None:
    def answered(letter: str, _picked: int) -> None:
        kind, masked = _WAYS[letter]
        if kind == "pdf" and not wanted.denied and summary.check.claims > MOST_IN_PDF:
            shell.say(f"A PDF holds up to {MOST_IN_PDF:,} claims: save text instead.", "caution")
            return
        save(shell, _claims_file(shell, summary, wanted, kind, masked=masked))

    shell.ask(Prompt(f"Claims: {_WITH_NAMES}", answered, letters="".join(_WAYS)))


async def _claims_file(
    shell: Shell, summary: CheckSummary, wanted: ClaimFilter, kind: Format, *, masked: bool
) -> Path | NotKept:
    rows = [row async for row in all_rows(shell.desk, summary.check, wanted)]
    at, what = shell.desk.now(), "denied" if wanted.denied else ""

    def made() -> Document:
        shown = map(hidden_row, rows) if masked else rows
        return claims_document(summary, shown, at, masked=masked, what=what)

    return await page_file(shell, made, kind, _NOTED)


def _save(shell: Shell, make: Callable[[], Document], kind: Format) -> None:
    save(shell, page_file(shell, make, kind, _NOTED))
