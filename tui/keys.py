"""Every key is declared once: footer, help page, palette, presets and docs/keys.md derive from these records.

A key's owner (the page, its view, the app, asked in that order) has a method `action_<action>` for it, and
may say by `why_not(key)` in one sentence why it does nothing just now.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Key(NamedTuple):
    """One thing that a key does. `keys` are Textual's key names, separated by commas; the first is shown."""

    id: str
    keys: str
    label: str
    description: str
    group: str
    footer: bool = True

    @property
    def action(self) -> str:
        """The name of the owner's method, without `action_`."""
        return self.id.rpartition(".")[2].replace("-", "_")


class DeclaredTwiceError(ValueError):
    """Two keys have one id."""


_declared: dict[str, Key] = {}


def declare(
    id: str,  # noqa: A002 - the word that a keymap file uses
    keys: str,
    label: str,
    description: str,
    *,
    group: str,
    footer: bool = True,
) -> Key:
    """Declare a key; screens declare theirs beside the page that owns them."""
    if id in _declared:
        raise DeclaredTwiceError(f"The key {id!r} is declared twice.")
    key = Key(id, keys, label, description, group, footer)
    _declared[id] = key
    return key


def declared() -> tuple[Key, ...]:
    """Every key declared so far, in the order of declaration."""
    return tuple(_declared.values())


EVERYWHERE = "Everywhere"
HELP = declare("app.help", "f1", "Help", "Help for this field or code; again: all keys", group=EVERYWHERE)
KEYS = declare(
    "app.keys",
    "question_mark",
    "Keys",
    "All keys of this screen (where letters act)",
    group=EVERYWHERE,
    footer=False,
)
GO = declare("app.go", "f2", "Go to", "Go to a place or patient: type its start, Enter", group=EVERYWHERE)
BACK = declare(
    "app.back", "f3,escape", "Back", "Back to where you were; what is keyed stays", group=EVERYWHERE
)
LEAVE = declare("app.leave", "f10,ctrl+q", "Leave", "Sign out or quit", group=EVERYWHERE)
PALETTE = declare(
    "app.palette",
    "ctrl+p",
    "Actions",
    "All that can be done here, as a list to search",
    group=EVERYWHERE,
    footer=False,
)
NEXT_PORTAL = declare(
    "app.next-portal",
    "ctrl+n",
    "Next portal",
    "The next portal you are signed in to, as you left it",
    group=EVERYWHERE,
    footer=False,
)
LOCK = declare(
    "app.lock", "ctrl+o", "Lock", "Hide everything until you show who you are", group=EVERYWHERE, footer=False
)
RESYNC = declare(
    "app.resync", "ctrl+l", "Repaint", "Write the whole screen again", group=EVERYWHERE, footer=False
)
THEME = declare(
    "app.theme",
    "ctrl+t",
    "Theme",
    "Next theme: dark, light, high-contrast, no-colour",
    group=EVERYWHERE,
    footer=False,
)
OFFLINE = declare(
    "app.offline",
    "ctrl+b",
    "Offline",
    "Work offline, or online again (F2 offline)",
    group=EVERYWHERE,
    footer=False,
)
SUSPEND = declare(
    "app.suspend", "ctrl+z", "Suspend", "Back to the shell; `fg` returns", group=EVERYWHERE, footer=False
)

FORMS = "In a form"
ENTER = declare(
    "form.enter",
    "enter",
    "Enter",
    "Next field; in the last field of a short form: send",
    group=FORMS,
    footer=False,
)
NEXT = declare("form.next", "tab", "Next", "Next field that is needed", group=FORMS, footer=False)
PREVIOUS = declare("form.previous", "shift+tab", "Previous", "Previous field", group=FORMS, footer=False)
DOWN = declare(
    "form.down", "down", "Down", "Next field; in a table the line below", group=FORMS, footer=False
)
UP = declare("form.up", "up", "Up", "Previous field; in a table the line above", group=FORMS, footer=False)
VALUES = declare(
    "form.values", "f4", "Values", "List of values for this field: type a code or words", group=FORMS
)
SAME = declare(
    "form.same",
    "f6",
    "Same",
    "As in the line above, or in the record before",
    group=FORMS,
    footer=False,
)
PAGE_BACK = declare(
    "form.page-back", "f7", "Page back", "Previous page of the form", group=FORMS, footer=False
)
PAGE_ON = declare("form.page-on", "f8", "Page on", "Next page of the form", group=FORMS, footer=False)
ROWS_BACK = declare(
    "form.rows-back",
    "pageup",
    "Page up",
    "Many lines up in a table; else the previous page",
    group=FORMS,
    footer=False,
)
ROWS_ON = declare(
    "form.rows-on",
    "pagedown",
    "Page down",
    "Many lines down in a table; else the next page",
    group=FORMS,
    footer=False,
)
SUBMIT = declare("form.submit", "f9", "Send", "Send what is keyed", group=FORMS)
LINES = "In the lines of a form"
DUPLICATE = declare(
    "form.duplicate-line",
    "f5",
    "Same line",
    "A blank line as the one above; else a copy below",
    group=LINES,
)
NEXT_LINE = declare(
    "form.next-line",
    "ctrl+down",
    "Next line",
    "Start of the next line; after the last a new one",
    group=LINES,
    footer=False,
)
INSERT_LINE = declare(
    "form.insert-line", "insert,alt+i", "Insert", "A new line above this one", group=LINES, footer=False
)
DELETE_LINE = declare(
    "form.delete-line", "ctrl+x", "Delete line", "Delete this line; it can be brought back", group=LINES
)
BRING_BACK = declare(
    "form.bring-back",
    "ctrl+y",
    "Bring back",
    "Bring the line deleted last back where it was",
    group=LINES,
    footer=False,
)
LONG_FORMS = "In a long form"
PAGES = declare(
    "form.pages",
    "ctrl+f",
    "Pages",
    "The pages of the form: a digit goes there",
    group=LONG_FORMS,
    footer=False,
)
FINDINGS = declare(
    "form.findings",
    "ctrl+g",
    "Findings",
    "All errors and warnings; Enter goes to the field",
    group=LONG_FORMS,
)
NEXT_FINDING = declare(
    "form.next-finding",
    "alt+n",
    "Next error",
    "The next field with an error or a warning",
    group=LONG_FORMS,
    footer=False,
)
PREVIOUS_FINDING = declare(
    "form.previous-finding",
    "alt+p",
    "Error before",
    "The field before with an error or a warning",
    group=LONG_FORMS,
    footer=False,
)
TYPING = "While typing"
LEFT = declare(
    "form.left",
    "left",
    "Left",
    "One character left; in a long form also a field",
    group=TYPING,
    footer=False,
)
RIGHT = declare(
    "form.right",
    "right",
    "Right",
    "One character right; in a long form also a field",
    group=TYPING,
    footer=False,
)
WORD_LEFT = declare(
    "form.word-left", "ctrl+left,alt+b", "Word left", "One word left", group=TYPING, footer=False
)
WORD_RIGHT = declare(
    "form.word-right", "ctrl+right,alt+f", "Word right", "One word right", group=TYPING, footer=False
)
HOME = declare("form.home", "home,ctrl+a", "Start", "Start of the field", group=TYPING, footer=False)
END = declare("form.end", "end,ctrl+e", "End", "End of the field", group=TYPING, footer=False)
FIRST = declare("form.first", "ctrl+home", "First", "First field of the form", group=TYPING, footer=False)
LAST = declare("form.last", "ctrl+end", "Last", "Last field of the form", group=TYPING, footer=False)
BACKSPACE = declare(
    "form.backspace",
    "backspace,ctrl+h",
    "Erase",
    "Erase the character before the cursor",
    group=TYPING,
    footer=False,
)
DELETE = declare(
    "form.delete",
    "delete,ctrl+d",
    "Delete",
    "Delete the character under the cursor",
    group=TYPING,
    footer=False,
)
ERASE_WORD = declare(
    "form.erase-word",
    "ctrl+w,ctrl+backspace",
    "Erase word",
    "Erase the word before the cursor",
    group=TYPING,
    footer=False,
)
ERASE_START = declare(
    "form.erase-start", "ctrl+u", "Erase", "Erase to the start of the field", group=TYPING, footer=False
)
ERASE_END = declare(
    "form.erase-end", "ctrl+k", "Erase end", "Erase to the end of the field", group=TYPING, footer=False
)
UNDO = declare(
    "form.undo", "ctrl+r", "Undo", "The field as it was when you came to it", group=TYPING, footer=False
)

READING = "On a page or in a list"
LINE_UP = declare("view.line-up", "up", "Up", "One line up", group=READING, footer=False)
LINE_DOWN = declare("view.line-down", "down", "Down", "One line down", group=READING, footer=False)
PAGE_UP = declare("view.page-up", "f7,pageup", "Page up", "One page up", group=READING, footer=False)
PAGE_DOWN = declare("view.page-down", "f8,pagedown", "More", "One page down", group=READING)
TOP = declare("view.top", "home", "Top", "The first line", group=READING, footer=False)
BOTTOM = declare("view.bottom", "end", "Bottom", "The last line", group=READING, footer=False)
CHOOSE = declare("view.choose", "enter", "Open", "Open the line under the cursor", group=READING)
FILTER = declare(
    "view.filter", "slash", "Filter", "Show only the rows that hold what you type", group=READING
)

PRESETS: Mapping[str, Mapping[str, str]] = {
    "claimdeck": {},
    "pcace": {
        "app.back": "escape,f3",
        "form.values": "f2",
        "form.same": "f4,f6",
        "form.delete-line": "f7,ctrl+x",
        "form.next-line": "f8,ctrl+down",
        "form.page-back": "pageup",
        "form.page-on": "pagedown",
        "form.rows-back": "ctrl+pageup",
        "form.rows-on": "ctrl+pagedown",
        "app.go": "ctrl+g",
        "form.findings": "ctrl+s",
        "form.submit": "f9,f10",
        "app.leave": "ctrl+q",
    },
}
"""Key presets. `claimdeck` is what hands know from FISS; `pcace` puts list, save and lines where PC-ACE has
them.
"""

_SHOWN = {
    "question_mark": "?",
    "slash": "/",
    "escape": "Esc",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "enter": "Enter",
    "backspace": "Backspace",
    "space": "Space",
}


def shown(key: str) -> str:
    """A key's name as it is printed on keyboards: 'f9' → 'F9', 'ctrl+p' → 'Ctrl+P'."""
    if key in _SHOWN:
        return _SHOWN[key]
    if len(key) == 1:
        return key
    return "+".join(_SHOWN.get(part) or _capitalized(part) for part in key.split("+"))


def _capitalized(part: str) -> str:
    function_key = part[:1] == "f" and part[1:].isdecimal()
    return part.upper() if function_key or len(part) == 1 else part.capitalize()


class Keymap:
    """Which keys do what: the declarations, a preset over them, the user's own over that."""

    def __init__(self, changes: Mapping[str, str]) -> None:
        self.changes = changes
        self._names: dict[str, tuple[str, ...]] = {}

    def keys_of(self, key: Key) -> tuple[str, ...]:
        """The key names that stand for a key, the shown one first."""
        names = self._names.get(key.id)
        if names is None:
            names = self._names[key.id] = tuple(self.changes.get(key.id, key.keys).split(","))
        return names

    def shown(self, key: Key) -> str:
        """The name of its first key, as printed on keyboards; '' where the user took it away."""
        first = self.keys_of(key)[0]
        return shown(first) if first else ""


def keymap(preset: str = "claimdeck", own: Mapping[str, str] | None = None) -> Keymap:
    """A preset with the user's changes over it; raises KeyError for a preset that doesn't exist."""
    return Keymap({**PRESETS[preset], **(own or {})})


def unknown(chosen: Keymap) -> tuple[str, ...]:
    """Ids in a keymap that no key has; to be asked when all screens are imported."""
    return tuple(id for id in chosen.changes if id not in _declared)  # noqa: A001 - a key's id
