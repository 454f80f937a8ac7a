"""`claimdeck eligibility`: the form, the inquiry and the answer of the screen, without a screen."""

import argparse
import json
from collections.abc import Sequence

from api_client.profile import PortalProfile
from offline_cache.desk import Desk
from screens.eligibility.as_json import outcome, reading_json
from screens.eligibility.form import inquiry_form
from screens.eligibility.inquiry import inquiry_of
from screens.eligibility.keeping import keep_page
from screens.eligibility.modes import modes_of
from screens.eligibility.reading import Reading, reading_of
from screens.eligibility.sending import OPTION, Sending
from screens.eligibility.service_types import SERVICE_TYPES
from screens.eligibility.showing.page import answer_lines
from screens.plain.console import Console, console
from screens.plain.filling import fill_by_asking
from screens.plain.given import Unusable
from screens.plain.running import DONE, NOT_SO, checked, finished, parser_of
from screens.plain.signing_in import chosen, signed_in
from screens.printing import FORMATS, NotKept
from tui.forms import FormState
from tui.text import plain

WIDTH = 78
NAMES = {
    "option": OPTION,
    "mbi": "mbi",
    "member_id": "member-id",
    "ssn": "ssn",
    "agency_id": "ssn",
    "last_name": "last",
    "first_name": "first",
    "date_of_birth": "born",
    "gender": "gender",
    "from": "from",
    "to": "to",
    "service_types": "types",
    "procedures": "procedures",
}
"""The form's field for each name of the input."""


def main(arguments: Sequence[str], desk: Desk | None = None, terminal: Console | None = None) -> int:
    """Run the command; gives the exit code."""
    parser = parser_of(
        "claimdeck eligibility",
        "Ask a portal whether a patient is covered on a date, and who pays first.",
        NAMES,
        "the payer refused an inquiry",
    )
    parser.add_argument("--masked", action="store_true", help="leave out what tells who the patient is")
    parser.add_argument("--save", choices=FORMATS, help="also save each answer as a page")
    options, talk = parser.parse_args(arguments), terminal or console()
    return finished(_run(desk or Desk(), options, talk), talk, as_json=options.json)


async def _run(desk: Desk, options: argparse.Namespace, talk: Console) -> int:
    profile, given = await chosen(desk, options)
    form = inquiry_form(profile, desk.today, SERVICE_TYPES)
    states = checked(form, given.patients, NAMES)
    async with signed_in(desk, profile, given, talk):
        codes = [await _one(desk, profile, state, options, talk) for state in states]
        if not options.input:
            codes = await _one_after_another(desk, profile, options, talk)
        return max(codes, default=DONE)


async def _one_after_another(
    desk: Desk, profile: PortalProfile, options: argparse.Namespace, talk: Console
) -> list[int]:
    """Ask for a patient, answer, and ask for the next until there is none."""
    form, codes = inquiry_form(profile, desk.today, SERVICE_TYPES), []
    while True:
        codes.append(await _one(desk, profile, fill_by_asking(form, talk), options, talk))
        if talk.ask("Another patient (y/n)? ").strip().casefold() not in {"y", "yes"}:
            return codes


async def _one(
    desk: Desk, profile: PortalProfile, state: FormState, options: argparse.Namespace, talk: Console
) -> int:
    current, answers = desk.current, state.answers
    mode = Sending(modes_of(profile)).mode(answers)
    if current is None or mode is None:
        raise Unusable("The fields allow no option of this portal.")
    answer = await desk.eligibility.ask(inquiry_of(answers, mode, current))
    reading = reading_of(answer, profile, desk.today())
    shown = reading.masked() if options.masked else reading
    talk.result(json.dumps(reading_json(shown), ensure_ascii=False) if options.json else _text(shown))
    if options.save:
        _save(desk, reading, options, talk)
    return DONE if outcome(reading) == "answered" else NOT_SO


def _text(reading: Reading) -> str:
    return "\n".join(plain(shown).rstrip() for shown in answer_lines(reading, WIDTH)) + "\n"


def _save(desk: Desk, reading: Reading, options: argparse.Namespace, talk: Console) -> None:
    try:
        talk.say(f"Saved: {keep_page(desk, reading, options.save, masked=options.masked)}")
    except NotKept as error:
        talk.say(f"{error.sentence} {error.next_action}")
