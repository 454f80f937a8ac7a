"""Changing the own password, at the portal and where it is kept, as one step."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from api_client.errors import InvalidRequest, OutcomeUnknown, PortalError, WrongCredentials
from screens.account.password_form import live, password_form
from screens.account.refusals import NOT_YOURS, tries_left
from screens.saying import said
from tui.page import Page
from tui.widgets.form_view import FormView

if TYPE_CHECKING:
    from api_client.account.records import OwnAccount
    from offline_cache.desk import Desk
    from tui.forms import Answers, FormState


class PasswordPage(Page):
    """Goes back once the portal took the new password; `changed` hears of it."""

    title = "Change password"

    def __init__(self, desk: Desk, account: OwnAccount, changed: Callable[[], None]) -> None:
        self._desk = desk
        self._changed = changed
        self.subject = account.user.id
        self._rules = account.password.rules
        self._live = live(self._rules, self.subject, "", "", "")
        form = password_form(self._rules, self.subject, lambda: self._live)
        self._form = FormView(form, sent=self._sent, changed=self._typed)
        super().__init__(self._form)

    def _typed(self, _field_id: str, state: FormState) -> None:
        """Every key of the new password is looked at; nothing but stars is drawn."""
        texts = state.texts
        new, old, again = texts["new_password"], texts["old_password"], texts["again"]
        self._live = live(self._rules, self.subject, new, old, again)
        self._form.repaint()

    def _sent(self, answers: Answers) -> None:
        self.shell.request(
            self._desk.account.change_password(answers.text("old_password"), answers.text("new_password")),
            self._done,
            saying="Changing the password.",
            failed=self._refused,
        )

    def _done(self, sentence: str) -> None:
        self._leave(sentence, "good")

    def _leave(self, sentence: str, style: str) -> None:
        shell = self.shell
        self._changed()
        shell.back()
        shell.say(sentence, style)

    def _refused(self, error: PortalError) -> bool:
        if isinstance(error, OutcomeUnknown):
            self._leave(said(error), "caution")
            return True
        if isinstance(error, WrongCredentials):
            self._at({"old_password": NOT_YOURS}, "old_password")
            self.shell.say(tries_left(error), "stop")
            return True
        if isinstance(error, InvalidRequest):
            self._at({each.field: each.sentence for each in error.fields}, "again")
        else:
            return False
        self.shell.say(said(error), "stop")
        return True

    def _at(self, sentences: dict[str, str], emptied: str) -> None:
        """The sentences at their fields; what has to be typed again is emptied."""
        self._form.become(self._form.state.set(emptied, "").refused(sentences))
