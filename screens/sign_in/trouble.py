"""The portal gave no notice: what happened, what to do, and one key to ask again."""

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from api_client.errors import PortalError
from api_client.profile import PortalProfile
from screens.menu import SCROLLING, MenuView, paragraph
from screens.sign_in.keys import AGAIN
from screens.sign_in.notice import portal_heading
from tui.keys import Key
from tui.text import EMPTY, Line, line


class TroubleView(MenuView):
    """Says why there is no notice; Enter asks again."""

    KEYS: ClassVar[tuple[Key, ...]] = (AGAIN, *SCROLLING)

    def __init__(self, profile: PortalProfile, error: PortalError, again: Callable[[], None]) -> None:
        super().__init__(lambda cells: trouble_lines(profile, error, cells))
        self._again = again
        self.fill()

    def action_again(self) -> None:
        """Ask the portal once more."""
        self._again()


def trouble_lines(profile: PortalProfile, error: PortalError, cells: int) -> tuple[Line, ...]:
    """The portal, the sentence, what to do, and the reference to quote."""
    retry = (
        (line(f"The portal wants to be asked again after {_clock(error.retry_at)}."),)
        if error.retry_at
        else ()
    )
    reference = (EMPTY, line(("Reference: ", "label"), error.reference)) if error.reference else ()
    return (
        *portal_heading(profile),
        *paragraph(error.sentence, cells, "stop"),
        *paragraph(error.next_action, cells),
        *retry,
        *reference,
        EMPTY,
        line(("Enter tries again.", "status")),
    )


def _clock(moment: datetime) -> str:
    """The time of day where this computer stands."""
    return f"{moment.astimezone():%H:%M:%S}"
