"""Where a plain command reads and writes: results on standard output, all else on standard error."""

import getpass
import sys
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import TextIO

from x12.text import clean

Ask = Callable[[str], str]


def _read_line(question: str) -> str:
    """Ask on standard error, so that standard output holds nothing but results; raises EOFError."""
    print(question, end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.rstrip("\n")


def _read_secret(question: str) -> str:
    """Ask on the terminal without showing what is typed; raises EOFError where there is none."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", getpass.GetPassWarning)
        try:
            return getpass.getpass(question)
        except getpass.GetPassWarning:
            raise EOFError from None


@dataclass(frozen=True, slots=True)
class Console:
    """The command's way to its user. Every text from outside is cleaned before it is written."""

    out: TextIO
    err: TextIO
    ask: Ask
    ask_secret: Ask
    """Asks without showing what is typed."""

    def result(self, text: str) -> None:
        """A line of what was asked for; line breaks in it are kept."""
        print("\n".join(map(clean, text.split("\n"))), file=self.out, flush=True)

    def say(self, sentence: str) -> None:
        """Something that isn't a result."""
        print("\n".join(map(clean, sentence.split("\n"))), file=self.err, flush=True)


def console() -> Console:
    """The one of this process."""
    return Console(sys.stdout, sys.stderr, _read_line, _read_secret)
