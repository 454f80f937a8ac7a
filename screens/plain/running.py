"""What the lookups' commands have in common: options, exit codes, and how every failure is told."""

import argparse
import asyncio
import json
from collections.abc import Coroutine, Iterable, Mapping, Sequence
from typing import Any

from api_client.errors import PortalError
from screens.plain.as_json import error_json
from screens.plain.console import Console
from screens.plain.filling import complaints, fill_from
from screens.plain.given import Unusable
from tui.forms import Form, FormState

DONE, FAILED, NOT_UNDERSTOOD, NOT_SO = 0, 1, 2, 3
"""Exit codes: all was answered; the portal could not be asked; the input is wrong; the answer was no."""


def parser_of(prog: str, description: str, names: Iterable[str], not_so: str) -> argparse.ArgumentParser:
    """A parser with the options that every lookup has; `not_so` says when the exit code is 3."""
    parser = argparse.ArgumentParser(
        prog=prog,
        description=description,
        epilog=_EPILOG.format(names=", ".join(names), not_so=not_so),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--portal", default="", metavar="ID", help="the portal, where there are several")
    parser.add_argument("--input", default="", metavar="FILE", help="patients as JSON; - is standard input")
    parser.add_argument("--json", action="store_true", help="one JSON object a line for each patient")
    parser.add_argument("--demo", default="", metavar="URL", help="ask a bundled backend at this address")
    return parser


def finished(work: Coroutine[Any, Any, int], talk: Console, *, as_json: bool) -> int:
    """Run it and tell what stopped it; gives the exit code."""
    try:
        return asyncio.run(work)
    except PortalError as error:
        if as_json:
            talk.result(json.dumps(error_json(error)))
        reference = f" (Reference {error.reference}.)" if error.reference else ""
        talk.say(f"{error.sentence} {error.next_action}{reference}")
        return FAILED
    except Unusable as error:
        talk.say(str(error))
        return NOT_UNDERSTOOD
    except EOFError:
        talk.say("There is more to answer, and nobody to ask: give it with --input, or use a terminal.")
        return NOT_UNDERSTOOD
    except KeyboardInterrupt:
        talk.say("Stopped; nothing more was asked.")
        return FAILED


def checked(form: Form, patients: Sequence[Mapping[str, str]], names: Mapping[str, str]) -> list[FormState]:
    """A form for each patient; raises Unusable before anything is asked if one of them can't be."""
    states = [fill_from(form, patient, names) for patient in patients]
    for number, state in enumerate(states, 1):
        if state.errors:
            told = (f"{name}: {sentence}" for name, sentence in complaints(state, names).items())
            raise Unusable(f"Patient {number}: {' '.join(told)}")
    return states


_EPILOG = """\
Input (--input FILE, or - for standard input) is JSON: one patient, a list of patients, or
{{"sign_in": {{"user": ..., "password": ..., "code": ..., "accepts_notice": true}}, "patients": [...]}}.
A patient has {names}.
Without --input each field is asked for. So is what is needed to sign in, unless it is given or kept.

Exit code: 0 all was answered; 1 the portal could not be asked; 2 the input can't be used; 3 {not_so}."""
