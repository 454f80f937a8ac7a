"""The settings as a form: each value is checked at its field, and limits only become stricter."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from themes import PALETTES
from tui.forms import Answers, Choice, Field, Form, FormPage, Kind, Note, choice_kind
from tui.forms.kinds import whole_number
from tui.keys import PRESETS
from tui.settings import Settings
from tui.text import EMPTY, Line, line
from x12.identifiers import Unacceptable

if TYPE_CHECKING:
    from api_client.records import IdleLimits

_AUTO = "auto"
_THEMES = (
    Choice(_AUTO, "what suits the terminal"),
    *(Choice(name, each.words) for name, each in PALETTES.items()),
)
_PRESET_WORDS = {"claimdeck": "as in FISS: F3 back, F9 send", "pcace": "as in PC-ACE: F2 values, F10 send"}
_PRESETS = tuple(Choice(name, _PRESET_WORDS.get(name, "")) for name in PRESETS)
_LINES = (
    Choice("auto", "remote where SSH, mosh or telnet is found"),
    Choice("remote", "spare the line: fewer colours, plain marks"),
    Choice("local", "as on the computer's own terminal"),
)
_YES_NO = (Choice("Y", "yes"), Choice("N", "no"))
_CENTS = (Choice("Y", "12550 is 125.50, without a point"), Choice("N", "125 is 125.00"))


def settings_form(limits: IdleLimits, texts: Mapping[str, str]) -> Form:
    """The form with the texts that hold now; `limits` are the portals' strictest, never to be exceeded."""
    lock, end = (int(each.total_seconds() // 60) for each in (limits.lock_after, limits.end_after))
    field = partial(_field, texts)
    rows = (
        _heading("On the screen"),
        field("theme", "Theme", 13, choice_kind(_THEMES), choices=_THEMES, help=_THEME_HELP),
        field("preset", "Keys", 10, choice_kind(_PRESETS), choices=_PRESETS, help=_KEYS_HELP),
        field("line", "Line", 6, choice_kind(_LINES), choices=_LINES, help=_LINE_HELP),
        _heading(f"Without a key (the portal: lock after {lock} minutes, end after {end})"),
        field("lock", "Lock after", 3, _minutes(lock), help=f"Minutes, 1 to {lock}. Empty: the portal's."),
        field("end", "End after", 3, _minutes(end), help=f"Minutes, 1 to {end}. Empty: the portal's."),
        _heading("What you key"),
        field("cents", "Cents", 1, choice_kind(_CENTS), choices=_CENTS, help=_CENTS_HELP),
        _heading("Pages that you save"),
        field("folder", "Folder", 50, _FOLDER, help=_FOLDER_HELP),
        field("masked", "Masked", 1, choice_kind(_YES_NO), choices=_YES_NO, help=_MASKED_HELP),
        _heading("On this computer"),
        field("on_disk", "Keep work", 1, choice_kind(_YES_NO), choices=_YES_NO, help=_KEEP_HELP),
        Note(lambda _answers: EMPTY),
        Note(
            lambda _answers: line(("  Line and Keep work hold from the next start, all else at once.", "dim"))
        ),
    )
    return Form("settings", "Settings", (FormPage("", rows),), sends="Save")


def texts_of(settings: Settings) -> dict[str, str]:
    """What the fields hold for these settings."""
    return {
        "theme": settings.theme or _AUTO,
        "preset": settings.preset,
        "line": settings.line,
        "lock": str(settings.lock_minutes or ""),
        "end": str(settings.end_minutes or ""),
        "folder": settings.printing,
        "masked": _letter(settings.masked),
        "on_disk": _letter(settings.on_disk),
        "cents": _letter(settings.implied_cents),
    }


def settings_of(answers: Answers, own_keys: Mapping[str, str]) -> Settings:
    """The settings that were keyed; a field that was emptied is as usual."""
    theme = answers.text("theme")
    return Settings(
        theme="" if theme == _AUTO else theme,
        preset=answers.text("preset") or "claimdeck",
        keys=own_keys,
        line=answers.text("line") or "auto",
        lock_minutes=int(answers.text("lock") or 0),
        end_minutes=int(answers.text("end") or 0),
        printing=answers.text("folder"),
        masked=answers.text("masked") == "Y",
        on_disk=answers.text("on_disk") != "N",
        implied_cents=answers.text("cents") == "Y",
    )


def _field(
    texts: Mapping[str, str],
    id: str,  # noqa: A002 - a field's id
    label: str,
    width: int,
    kind: Kind,
    choices: tuple[Choice, ...] = (),
    help: str = "",  # noqa: A002 - a field's help
) -> Field:
    return Field(id, label, width, kind, default=texts[id], choices=choices, help=help)


def _minutes(most: int) -> Kind:
    return Kind("minutes", partial(_stricter, most=most), hint="minutes")


def _stricter(text: str, *, most: int) -> str:
    number = whole_number(text, most)
    if number is None:
        raise Unacceptable(f"Key 1 to {most} minutes; nothing leaves it at the portal's {most}.")
    return str(number)


def _folder(text: str) -> str:
    """An absolute path of a folder that is there, or can be made, and can be written to."""
    path = Path(text.strip()).expanduser()
    if not path.is_absolute():
        raise Unacceptable("Key the whole path of a folder, such as ~/pages.")
    there = next(each for each in (path, *path.parents) if each.exists())
    if not there.is_dir():
        raise Unacceptable(f"{there} is not a folder.")
    if not os.access(there, os.W_OK | os.X_OK):
        raise Unacceptable(f"You may not write to {there}.")
    return str(path)


def _letter(value: bool) -> str:
    return "Y" if value else "N"


def _heading(words: str) -> Note:
    shown: Line = line((f"  {words}", "heading"))
    return Note(lambda _answers: shown)


_FOLDER = Kind("folder", _folder)
_THEME_HELP = "The colours; F4 lists them. Ctrl+T tries the next one at any time."
_KEYS_HELP = (
    "Which keys do what; F4 lists the presets. Single keys are changed in the file: see docs/keys.md."
)
_LINE_HELP = "How much may be written to the terminal."
_CENTS_HELP = "How amounts are keyed. Y: the last two digits are cents without a point key; 125. is 125.00."
_FOLDER_HELP = "Where saved pages go; empty: a folder of Claimdeck's own that only you can read."
_MASKED_HELP = "Y: a saved page shows who the patient is only when you ask for that as you save it."
_KEEP_HELP = "N: no draft, answer or log entry is written to this computer; all is gone when Claimdeck ends."
