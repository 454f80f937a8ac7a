"""What our claim said beside what was decided, on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from screens.reflow import ReflowView
from screens.remittances.beside_lines import beside_lines
from screens.remittances.sent_claim import find_sent
from screens.remittances.words import person
from tui.page import Page

if TYPE_CHECKING:
    from screens.remittances.one_claim import OneClaim
    from tui.shell import Shell
    from x12.claims.records import Claim

_NOT_FOUND = (
    "What our claim said isn't known here: it didn't go out from here, and the portal doesn't show it."
)


class BesidePage(Page):
    """Both side by side."""

    title = "Our claim beside the payment"

    def __init__(self, sent: Claim, one: OneClaim) -> None:
        self.subject = person(one.claim.patient)
        super().__init__(ReflowView(lambda cells: tuple(beside_lines(sent, one, cells))))


def open_beside(shell: Shell, one: OneClaim) -> None:
    """Look for the claim and show both."""

    def found(sent: Claim | None) -> None:
        if sent is None:
            shell.say(_NOT_FOUND, "caution")
        else:
            shell.open(BesidePage(sent, one))

    shell.request(find_sent(shell.desk, one), found, saying="Looking for what was sent.")
