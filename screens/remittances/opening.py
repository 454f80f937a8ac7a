"""From a row to the page that it leads to: what is missing is fetched first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from api_client.remittances.records import RemittanceQuery
from screens.remittances.downloads import download

if TYPE_CHECKING:
    from offline_cache.remittances.desk import RemittanceDesk
    from offline_cache.remittances.records import Check, ClaimFilter, ClaimRow, Fetched
    from screens.remittances.whence import Whence
    from tui.shell import Shell


_SAME_NUMBER = 50
"""Remittances whose numbers begin alike."""


def open_check(shell: Shell, check: Check, stopped: Callable[[], object] = lambda: None) -> None:
    """Its summary; one that isn't on this computer is downloaded first."""
    if check.state == "kept":
        open_summary(shell, check.id)
    elif check.remittance_id:
        fetch_and_open(shell, check.remittance_id, stopped)
    else:
        shell.say("This file was not read to its end: open it again with o.", "caution")


def fetch_and_open(shell: Shell, remittance_id: str, stopped: Callable[[], object] = lambda: None) -> None:
    """Download one that is listed, if it isn't here yet, and show its summary."""
    download(shell, (remittance_id,), lambda fetched: _fetched(shell, fetched), stopped=stopped)


def find_and_open(
    shell: Shell, remittance_id: str, check_number: str, stopped: Callable[[], object] = lambda: None
) -> None:
    """The same; one that was never listed, as those of older payments, is looked for by its number first."""

    def then(listed: bool) -> None:
        if listed:
            fetch_and_open(shell, remittance_id, stopped)
        else:
            shell.say(f"The portal has no remittance {check_number}, or keeps it no longer.", "caution")

    looking = _is_listed(shell.desk.remittances, remittance_id, check_number)
    shell.request(looking, then, saying=f"Looking for remittance {check_number}.")


async def _is_listed(remittances: RemittanceDesk, remittance_id: str, check_number: str) -> bool:
    """Whether it is known here, or the portal finds it by its number."""
    here = await remittances.checks(check_number, limit=_SAME_NUMBER)
    if any(each.remittance_id == remittance_id for each in here.checks):
        return True
    found = await remittances.search(RemittanceQuery(check_number=check_number, limit=_SAME_NUMBER))
    return any(each.remittance_id == remittance_id for each in found.checks)


def _fetched(shell: Shell, fetched: tuple[Fetched, ...]) -> None:
    kept = next((each.check for each in fetched if each.check is not None), None)
    if kept is not None:
        open_summary(shell, kept.id)


def open_summary(shell: Shell, check_id: int) -> None:
    """The summary of a kept remittance."""
    from screens.remittances.summary_page import SummaryPage

    shell.request(
        shell.desk.remittances.summary(check_id),
        lambda summary: shell.open(SummaryPage(summary)),
        saying="Reading.",
    )


def open_claims(shell: Shell, whence: Whence, wanted: ClaimFilter) -> None:
    """The claims of a kept remittance, from the first of them on."""
    from screens.remittances.claims_page import ClaimsPage, claims_of

    load = claims_of(shell.desk, whence.check, wanted)

    def show(page: ClaimsPage) -> None:
        shell.open(page)

    shell.request(
        load("", ""), lambda first: show(ClaimsPage(shell.desk, whence, wanted, first)), saying="Reading."
    )


def open_claim(shell: Shell, whence: Whence, row: ClaimRow) -> None:
    """One claim, with what else was decided on it."""
    from screens.remittances.claim_page import ClaimPage
    from screens.remittances.one_claim import read_one

    shell.request(
        read_one(shell.desk, whence, row),
        lambda claim: shell.open(ClaimPage(claim, shell.desk.today())),
        saying="Reading.",
    )
