"""The lock: the password of the last sign-in opens it, or a code of the portal that is worked with."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from api_client.errors import PortalError
from screens.locked.form import lock_password, locked_form
from screens.saying import said
from tui import keys
from tui.forms import FormState
from tui.page import Page
from tui.widgets.form_view import FormView

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from tui.forms import Answers

OPEN = keys.declare("locked.open", "enter,f9", "Open", "Open the lock", group="The lock")
_WRONG = "That is not the password. After five wrong ones you are signed out."


class LockedPage(Page):
    """Calls `opened` when the lock is open. It shows nothing of what it hides."""

    title = "Locked"
    KEYS: ClassVar[tuple[keys.Key, ...]] = (OPEN,)

    def __init__(self, desk: Desk, opened: Callable[[], None]) -> None:
        self._desk = desk
        self._opened = opened
        texts = {"password": lock_password(desk)}
        self._form = FormView(FormState.start(locked_form(desk), texts).at("password"), sent=self._sent)
        super().__init__(self._form)

    def action_open(self) -> None:
        """Try what is typed; go on to the code where there is no password."""
        state = self._form.state
        if state.texts["password"] or state.texts["code"]:
            self._form.action_submit()
        else:
            self._form.action_next()

    def _sent(self, answers: Answers) -> None:
        if answers.text("password"):
            self.shell.request(
                self._desk.locking.unlock(answers.text("password")),
                self._tried,
                saying="Opening.",
                failed=self._refused,
            )
        else:
            self.shell.request(
                self._desk.locking.unlock_with_code(answers.text("code")),
                lambda _nothing: self._opened(),
                saying="Asking the portal about the code.",
                failed=self._refused,
            )

    def _tried(self, is_open: bool) -> None:
        if is_open:
            self._opened()
        else:
            self._become("password", lock_password(self._desk))
            self.shell.say(_WRONG, "stop")

    def _refused(self, error: PortalError) -> bool:
        self._become("code", "")
        self.shell.say(said(error), "stop")
        return True

    def _become(self, field_id: str, text: str) -> None:
        self._form.become(self._form.state.set(field_id, text).at(field_id))
