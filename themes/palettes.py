"""The palettes: each gives every style name a look in at most 16 colours, and none by colour alone.

`dark` and `light` keep the terminal's own background and choose accents that read on it, which is also the
fewest bytes; `high-contrast` sets both sides; `no-colour` uses only bold, underline and reverse.
The field that takes keys looks like the others, so that moving costs few bytes: the '>' before its label and
the terminal's own cursor show which it is, and what typing would replace is reversed.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

STYLES = (
    "value",  # what an answer or a field holds
    "label",  # the name of a value
    "dim",  # what can be skipped in reading
    "title",  # the title line
    "alert",  # what stands there instead when a session is about to end
    "heading",  # the first line of a group
    "good",
    "caution",
    "stop",
    "key",  # the name of a key
    "key-label",  # what that key does
    "key-off",  # a key that does nothing just now
    "field",  # a field to fill in
    "field-focus",  # the one that takes keys
    "field-fresh",  # the same, as the cursor comes to it: typing replaces what it holds
    "field-off",  # one that this form doesn't need
    "label-focus",  # the label of the field that takes keys
    "error",  # what is wrong with a field
    "choice",  # a row of a list of values
    "selected",  # the row under the cursor
    "status",  # the last sentence said
    "standing",  # connection, portal, user
    "qr",  # a QR code: dark on light on every terminal, as cameras want it
)


class Palette(NamedTuple):
    """One theme: Rich style definitions by style name."""

    name: str
    words: str
    styles: Mapping[str, str]


def _palette(name: str, words: str, **styles: str) -> Palette:
    looks = {key.replace("_", "-"): look for key, look in styles.items()}
    return Palette(name, words, MappingProxyType({style: looks[style] for style in STYLES}))


DARK = _palette(
    "dark",
    "for a terminal with a dark background",
    value="default on default",
    label="cyan on default",
    dim="dim default on default",
    title="bold reverse default on default",
    alert="bold reverse yellow on default",
    heading="bold cyan on default",
    good="bold green on default",
    caution="bold yellow on default",
    stop="bold bright_red on default",
    key="bold default on default",
    key_label="default on default",
    key_off="dim default on default",
    field="underline default on default",
    field_focus="underline default on default",
    field_fresh="reverse default on default",
    field_off="dim default on default",
    label_focus="cyan on default",
    error="bold bright_red on default",
    choice="default on default",
    selected="reverse default on default",
    status="bold default on default",
    standing="cyan on default",
    qr="black on bright_white",
)

LIGHT = _palette(
    "light",
    "for a terminal with a light background",
    value="default on default",
    label="blue on default",
    dim="dim default on default",
    title="bold reverse default on default",
    alert="bold reverse magenta on default",
    heading="bold blue on default",
    good="bold green on default",
    caution="bold magenta on default",
    stop="bold red on default",
    key="bold default on default",
    key_label="default on default",
    key_off="dim default on default",
    field="underline default on default",
    field_focus="underline default on default",
    field_fresh="reverse default on default",
    field_off="dim default on default",
    label_focus="blue on default",
    error="bold red on default",
    choice="default on default",
    selected="reverse default on default",
    status="bold default on default",
    standing="blue on default",
    qr="black on bright_white",
)

HIGH_CONTRAST = _palette(
    "high-contrast",
    "bright white on black, on any terminal",
    value="bright_white on black",
    label="bright_white on black",
    dim="white on black",
    title="bold black on bright_white",
    alert="bold black on bright_yellow",
    heading="bold underline bright_white on black",
    good="bold bright_green on black",
    caution="bold bright_yellow on black",
    stop="bold black on bright_yellow",
    key="bold bright_yellow on black",
    key_label="bright_white on black",
    key_off="white on black",
    field="underline bright_white on black",
    field_focus="underline bright_white on black",
    field_fresh="bold black on bright_white",
    field_off="white on black",
    label_focus="bright_white on black",
    error="bold black on bright_yellow",
    choice="bright_white on black",
    selected="bold black on bright_white",
    status="bold bright_white on black",
    standing="bright_white on black",
    qr="black on bright_white",
)

NO_COLOUR = _palette(
    "no-colour",
    "bold, underline and reverse only",
    value="default on default",
    label="default on default",
    dim="default on default",
    title="reverse default on default",
    alert="bold reverse default on default",
    heading="bold default on default",
    good="bold default on default",
    caution="bold default on default",
    stop="bold underline default on default",
    key="bold default on default",
    key_label="default on default",
    key_off="default on default",
    field="underline default on default",
    field_focus="underline default on default",
    field_fresh="reverse default on default",
    field_off="default on default",
    label_focus="bold default on default",
    error="bold underline default on default",
    choice="default on default",
    selected="reverse default on default",
    status="bold default on default",
    standing="default on default",
    qr="reverse default on default",
)

PALETTES = {palette.name: palette for palette in (DARK, LIGHT, HIGH_CONTRAST, NO_COLOUR)}
DEFAULT = DARK


def choose(name: str | None, environment: Mapping[str, str]) -> Palette:
    """The palette asked for; without one, what NO_COLOR and COLORFGBG say of the terminal.

    Raises KeyError.
    """
    if name:
        return PALETTES[name]
    if "NO_COLOR" in environment:
        return NO_COLOUR
    background = environment.get("COLORFGBG", "").rpartition(";")[2]
    return LIGHT if background in {"7", "15"} else DEFAULT
