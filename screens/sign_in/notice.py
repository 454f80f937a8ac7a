"""The portal's notice: read, then accepted by a key of its own, before anything is asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from screens.menu import SCROLLING, MenuView, paragraph
from screens.sign_in.keys import ACCEPT
from tui.text import EMPTY, Line, line

if TYPE_CHECKING:
    from api_client.profile import PortalProfile
    from api_client.records import Banner
    from tui.keys import Key

WIDEST = 96
ACCEPTING = "Enter or F9 accepts this notice and goes on to user and password."


class NoticeView(MenuView):
    """The notice in lines of the screen's width; PgDn reads on where it is longer than the screen."""

    KEYS: ClassVar[tuple[Key, ...]] = (ACCEPT, *SCROLLING)

    def __init__(self, profile: PortalProfile, banner: Banner, accepted: Callable[[], None]) -> None:
        super().__init__(lambda cells: notice_lines(profile, banner, cells))
        self._accepted = accepted
        self.fill()

    def action_accept(self) -> None:
        """The notice was read and accepted."""
        self._accepted()


def notice_lines(profile: PortalProfile, banner: Banner, cells: int) -> tuple[Line, ...]:
    """The portal's news first, then the terms, then how to accept them."""
    room = min(cells, WIDEST)
    news = (
        (line(("Portal notice", "heading")), *paragraph(banner.notice, room), EMPTY) if banner.notice else ()
    )
    return (
        *portal_heading(profile),
        *news,
        line(("Terms of use", "heading")),
        *paragraph(banner.text, room),
        EMPTY,
        *paragraph(ACCEPTING, room, "status"),
    )


def portal_heading(profile: PortalProfile) -> tuple[Line, ...]:
    """Which portal this is, and the address that it really has."""
    return (EMPTY, line((profile.name, "heading")), line((profile.url, "dim")), EMPTY)
