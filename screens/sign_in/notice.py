"""The portal's notice: read, then accepted by a key of its own, before anything is asked."""

from collections.abc import Callable
from typing import ClassVar

from api_client.profile import PortalProfile
from api_client.records import Banner
from screens.sign_in.keys import ACCEPT
from tui.keys import Key
from tui.text import EMPTY, Line, line, wrap
from tui.widgets.page_view import PageView

_MARGIN = 4
_WIDEST = 96
ACCEPTING = "Enter or F9 accepts this notice and goes on to user and password. F3 leaves without accepting."


class NoticeView(PageView):
    """The notice in lines of the screen's width; PgDn reads on where it is longer than the screen."""

    KEYS: ClassVar[tuple[Key, ...]] = (ACCEPT, *PageView.KEYS)

    def __init__(self, profile: PortalProfile, banner: Banner, accepted: Callable[[], None]) -> None:
        self._profile = profile
        self._banner = banner
        self._accepted = accepted
        super().__init__(notice_lines(profile, banner, 80))

    def resized(self) -> None:
        """Break the lines anew."""
        self.show(notice_lines(self._profile, self._banner, self.width))

    def action_accept(self) -> None:
        """The notice was read and accepted."""
        self._accepted()


def notice_lines(profile: PortalProfile, banner: Banner, cells: int) -> tuple[Line, ...]:
    """The portal's news first, then the terms, then how to accept them."""
    room = max(20, min(cells - _MARGIN, _WIDEST))
    news = (line(("Portal notice", "heading")), *_lines(banner.notice, room), EMPTY) if banner.notice else ()
    return (
        EMPTY,
        line((profile.name, "heading")),
        line((profile.url, "dim")),
        EMPTY,
        *news,
        line(("Terms of use", "heading")),
        *_lines(banner.text, room),
        EMPTY,
        *(line((text, "status")) for text in wrap(ACCEPTING, room)),
    )


def _lines(text: str, room: int) -> tuple[Line, ...]:
    return tuple(line(row) for row in wrap(text, room))
