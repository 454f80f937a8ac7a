"""`claimdeck remittance`: on a terminal `open FILE` opens the client on it; the rest are plain commands."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import UTC, datetime


def main(arguments: Sequence[str]) -> int:
    """Run the command; gives the exit code."""
    from screens.remittances.command import main as plain

    if list(arguments[:1]) != ["open"] or not (sys.stdin.isatty() and sys.stderr.isatty()):
        return plain(arguments)
    from screens.remittances.command_options import parser_for

    options = parser_for(datetime.now(UTC).date()).parse_args(arguments)
    if options.json or options.text:
        return plain(arguments)
    from screens.remittances.file_page import FilePage
    from tui.client import open_client
    from tui.options import Options

    path = options.file.expanduser()
    return open_client(Options(), begin=lambda desk: FilePage(desk, path))
