"""Making a new user and linking one of another organization, from the first key to the last."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from api_client.errors import LineFault, PortalError
from screens.saying import said
from screens.users.access import first_ticks
from screens.users.access_page import AccessPage
from screens.users.password_page import password_page
from screens.users.person_page import PersonPage

if TYPE_CHECKING:
    from api_client.users.records import Directory, OneTimePassword, Person, PortalUser
    from offline_cache.desk import Desk
    from screens.users.roster import Roster
    from tui.shell import Shell


class Creating:
    """Person, then roles and NPIs, then the one-time password; what is refused leads back to its page."""

    def __init__(
        self, shell: Shell, desk: Desk, roster: Roster, directory: Directory, open_user: Callable[[str], None]
    ) -> None:
        self._shell = shell
        self._desk = desk
        self._roster = roster
        self._directory = directory
        self._open_user = open_user

    def begin(self) -> None:
        """Open the form."""
        self._shell.open(PersonPage(self._desk, "New user", self._choose, self._open_existing))

    def _open_existing(self, user_id: str) -> None:
        self._shell.back()
        self._open_user(user_id)

    def _choose(self, form: PersonPage, person: Person) -> None:
        def sent(roles: tuple[str, ...], npis: tuple[str, ...]) -> None:
            self._shell.request(
                self._desk.users.create(person, roles, npis),
                lambda made: self._made(*made),
                saying="Creating the user.",
                failed=lambda error: self._refused(form, access, error),
            )

        name = f"{person.first_name} {person.last_name}"
        access = AccessPage(self._directory, name, first_ticks(self._directory), sent, word="Create")
        self._shell.open(access)

    def _made(self, user: PortalUser, password: OneTimePassword) -> None:
        self._roster.put(user)
        self._shell.back()
        self._shell.back()
        self._shell.open(password_page(password, user.name, f"{user.name} is created as {user.id}."))

    def _refused(self, form: PersonPage, access: AccessPage, error: PortalError) -> bool:
        if isinstance(error, LineFault):
            self._roster.stale()
            self._shell.say(f"{said(error)} {_NOT_KNOWN}", "caution")
            return True
        if access.refused(error):
            return True
        if not form.concerned(error):
            return False
        self._shell.back()
        form.refused(error)
        return True


_NOT_KNOWN = "It isn't known whether the user was created: F9 sends it again, and the portal says if it was."
