"""`claimdeck claim-status`: what a payer says of claims (276 and 277), without a screen."""

import argparse
import json
from collections.abc import Sequence
from typing import Any

from api_client.profile import PortalProfile
from offline_cache.answer import Answer
from offline_cache.desk import Desk
from screens.claims.answer_page import report_lines
from screens.claims.question_form import NAMES, question_form, question_of
from screens.plain.as_json import as_json
from screens.plain.console import Console, console
from screens.plain.filling import fill_by_asking
from screens.plain.running import DONE, NOT_SO, checked, finished, parser_of
from screens.plain.signing_in import chosen, signed_in
from tui.forms import FormState
from tui.text import plain
from tui.widgets.page_view import Entry
from x12.status.exchange import ClaimStatusReport
from x12.status.records import ClaimStatus, Status
from x12.status.words import explain

WIDTH = 78
Told = Answer[tuple[ClaimStatusReport, ...]]


def main(arguments: Sequence[str], desk: Desk | None = None, terminal: Console | None = None) -> int:
    """Run the command; gives the exit code."""
    parser = parser_of(
        "claimdeck claim-status",
        "Ask a payer what became of claims: by its number, or by member and days of service.",
        NAMES,
        "the payer found no such claim",
    )
    options, talk = parser.parse_args(arguments), terminal or console()
    return finished(_run(desk or Desk(), options, talk), talk, as_json=options.json)


async def _run(desk: Desk, options: argparse.Namespace, talk: Console) -> int:
    profile, given = await chosen(desk, options)
    form = question_form(desk.today)
    states = checked(form, given.patients, NAMES)
    async with signed_in(desk, profile, given, talk):
        asked = states if options.input else [fill_by_asking(form, talk)]
        return max([await _one(desk, profile, state, options, talk) for state in asked], default=DONE)


async def _one(
    desk: Desk, profile: PortalProfile, state: FormState, options: argparse.Namespace, talk: Console
) -> int:
    answer = await desk.claims.ask(question_of(state.answers))
    talk.result(json.dumps(told_json(answer, profile), ensure_ascii=False) if options.json else _text(answer))
    return DONE if _found(answer) else NOT_SO


def told_json(answer: Told, profile: PortalProfile) -> dict[str, Any]:
    """All that was told, with our words for its codes and the portal's numbers for it."""
    return {
        "outcome": "found" if _found(answer) else "not-found",
        "portal": profile.id,
        "as_of": as_json(answer.as_of),
        "transaction_ids": list(answer.transaction_ids),
        "claims": [_claim(each.claim) for each in answer.value if each.claim is not None],
    }


def _claim(claim: ClaimStatus) -> dict[str, Any]:
    days = claim.service_dates
    told = {
        "control_number": claim.control_number,
        "patient_control_number": claim.patient_control_number,
        "type_of_bill": claim.type_of_bill,
        "from": days.start if days else None,
        "to": (days.end or days.start) if days else None,
        "statuses": [_status(each) for each in claim.statuses],
    }
    return {name: as_json(item) if name != "statuses" else item for name, item in told.items() if item}


def _status(status: Status) -> dict[str, Any]:
    meanings = [explain(code) for code in status.codes]
    told = {
        "effective": status.effective,
        "charge": status.charge,
        "paid": status.paid,
        "finalized_on": status.finalized_on,
        "check_number": status.check_number,
        "paid_on": status.paid_on,
    }
    codes = [
        {"code": each.code, "words": each.words, "mover": each.mover, "next_action": each.next_action}
        for each in meanings
    ]
    return {
        "codes": codes,
        **{name: as_json(item) for name, item in told.items() if item not in (None, "")},
    }


def _found(answer: Told) -> bool:
    return any(each.claim is not None and each.claim.is_known for each in answer.value)


def _text(answer: Told) -> str:
    lines = (each.line if isinstance(each, Entry) else each for each in report_lines(answer, WIDTH))
    return "\n".join(plain(each).rstrip() for each in lines) + "\n"
