"""Opening the passphrase vault, or making it, on the way through signing in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from api_client.errors import PortalError, WrongPassphrase
from screens.saying import said
from screens.sign_in.vault_form import vault_form
from tui.page import Page
from tui.widgets.form_view import FormView

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from tui.forms import Answers


class VaultPage(Page):
    """Goes back by itself and calls `opened`; where `skipped` is given, an empty passphrase calls that."""

    title = "Passphrase vault"
    passing = True

    def __init__(
        self, desk: Desk, *, opened: Callable[[], None], skipped: Callable[[], None] | None = None
    ) -> None:
        self._desk = desk
        self._opened = opened
        self._skipped = skipped
        self._form = FormView(
            vault_form(exists=desk.places.vault.exists(), may_skip=skipped is not None), sent=self._sent
        )
        super().__init__(self._form)

    def _sent(self, answers: Answers) -> None:
        passphrase = answers.text("passphrase")
        if not passphrase and self._skipped is not None:
            self._leave(self._skipped)
            return
        self.shell.request(
            self._desk.passwords.open_vault(passphrase),
            lambda _nothing: self._leave(self._opened),
            saying="Opening the vault.",
            failed=self._refused,
        )

    def _leave(self, then: Callable[[], None]) -> None:
        self.shell.back()
        then()

    def _refused(self, error: PortalError) -> bool:
        if isinstance(error, WrongPassphrase):
            emptied = self._form.state.set("passphrase", "").at("passphrase")
            self._form.become(emptied.refused({"passphrase": error.sentence}))
        self.shell.say(said(error), "stop")
        return True
