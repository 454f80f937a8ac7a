"""How the client is to be opened: the options that `claimdeck` and `claimdeck demo` share."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from themes import PALETTES
from tui.keys import PRESETS

if TYPE_CHECKING:
    import argparse


class Options(NamedTuple):
    """'' leaves the choice to the settings file, then to the terminal."""

    theme: str = ""
    preset: str = ""
    line: str = ""
    counts: bool = False


def offer(parser: argparse.ArgumentParser) -> None:
    """Add the options to a parser."""
    parser.add_argument("--theme", choices=tuple(PALETTES), default="", help="colours, or none")
    parser.add_argument("--keys", dest="preset", choices=tuple(PRESETS), default="", help="key preset")
    line = parser.add_mutually_exclusive_group()
    line.add_argument(
        "--remote", dest="line", action="store_const", const="remote", default="", help="spare a slow line"
    )
    line.add_argument(
        "--local", dest="line", action="store_const", const="local", help="as on the machine's own terminal"
    )
    parser.add_argument(
        "--debug", dest="counts", action="store_true", help="count bytes for each task, told at the end"
    )


def chosen(namespace: argparse.Namespace) -> Options:
    """The options that were given."""
    return Options(namespace.theme, namespace.preset, namespace.line or "", namespace.counts)
