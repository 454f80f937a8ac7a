"""The file of portals can't be used: what is wrong in it and what cures that, in place of signing in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.page import Page
from tui.text import EMPTY, line, wrap
from tui.widgets.page_view import PageView

if TYPE_CHECKING:
    from api_client.errors import PortalError


class UnusablePage(Page):
    """One sentence and what to do; nothing is overwritten."""

    title = "Portals can't be read"

    def __init__(self, error: PortalError) -> None:
        super().__init__(
            PageView(
                (
                    EMPTY,
                    *(line((row, "stop")) for row in wrap(error.sentence, 76)),
                    *(line(row) for row in wrap(error.next_action, 76)),
                    EMPTY,
                    line(("Nothing was changed. F10 leaves; claimdeck doctor says more.", "dim")),
                )
            )
        )
