"""The current password once more, before something that only its owner may do."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from api_client.errors import PortalError, WrongCredentials
from screens.account.refusals import NOT_YOURS, tries_left
from tui.forms import SECRET, Answers, Field, Form, FormPage, Note
from tui.forms.field import always
from tui.page import Page
from tui.text import EMPTY, line
from tui.widgets.form_view import FormView


class AgainPage(Page):
    """Asks by `work`, goes back, and hands what came to `then`."""

    def __init__(
        self,
        title: str,
        words: str,
        work: Callable[[str], Coroutine[Any, Any, Any]],
        then: Callable[[Any], None],
    ) -> None:
        self.title = title
        self._work = work
        self._then = then
        self._form = FormView(again_form(words), sent=self._sent)
        super().__init__(self._form)

    def _sent(self, answers: Answers) -> None:
        self.shell.request(
            self._work(answers.text("password")),
            self._done,
            saying="Asking the portal.",
            failed=self._refused,
        )

    def _done(self, told: object) -> None:
        self.shell.back()
        self._then(told)

    def _refused(self, error: PortalError) -> bool:
        if not isinstance(error, WrongCredentials):
            return False
        state = self._form.state.set("password", "").refused({"password": NOT_YOURS})
        self._form.become(state)
        self.shell.say(tries_left(error), "stop")
        return True


def again_form(words: str) -> Form:
    """One field, and why it is asked."""
    rows = (
        Note(lambda _answers: EMPTY),
        Note(lambda _answers: line(f"  {words}")),
        Note(lambda _answers: EMPTY),
        Field(
            "password", "Current password", 30, SECRET, required=always, help="The one you signed in with."
        ),
    )
    return Form("own-password-again", "Password", (FormPage("", rows),), enter_sends=True, sends="Go on")
