"""The command line: opens the client, or hands over to a command."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from tui.options import Options

NO_PATIENTS = (
    "What identifies a patient, a password or a code is never given on the command line, where others and "
    "the shell's history see it: commands ask for it, or read JSON from standard input with --input -."
)
PROGRAMS: dict[str, tuple[str, str]] = {
    "demo": ("open the client on the bundled Medicare and Medicaid portals", "tui.demo:main"),
    "backend": ("run the bundled portals by themselves", "mock_backend.__main__:main"),
}
Program = Callable[[Sequence[str]], int | None]


def run(arguments: Sequence[str]) -> int:
    """Do what the command line says; gives the exit code."""
    from tui.options import Options, chosen

    if not arguments:  # the usual way in; argparse would cost it a few milliseconds
        return _open(Options())
    programs = commands()
    if arguments[0] in programs:
        return _load(programs[arguments[0]][1])(arguments[1:]) or 0
    parser = _parser(programs)
    options, rest = parser.parse_known_args(arguments)
    if rest:
        parser.error(_misplaced(rest[0], programs))
    return _open(chosen(options))


def _misplaced(word: str, programs: dict[str, tuple[str, str]]) -> str:
    if word in programs:
        return f"the command comes first: claimdeck {word} ..."
    return f"there is no {word!r}; the commands are {', '.join(programs)}"


def commands() -> dict[str, tuple[str, str]]:
    """Every command: its words, and the function that runs it."""
    from screens.commands import COMMANDS

    return {**PROGRAMS, **COMMANDS}


def _open(options: Options) -> int:
    from tui.client import open_client
    from tui.demo import DemoBackend

    backend = DemoBackend()
    try:
        return open_client(options, start_demo=backend.url)
    finally:
        backend.stop()


def _load(where: str) -> Program:
    module, _, function = where.partition(":")
    program: Program = getattr(import_module(module), function)
    return program


def _parser(programs: dict[str, tuple[str, str]]) -> argparse.ArgumentParser:
    import argparse

    from tui.options import offer

    listed = "\n".join(f"  {name:<16}{words}" for name, (words, _where) in programs.items())
    parser = argparse.ArgumentParser(
        prog="claimdeck",
        usage="claimdeck [options] | claimdeck COMMAND [--help] ...",
        description="A terminal client for Medicare and Medicaid provider portals.",
        epilog=f"commands:\n{listed}\n\n{_wrapped(NO_PATIENTS)}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    offer(parser)
    parser.add_argument("--version", action="version", version=f"claimdeck {version()}")
    return parser


def _wrapped(text: str) -> str:
    import textwrap

    return textwrap.fill(text, 78)


def version() -> str:
    """The installed version."""
    from importlib import metadata

    try:
        return metadata.version("claimdeck")
    except metadata.PackageNotFoundError:
        return "(not installed)"
