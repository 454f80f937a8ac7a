"""The organization's users at the current portal."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from screens.headed import HeadedList
from screens.users import keys, rows
from screens.users.creating import Creating
from screens.users.link_page import LinkPage
from screens.users.recertify_page import RecertifyPage
from screens.users.roster import Roster
from screens.users.user_page import UserPage
from tui.page import Page

if TYPE_CHECKING:
    from api_client.users.records import Directory, PortalUser
    from offline_cache.desk import Desk
    from tui.keys import Key
    from tui.text import Line


class UsersPage(Page):
    """Asks once, then keeps to what the portal answers to each change; r asks again."""

    title = "Users and roles"
    KEYS: ClassVar[tuple[Key, ...]] = (keys.NEW, keys.LINK, keys.DUE, keys.AGAIN)

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._roster = Roster()
        self._portal_id = ""
        self._list: HeadedList[PortalUser] = HeadedList(
            lambda user: rows.row(user, desk.today()),
            self._heads,
            chosen=lambda user: self._open_user(user.id),
            empty="No user is known.",
        )
        super().__init__(self._list)

    def opened(self) -> None:
        """Show the users; those of another portal, or none yet, are asked for."""
        current = self._desk.current
        portal_id = current.portal.id if current else ""
        if portal_id != self._portal_id:
            self._portal_id = portal_id
            self._roster.stale()
        self._fill()
        if self._roster.directory is None:
            self.action_again()

    def action_again(self) -> None:
        """Ask the portal."""
        self.shell.request(self._desk.users.all(), self._know, saying="Asking for the users.")

    def _know(self, directory: Directory) -> None:
        self._roster.directory = directory
        self._fill()

    def _fill(self) -> None:
        directory = self._roster.directory
        self.subject = directory.organization if directory else ""
        self._list.fill(rows.in_order(directory, self._desk.today()) if directory else ())

    def _heads(self, cells: int) -> tuple[Line, ...]:
        return rows.heads(self._roster.directory, self._desk.today(), cells)

    # -- keys --------------------------------------------------------------------------------------

    def why_not(self, key: Key) -> str:
        """Everything but asking waits for the portal's answer."""
        waiting = self._roster.directory is None and key is not keys.AGAIN
        return "The portal has not told the users yet: r asks again." if waiting else ""

    def action_new(self) -> None:
        """Create a user."""
        directory = self._roster.directory
        if directory is not None:
            Creating(self.shell, self._desk, self._roster, directory, self._open_user).begin()

    def action_link(self) -> None:
        """Link a user of another organization."""
        directory = self._roster.directory
        if directory is not None:
            self.shell.open(LinkPage(self._desk, self._roster, directory))

    def action_due(self) -> None:
        """What has to be recertified."""
        self.shell.open(RecertifyPage(self._desk, self._roster, open_user=self._open_user))

    def _open_user(self, user_id: str) -> None:
        self.shell.open(UserPage(self._desk, self._roster, user_id))
