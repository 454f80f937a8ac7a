"""What the terminal and the line to it can do, decided once at the start."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from tui.line.colours import Depth

Choice = Literal["auto", "remote", "local"]

_WITHOUT_COLOUR = ("dumb", "vt100", "vt102", "vt220", "vt320", "vt420", "vt52")
_BEFORE_VT102 = ("", "dumb", "vt52", "vt100")
_ERASE_WITH_BACKGROUND = (
    *("xterm", "tmux", "linux", "vte", "gnome", "konsole", "alacritty", "kitty", "foot", "putty"),
    *("rxvt", "iterm", "wezterm", "ghostty", "mintty", "st", "contour", "rio"),
)


@dataclass(frozen=True, slots=True)
class LineProfile:
    """How the line is used.

    `ascii` draws lines and marks in ASCII; `erases_background` says that erasing fills with the current
    background; `edits` that the terminal can insert and delete lines and characters; `repeats` that it
    knows REP (`CSI b`); `shapes` that it knows DECSCUSR.
    """

    colours: Depth = "truecolor"
    ascii: bool = False
    remote: bool = False
    erases_background: bool = True
    edits: bool = True
    repeats: bool = False
    shapes: bool = True


def detect(environ: Mapping[str, str], option: Choice = "auto") -> LineProfile:
    """The profile for this environment; `option` overrules what SSH_CONNECTION says."""
    remote = option == "remote" or (option == "auto" and is_remote(environ))
    terminal = environ.get("TERM", "")
    return LineProfile(
        colours=_depth(environ, terminal, remote),
        ascii=remote or not _takes_utf8(environ),
        remote=remote,
        erases_background=_family(terminal) in _ERASE_WITH_BACKGROUND or _is_windows_terminal(environ),
        edits=_family(terminal) not in _BEFORE_VT102,
        shapes=terminal != "linux" and _family(terminal) not in _WITHOUT_COLOUR,
    )


def is_remote(environ: Mapping[str, str]) -> bool:
    """Whether the keyboard is at the other end of an SSH, mosh or telnet line."""
    return any(environ.get(name) for name in ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT", "MOSH_IP"))


def _depth(environ: Mapping[str, str], terminal: str, remote: bool) -> Depth:
    if "NO_COLOR" in environ or _family(terminal) in _WITHOUT_COLOUR:
        return "none"
    if remote:
        return "16"
    if environ.get("COLORTERM", "").lower() in ("truecolor", "24bit") or _is_windows_terminal(environ):
        return "truecolor"
    return "256" if "256" in terminal or _family(terminal) in ("kitty", "alacritty", "foot") else "16"


def _family(terminal: str) -> str:
    return re.split("[-.]", terminal, maxsplit=1)[0]


def _is_windows_terminal(environ: Mapping[str, str]) -> bool:
    return bool(environ.get("WT_SESSION")) or environ.get("OS") == "Windows_NT"


def _takes_utf8(environ: Mapping[str, str]) -> bool:
    """Whether the locale's encoding is UTF-8; a locale that isn't set at all says nothing against it."""
    locale = next((environ[name] for name in ("LC_ALL", "LC_CTYPE", "LANG") if environ.get(name)), "")
    encoding = locale.partition(".")[2].partition("@")[0].lower().replace("-", "")
    return not encoding or encoding == "utf8"
