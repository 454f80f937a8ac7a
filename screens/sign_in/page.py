"""User, password and code: one form, sent as far as it is filled."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from api_client.errors import PortalError, WrongCredentials
from screens.saying import said
from screens.sign_in.attempt import Attempt
from screens.sign_in.form import VAULT, filled, sign_in_form
from screens.sign_in.keeping_choice import settle_password
from screens.sign_in.refusals import Aftermath, aftermath
from screens.sign_in.state import after_refusal, refilled
from screens.sign_in.vault_page import VaultPage
from screens.sign_in.words import demo_notes, keeping_words
from screens.trying import tries
from tui.page import Page
from tui.widgets.form_view import FormView

if TYPE_CHECKING:
    from api_client.credentials.records import Backend, SavedSignIn
    from api_client.demo import DemoUser
    from api_client.profile import PortalProfile
    from offline_cache.desk import Desk
    from tui.forms import Answers, FormState

_CODE_NOW = "The password is right. Now type the code that your authenticator shows for this portal."
_DEMO_USER = " In the demo, F4 in User fills both in again."
_NEXT_CODE = " Or leave the code empty: F9 fills in the next one."
_AGAIN = " Enter or F9 tries again; what you typed is kept."


class SignInPage(Page):
    """Signs in. `ask_notice_anew` hears why the portal wants its notice accepted again."""

    title = "Sign in"

    def __init__(
        self,
        desk: Desk,
        profile: PortalProfile,
        saved: SavedSignIn | None,
        ask_notice_anew: Callable[[str], None],
    ) -> None:
        self.subject = profile.name
        self._desk = desk
        self._profile = profile
        self._saved = saved
        self._ask_notice_anew = ask_notice_anew
        self._attempt = Attempt(desk, profile.id)
        self._places: tuple[Backend, ...] = ()
        self._vault_open = False
        self._form = FormView(self._first_state(), sent=self._sent, changed=self._changed)
        super().__init__(self._form)

    def opened(self) -> None:
        """Find out meanwhile where passwords can be kept."""
        if not self._places:
            self.shell.background(self._desk.password_places(), self._know_places)

    def _know_places(self, places: tuple[Backend, ...]) -> None:
        self._places = places

    @property
    def _demo_users(self) -> tuple[DemoUser, ...]:
        demo = self._desk.demo
        if demo is None or not self._profile.demo:
            return ()
        return tuple(user for user in demo.users if user.portal == self._profile.id)

    def _first_state(self) -> FormState:
        form = sign_in_form(
            self._saved,
            places=lambda: self._places,
            code_wanted=lambda: self._attempt.step == "code",
            demo_users=self._demo_users,
            notes=demo_notes(tries(self._desk.demo, self._profile.id)) if self._profile.demo else (),
        )
        return filled(form, self._saved, self._user())

    def _user(self) -> str:
        """Who signed in here last, as far as that is known."""
        if self._desk.ended is not None:
            return self._desk.ended.user.id
        try:
            return self._desk.saved_user(self._profile.id) or ""
        except PortalError:
            return ""

    # Demo users

    def _changed(self, field_id: str, state: FormState) -> None:
        """A demo user brings password and code along."""
        if field_id == "user" and state.texts["user"] in {user.user for user in self._demo_users}:
            self.shell.request(
                self._desk.saved_sign_in(self._profile.id, state.texts["user"]),
                self._refill,
                saying="Filling in the demo's sign-in.",
            )

    def _refill(self, saved: SavedSignIn | None) -> None:
        if saved is not None:
            self._saved = saved
            self._form.become(refilled(self._form.state, saved))

    # Sending

    def _sent(self, answers: Answers) -> None:
        if answers.text("keep") == VAULT and not self._vault_open:
            self.shell.open(VaultPage(self._desk, opened=lambda: self._go_on(answers), skipped=self._nothing))
        else:
            self._sign_in(answers)

    def _nothing(self) -> None:
        """Without a passphrase the form waits for another choice."""

    def _go_on(self, answers: Answers) -> None:
        self._vault_open = True
        self._sign_in(answers)

    def _sign_in(self, answers: Answers) -> None:
        self.shell.request(
            self._work(answers),
            self._done,
            saying=f"Signing in to {self._profile.name}.",
            failed=self._refused,
        )

    async def _work(self, answers: Answers) -> str | None:
        """Sign in and settle the password; None where the portal wants a code first."""
        user, password, code = (answers.text(field) for field in ("user", "password", "code"))
        if await self._attempt.run(user, password, lambda: self._code(user, code)) is None:
            return None
        if self._profile.demo:
            return keeping_words(self._places)
        choice = answers.text("keep")
        return await settle_password(self._desk, self._profile.id, choice, user, password, self._saved)

    async def _code(self, user: str, typed: str) -> str:
        """The code as typed; one that was filled in, or emptied, is made anew: it holds for 30 seconds."""
        if self._saved is None or self._saved.code is None or typed not in {"", self._saved.code.digits}:
            return typed
        fresh = await self._desk.saved_sign_in(self._profile.id, user)
        return fresh.code.digits if fresh and fresh.code else typed

    def _done(self, sentence: str | None) -> None:
        if sentence is None:
            self._form.become(self._form.state.at("code"))
            self.shell.say(_CODE_NOW)
            return
        self.shell.signed_in()
        self.shell.say(sentence)

    def _refused(self, error: PortalError) -> bool:
        after = aftermath(error, self._attempt.step)
        if after.step != "code":
            self._attempt.forget()
        self._form.become(after_refusal(self._form.state, after, error, self._saved))
        if after.step == "notice":
            self._ask_notice_anew(said(error))
            self.shell.back()
        else:
            self.shell.say(said(error) + self._hint(error, after), "stop")
        return True

    def _hint(self, error: PortalError, after: Aftermath) -> str:
        if after.again:
            return _AGAIN
        if self._profile.demo and isinstance(error, WrongCredentials):
            return _DEMO_USER
        can_make_codes = self._saved is not None and self._saved.code is not None
        return _NEXT_CODE if can_make_codes and after.emptied != "nothing" else ""
