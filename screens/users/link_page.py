"""Linking a user of another organization: the id, then roles and NPIs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api_client.errors import InvalidRequest, PortalError
from screens.saying import said
from screens.users.access import first_ticks
from screens.users.access_page import AccessPage
from tui.forms import TEXT, Answers, Field, Form, FormPage, Note
from tui.forms.field import always
from tui.page import Page
from tui.text import EMPTY, line
from tui.widgets.form_view import FormView

if TYPE_CHECKING:
    from api_client.users.records import Directory, PortalUser
    from offline_cache.desk import Desk
    from screens.users.roster import Roster


def link_form() -> Form:
    """One field: the id that the other organization tells."""
    rows = (
        Note(lambda _answers: EMPTY),
        Note(lambda _answers: line(("  A billing service, or a colleague of an affiliated office.", "dim"))),
        Note(lambda _answers: EMPTY),
        Field("user", "User id", 32, TEXT, required=always, help="As the other organization tells it."),
    )
    return Form("user-link", "Link a user", (FormPage("", rows),), enter_sends=True, sends="Next")


class LinkPage(Page):
    """Goes on to roles and NPIs, then asks the portal."""

    title = "Link a user"

    def __init__(self, desk: Desk, roster: Roster, directory: Directory) -> None:
        self._desk = desk
        self._roster = roster
        self._directory = directory
        self._form = FormView(link_form(), sent=self._choose)
        super().__init__(self._form)

    def _choose(self, answers: Answers) -> None:
        user_id = answers.text("user")

        def sent(roles: tuple[str, ...], npis: tuple[str, ...]) -> None:
            self.shell.request(
                self._desk.users.link(user_id, roles, npis),
                self._linked,
                saying=f"Linking {user_id}.",
                failed=lambda error: access.refused(error) or self._refused(error),
            )

        ticks = first_ticks(self._directory)
        access = AccessPage(self._directory, user_id, ticks, sent, word="Link")
        self.shell.open(access)

    def _linked(self, user: PortalUser) -> None:
        shell = self.shell
        self._roster.put(user)
        shell.back()
        shell.back()
        shell.say(f"{user.name} of {user.organization} may work here now.", "good")

    def _refused(self, error: PortalError) -> bool:
        sentences = (
            {each.field: each.sentence for each in error.fields} if isinstance(error, InvalidRequest) else {}
        )
        if "user" not in sentences:
            return False
        self.shell.back()
        self._form.become(self._form.state.refused(sentences))
        self.shell.say(said(error), "stop")
        return True
