"""The portal gave no notice: what happened, what to do, and one key to ask again."""

from collections.abc import Callable
from typing import ClassVar

from api_client.errors import PortalError
from api_client.profile import PortalProfile
from screens.sign_in.keys import AGAIN
from screens.sign_in.refusals import what_happened
from tui.keys import Key
from tui.text import EMPTY, Line, line, wrap
from tui.widgets.page_view import PageView


class TroubleView(PageView):
    """Says why there is no notice; Enter asks again."""

    KEYS: ClassVar[tuple[Key, ...]] = (AGAIN, *PageView.KEYS)

    def __init__(self, profile: PortalProfile, error: PortalError, again: Callable[[], None]) -> None:
        self._profile = profile
        self._error = error
        self._again = again
        super().__init__(trouble_lines(profile, error, 80))

    def resized(self) -> None:
        """Break the lines anew."""
        self.show(trouble_lines(self._profile, self._error, self.width))

    def action_again(self) -> None:
        """Ask the portal once more."""
        self._again()


def trouble_lines(profile: PortalProfile, error: PortalError, cells: int) -> tuple[Line, ...]:
    """The portal, the sentence, what to do, and the reference to quote."""
    room = max(20, cells - 4)
    reference = (EMPTY, line(("Reference: ", "label"), error.reference)) if error.reference else ()
    return (
        EMPTY,
        line((profile.name, "heading")),
        line((profile.url, "dim")),
        EMPTY,
        *(line((text, "stop")) for text in wrap(what_happened(error), room)),
        *(line(text) for text in wrap(error.next_action, room)),
        *reference,
        EMPTY,
        line(("Enter tries again.", "status")),
    )
