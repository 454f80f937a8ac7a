"""`claimdeck mbi`: the lookup of the screen, without a screen. The SSN is kept nowhere."""

import argparse
import json
from collections.abc import Sequence
from typing import Any

from api_client.profile import PortalProfile
from api_client.records import MbiMatch, MbiQuestion
from offline_cache.answer import Answer
from offline_cache.desk import Desk
from screens.mbi.form import BORN, FIRST, LAST, SSN, lookup_form, question_of
from screens.mbi.showing import evidence, found_lines, not_found_lines
from screens.plain.as_json import as_json
from screens.plain.console import Console, console
from screens.plain.filling import fill_by_asking
from screens.plain.given import Unusable
from screens.plain.running import DONE, NOT_SO, checked, finished, parser_of
from screens.plain.signing_in import chosen, signed_in
from tui.forms import FormState
from tui.text import plain

WIDTH = 78
NAMES = {name: name for name in (LAST, FIRST, BORN, SSN)}


def main(arguments: Sequence[str], desk: Desk | None = None, terminal: Console | None = None) -> int:
    """Run the command; gives the exit code."""
    parser = parser_of(
        "claimdeck mbi",
        "Look up a Medicare number by name, birth date and SSN.",
        NAMES,
        "a patient was not found",
    )
    options, talk = parser.parse_args(arguments), terminal or console()
    return finished(_run(desk or Desk(), options, talk), talk, as_json=options.json)


async def _run(desk: Desk, options: argparse.Namespace, talk: Console) -> int:
    profile, given = await chosen(desk, options, ("mac",))
    form = lookup_form(desk.today, synthetic=profile.is_practice)
    states = checked(form, given.patients, NAMES)
    async with signed_in(desk, profile, given, talk):
        asked = states if options.input else [fill_by_asking(form, talk)]
        return max([await _one(desk, profile, state, options, talk) for state in asked], default=DONE)


async def _one(
    desk: Desk, profile: PortalProfile, state: FormState, options: argparse.Namespace, talk: Console
) -> int:
    question = question_of(state.answers)
    if question is None:
        raise Unusable("All four fields are needed.")
    answer = await desk.eligibility.mbi_lookup(question)
    talk.result(json.dumps(_told(answer, profile)) if options.json else _text(answer, question, profile))
    return DONE if answer.value else NOT_SO


def _told(answer: Answer[MbiMatch | None], profile: PortalProfile) -> dict[str, Any]:
    evidence_of = {
        "portal": profile.id,
        "as_of": as_json(answer.as_of),
        "transaction_ids": list(answer.transaction_ids),
    }
    if answer.value is None:
        return {"outcome": "not-found", **evidence_of}
    return {"outcome": "found", **as_json(answer.value), **evidence_of}


def _text(answer: Answer[MbiMatch | None], question: MbiQuestion, profile: PortalProfile) -> str:
    match = answer.value
    _first, _blank, *found = found_lines(match) if match else ((), ())
    lines = found if match else not_found_lines(question, WIDTH)
    return "\n".join(plain(shown).rstrip() for shown in (*lines, evidence(answer, profile.name))) + "\n"
