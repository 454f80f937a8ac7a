"""One user: what there is to do about the account, then every fact."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, ClassVar

from screens.reflow import ReflowView
from screens.users import keys
from screens.users.access import Ticked
from screens.users.access_page import AccessPage
from screens.users.history_page import HistoryPage
from screens.users.password_page import password_page
from screens.users.person_page import PersonPage
from screens.users.recertify_page import RecertifyPage
from screens.users.resting import why_not
from screens.users.rows import details
from tui.page import Page
from tui.prompt import Prompt
from tui.text import Line, line

if TYPE_CHECKING:
    from api_client.users.records import Directory, OneTimePassword, Person, PortalUser, UserEvent
    from offline_cache.desk import Desk
    from screens.users.roster import Roster
    from tui.keys import Key


class UserPage(Page):
    """Every change is sent at once, and shown as the portal has it afterwards."""

    title = "User"
    KEYS: ClassVar[tuple[Key, ...]] = (
        keys.ROLES,
        keys.RESET,
        keys.ACCESS,
        keys.CERTIFY,
        keys.BACKUP,
        keys.PERSON,
        keys.HISTORY,
    )

    def __init__(self, desk: Desk, roster: Roster, user_id: str) -> None:
        self._desk = desk
        self._roster = roster
        self._id = user_id
        self._known = False
        self.subject = user_id
        self._lines = ReflowView(self._make)
        super().__init__(self._lines)

    def opened(self) -> None:
        """Show what is known; the person comes from the portal."""
        self._lines.remake()
        if not self._known:
            self.shell.request(
                self._desk.users.find(self._id), self._found, saying=f"Asking about {self._id}."
            )

    def _found(self, user: PortalUser) -> None:
        self._known = True
        self._take(user)

    @property
    def user(self) -> PortalUser | None:
        """The user as last told."""
        return self._roster.user(self._id)

    def _make(self, cells: int) -> tuple[Line, ...]:
        user, directory = self.user, self._roster.directory
        if user is None or directory is None:
            return (line("Not known: go back and ask for the users again."),)
        return details(user, directory, self._desk.today(), cells)

    def _take(self, user: PortalUser) -> None:
        self._roster.put(user)
        self._lines.remake()

    # -- keys --------------------------------------------------------------------------------------

    def why_not(self, key: Key) -> str:
        """What can't be done to this user, and what can instead."""
        user, directory = self.user, self._roster.directory
        if user is None or directory is None:
            return "The portal has not told this user yet."
        return why_not(key, user, directory.you)

    def label(self, key: Key) -> str:
        """d does the opposite of what is."""
        user = self.user
        if key is not keys.ACCESS or user is None:
            return key.label
        if user.standing == "linked":
            return "Unlink"
        return "Reactivate" if user.status in {"deactivated", "disabled"} else key.label

    def action_roles(self) -> None:
        """The checklist of roles and NPIs."""
        user, directory = self.user, self._roster.directory
        if user is None or directory is None:
            return

        def sent(roles: tuple[str, ...], npis: tuple[str, ...]) -> None:
            self.shell.request(
                self._desk.users.assign(self._id, roles, npis),
                self._assigned,
                saying="Saving.",
                failed=access.refused,
            )

        ticked = Ticked(frozenset(user.roles), frozenset(each.npi for each in user.npis))
        keeps = user.standing in {"primary", "backup"}
        access = AccessPage(directory, user.name, ticked, sent, keeps_backup=keeps)
        self.shell.open(access)

    def _assigned(self, user: PortalUser) -> None:
        shell = self.shell
        self._roster.put(user)
        shell.back()
        shell.say("Saved.", "good")

    def action_reset(self) -> None:
        """Ask, then show the one-time password."""
        self._sure(
            f"Reset the password of {self._id}: yes (y), no (n)?",
            lambda: self._ask(self._desk.users.reset_password(self._id), self._reset, "Resetting."),
        )

    def _reset(self, password: OneTimePassword) -> None:
        user = self.user
        self._known = False
        self.shell.open(password_page(password, user.name if user else self._id, "The password is reset."))

    def action_access(self) -> None:
        """Deactivate, reactivate or unlink: the id is typed to confirm."""
        user = self.user
        if user is None:
            return
        if user.standing == "linked":
            self._typed("take the link back", lambda: self._desk.users.unlink(self._id), self._unlinked)
        elif user.status in {"deactivated", "disabled"}:
            self._typed("let the user in again", lambda: self._desk.users.reactivate(self._id), self._changed)
        else:
            self._typed("keep the user out", lambda: self._desk.users.deactivate(self._id), self._changed)

    def _changed(self, user: PortalUser) -> None:
        self._take(user)
        out = user.status == "deactivated"
        self.shell.say(_OUT if out else f"{user.id} may sign in again.", "good")

    def _unlinked(self, _nothing: None) -> None:
        shell = self.shell
        self._roster.drop(self._id)
        shell.back()
        shell.say(f"{self._id} may not work here any more.", "good")

    def action_backup(self) -> None:
        """Ask, then appoint."""
        self._sure(
            f"Make {self._id} the backup, with all roles: yes (y), no (n)?",
            lambda: self._ask(self._appoint(), self._appointed, "Appointing."),
        )

    async def _appoint(self) -> Directory:
        """Two users change with it, so all are asked for."""
        await self._desk.users.make_backup(self._id)
        return await self._desk.users.all()

    def _appointed(self, directory: Directory) -> None:
        self._roster.directory = directory
        self._lines.remake()
        self.shell.say(f"{self._id} is the backup now; an earlier one is a subordinate again.", "good")

    def action_person(self) -> None:
        """Correct the person."""
        user = self.user
        if user is not None and user.person is not None:
            self.shell.open(PersonPage(self._desk, "User: person", self._correct, lambda _id: None, user))

    def _correct(self, form: PersonPage, person: Person) -> None:
        self.shell.request(
            self._desk.users.update(self._id, person),
            self._corrected,
            saying="Saving.",
            failed=form.refused,
        )

    def _corrected(self, user: PortalUser) -> None:
        shell = self.shell
        self._roster.put(user)
        shell.back()
        shell.say("Saved.", "good")

    def action_certify(self) -> None:
        """The NPIs of this user."""
        self.shell.open(RecertifyPage(self._desk, self._roster, self._id))

    def action_history(self) -> None:
        """What was done to the account."""
        self._ask(self._desk.users.history(self._id), self._told, "Asking for the history.")

    def _told(self, events: tuple[UserEvent, ...]) -> None:
        self.shell.open(HistoryPage(self._id, events))

    # -- asking ------------------------------------------------------------------------------------

    def _ask(self, work: Coroutine[Any, Any, Any], then: Callable[[Any], None], saying: str) -> None:
        self.shell.request(work, then, saying=saying)

    def _sure(self, label: str, act: Callable[[], None]) -> None:
        answered = lambda letter, _picked: act() if letter == "y" else None  # noqa: E731
        self.shell.ask(Prompt(label, answered, letters="yn"))

    def _typed(
        self, what: str, work: Callable[[], Coroutine[Any, Any, Any]], then: Callable[[Any], None]
    ) -> None:
        def answered(text: str, _picked: int) -> None:
            if text.strip().casefold() == self._id.casefold():
                self._ask(work(), then, "Asking the portal.")
            else:
                self.shell.say("Nothing was done: that isn't the user id.", "caution")

        self.shell.ask(Prompt(f"Type {self._id} to {what}:", answered))


_OUT = "Kept out from now on; open sessions end. Tell the organizations that linked the user."
