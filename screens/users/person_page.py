"""A new user's person, or the corrected one of a user there is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from api_client.errors import DuplicatePerson, InvalidRequest, PortalError
from screens.saying import said
from screens.users.person_form import person_form, person_of
from tui.page import Page
from tui.prompt import Prompt
from tui.widgets.form_view import FormView

if TYPE_CHECKING:
    from api_client.users.records import Person, PortalUser
    from offline_cache.desk import Desk
    from tui.forms import Answers


class PersonPage(Page):
    """Hands the person to `sent`. `open_user` shows the user that a person has already."""

    def __init__(
        self,
        desk: Desk,
        title: str,
        sent: Callable[[PersonPage, Person], None],
        open_user: Callable[[str], None],
        user: PortalUser | None = None,
    ) -> None:
        self.title = title
        self.subject = user.id if user else ""
        self._sent = sent
        self._open_user = open_user
        notes = () if user else _NEW
        form = person_form(desk.today, user.person if user else None, notes)
        self._form = FormView(form, sent=self._send)
        super().__init__(self._form)

    @property
    def unsaved(self) -> str:
        """What is keyed and not sent."""
        return f"{self.title}: the person is not saved." if self._form.state.dirty else ""

    def _send(self, answers: Answers) -> None:
        self._sent(self, person_of(answers))

    def concerned(self, error: PortalError) -> bool:
        """Whether the portal has something against what was keyed here."""
        if not isinstance(error, InvalidRequest):
            return False
        return any(each.field in self._form.state.texts for each in error.fields)

    def refused(self, error: PortalError) -> bool:
        """Put the portal's sentences at their fields; True where the error was dealt with."""
        if not isinstance(error, InvalidRequest) or not self.concerned(error):
            return False
        sentences = {each.field: each.sentence for each in error.fields}
        self._form.become(self._form.state.refused(sentences))
        self.shell.say(said(error), "stop")
        if isinstance(error, DuplicatePerson):
            self._offer(error.existing_id)
        return True

    def _offer(self, existing: str) -> None:
        def answered(letter: str, _picked: int) -> None:
            if letter == "y":
                self._open_user(existing)

        label = f"This person is {existing} already. Open {existing}: yes (y), no (n)?"
        self.shell.ask(Prompt(label, answered, letters="yn"))


_NEW = ("One person has one user id. Roles and NPIs come next.", "")
