"""What the doctor says of the terminal and of the variables that other programs would listen to."""

from collections.abc import Iterator, Mapping

from screens.doctor.finding import Finding, Section
from tui.line.profile import LineProfile, detect, is_remote

COLUMNS, LINES = 80, 24
_DEPTHS = {
    "truecolor": "all colours",
    "256": "256 colours",
    "16": "16 colours",
    "none": "no colours; bold, underline and reverse instead",
}
_UNHEEDED = {
    "HTTP_PROXY": "Claimdeck connects to portals directly",
    "HTTPS_PROXY": "Claimdeck connects to portals directly",
    "ALL_PROXY": "Claimdeck connects to portals directly",
    "SSLKEYLOGFILE": "nothing writes down the keys of a connection",
    "PYTHON_KEYRING_BACKEND": "Claimdeck picks the keyring by itself",
}


def terminal(environ: Mapping[str, str], size: tuple[int, int] | None) -> Section:
    """Look at the terminal; `size` is columns and lines, None where the output goes elsewhere."""
    return Section("Terminal", (*_size(size), *_kind(environ), *_multiplexer(environ), *_unheeded(environ)))


def _size(size: tuple[int, int] | None) -> Iterator[Finding]:
    if size is None:
        yield Finding("note", "The output is not a terminal, so its size can't be seen.")
        return
    columns, lines = size
    if columns < COLUMNS or lines < LINES:
        yield Finding(
            "note",
            f"{columns} columns by {lines} lines: less than {COLUMNS} by {LINES}, so long lines are cut.",
            "Make the window larger, or its letters smaller.",
        )
    else:
        yield Finding("ok", f"{columns} columns by {lines} lines.")


def _kind(environ: Mapping[str, str]) -> Iterator[Finding]:
    name = environ.get("TERM", "")
    if name in ("", "dumb"):
        yield Finding(
            "wrong",
            f"TERM is {name or 'not set'}: nothing can be drawn on this terminal.",
            "Run: export TERM=xterm-256color; or use the plain commands (claimdeck --help).",
        )
        return
    profile = detect(environ)
    yield Finding("ok", f"TERM is {name}: {_DEPTHS[profile.colours]}; {_letters(profile)}.")
    if is_remote(environ):
        yield Finding(
            "ok", "Reached over a remote line: only changed characters are sent, in 16 colours at most."
        )


def _letters(profile: LineProfile) -> str:
    return "lines and marks in ASCII" if profile.ascii else "UTF-8"


def _multiplexer(environ: Mapping[str, str]) -> Iterator[Finding]:
    if environ.get("STY"):
        yield Finding(
            "note",
            "Inside GNU screen, which may leave what was shown in its scrollback.",
            "Put 'altscreen on' into ~/.screenrc.",
        )


def _unheeded(environ: Mapping[str, str]) -> Iterator[Finding]:
    for name, instead in _UNHEEDED.items():
        if environ.get(name) or environ.get(name.lower()):
            yield Finding("note", f"{name} is set and not heeded: {instead}.")
    if any(name.startswith("TEXTUAL") for name in environ):
        yield Finding("note", "TEXTUAL variables are set and not heeded: some write every key to a file.")
