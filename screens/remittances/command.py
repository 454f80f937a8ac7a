"""`claimdeck remittance`: list, get, new, open, denials; the same core as the screens."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from api_client.remittances.records import RemittanceQuery
from offline_cache.desk import Desk
from offline_cache.remittances.records import ClaimFilter
from screens.plain.console import Console, console
from screens.plain.running import DONE, FAILED, NOT_SO, finished
from screens.plain.signing_in import chosen, signed_in
from screens.remittances.all_rows import all_rows
from screens.remittances.command_options import parser_for
from screens.remittances.command_texts import (
    PlainProgress,
    check_json,
    check_text,
    claim_json,
    claim_text,
    denial_json,
    denial_text,
    fetched_json,
    fetched_text,
    summary_json,
    summary_text,
)
from screens.remittances.sheets import denials_sheet

if TYPE_CHECKING:
    from offline_cache.remittances.records import Check, Fetched

_PAGE = 200
_DENIAL_DAYS = 90


def main(arguments: Sequence[str], desk: Desk | None = None, terminal: Console | None = None) -> int:
    """Run the command; gives the exit code."""
    used, talk = desk or Desk(), terminal or console()
    options = parser_for(used.today()).parse_args(arguments)
    try:
        return finished(_run(used, options, talk), talk, as_json=options.json)
    finally:
        used.kept.close()


async def _run(desk: Desk, options: argparse.Namespace, talk: Console) -> int:
    if options.verb == "open":
        return await _open(desk, options, talk)
    profile, given = await chosen(desk, options)
    async with signed_in(desk, profile, given, talk):
        return await _VERBS[options.verb](desk, options, talk)


async def _list(desk: Desk, options: argparse.Namespace, talk: Console) -> int:
    query = RemittanceQuery(
        options.check, options.first, options.last, options.payer, options.amount, limit=_PAGE
    )
    found = await _all(desk, query)
    for each in found:
        talk.result(json.dumps(check_json(each)) if options.json else check_text(each))
    return DONE if found else NOT_SO


async def _all(desk: Desk, query: RemittanceQuery) -> list[Check]:
    from dataclasses import replace

    found: list[Check] = []
    while True:
        page = await desk.remittances.search(query)
        found += page.checks
        if not page.next:
            return found
        query = replace(query, after=page.next)


async def _get(desk: Desk, options: argparse.Namespace, talk: Console) -> int:
    wanted: list[str] = []
    missing = []
    for number in options.numbers:
        found = [
            each
            for each in await _all(desk, RemittanceQuery(number, limit=_PAGE))
            if each.check_number.casefold() == number.casefold()
        ]
        wanted += [each.remittance_id for each in found]
        missing += [] if found else [number]
    for number in missing:
        talk.say(f"The portal has no remittance {number} for you.")
    return max(await _fetch(desk, wanted, options, talk), NOT_SO if missing else DONE)


async def _new(desk: Desk, options: argparse.Namespace, talk: Console) -> int:
    new = await desk.remittances.new_since_last()
    if not new:
        talk.say("Nothing is new.")
    return await _fetch(desk, [each.remittance_id for each in new], options, talk)


async def _fetch(desk: Desk, wanted: list[str], options: argparse.Namespace, talk: Console) -> int:
    if not wanted:
        return DONE
    folder = options.folder.expanduser() if options.folder else None
    fetched: tuple[Fetched, ...] = await desk.remittances.fetch(wanted, folder, PlainProgress(talk))
    for each in fetched:
        talk.result(json.dumps(fetched_json(each)) if options.json else fetched_text(each))
    return FAILED if any(each.error for each in fetched) else DONE


async def _open(desk: Desk, options: argparse.Namespace, talk: Console) -> int:
    """Every check of a file, and its claims where they are asked for."""
    for check in await desk.remittances.open_file(options.file.expanduser(), PlainProgress(talk)):
        summary = await desk.remittances.summary(check.id)
        talk.result(json.dumps(summary_json(summary)) if options.json else summary_text(summary))
        if options.claims:
            async for row in all_rows(desk, check, ClaimFilter()):
                talk.result(json.dumps(claim_json(row)) if options.json else claim_text(row))
    return DONE


async def _denials(desk: Desk, options: argparse.Namespace, talk: Console) -> int:
    last = options.last or desk.today()
    first = options.first or last - timedelta(days=_DENIAL_DAYS)
    totals = await desk.remittances.denials(first, last)
    if options.csv:
        talk.result(denials_sheet(totals, "csv").rstrip("\r\n"))
    else:
        for each in totals:
            talk.result(json.dumps(denial_json(each)) if options.json else denial_text(each))
    return DONE if totals else NOT_SO


_VERBS = {"list": _list, "get": _get, "new": _new, "denials": _denials}
