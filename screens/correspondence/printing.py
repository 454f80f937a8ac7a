"""A letter or a receipt as a page to keep, for its user alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from screens.printing import Document
from screens.printing.saving import PLAIN_WAYS, page_file, save
from tui.prompt import Prompt

if TYPE_CHECKING:
    from tui.shell import Shell


def ask_how_to_print(shell: Shell, make: Callable[[], Document], what: str) -> None:
    """Ask for the form; Esc saves nothing."""

    def answered(letter: str, _picked: int) -> None:
        document = make()
        noted = f"{document.name.replace('-', ' ')} saved"  # a letter's title has words of the payer's
        save(shell, page_file(shell, lambda: document, PLAIN_WAYS[letter], noted))

    shell.ask(Prompt(f"The {what}: PDF (p) or text (t)?", answered, letters="pt"))
