"""User, password and code: one form, sent as far as it is filled."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from api_client.errors import AccountLocked, PortalError, WrongCode, WrongCredentials
from screens.saying import said
from screens.sign_in.attempt import Attempt
from screens.sign_in.codes import remembered_words, sent_words
from screens.sign_in.form import VAULT, filled, sign_in_form
from screens.sign_in.keeping_choice import settle_password
from screens.sign_in.keys import PASSCODE
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
    from api_client.records import SignedIn
    from offline_cache.desk import Desk
    from tui.forms import Answers, FormState
    from tui.keys import Key

_CODE_NOW = "The password is right. Now type the code that your authenticator shows for this portal."
_OR_PASSCODE = " F5 has a passcode sent instead."
_PASSCODE_AGAIN = " Type the passcode that was sent last, or F5 has another sent."
_NO_PASSCODE = "This portal sends you no passcodes: type the code of your authenticator."
_DEMO_USER = " In the demo, F4 in User fills both in again."
_NEXT_CODE = " Or leave the code empty: F9 fills in the next one."
_AGAIN = " Enter or F9 tries again; what you typed is kept."


class SignInPage(Page):
    """Signs in. `ask_notice_anew` hears why the portal wants its notice accepted again."""

    title = "Sign in"
    passing = True
    KEYS: ClassVar[tuple[Key, ...]] = (PASSCODE,)

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
            self.shell.background(self._desk.passwords.places(), self._know_places)

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
            code_wanted=self._code_wanted,
            passcode_sent=lambda: self._attempt.passcode is not None,
            demo_users=self._demo_users,
            notes=demo_notes(tries(self._desk.demo, self._profile.id)) if self._profile.demo else (),
        )
        return filled(form, self._saved, self._user())

    def _user(self) -> str:
        """Who signed in here last, as far as that is known."""
        ended = self._desk.ended
        if ended is not None and ended.portal.id == self._profile.id:
            return ended.user.id
        try:
            return self._desk.passwords.user(self._profile.id) or ""
        except PortalError:
            return ""

    # Demo users

    def _changed(self, field_id: str, state: FormState) -> None:
        """A demo user brings password and code along."""
        if field_id == "user" and state.texts["user"] in {user.user for user in self._demo_users}:
            self.shell.request(
                self._desk.passwords.saved(self._profile.id, state.texts["user"]),
                self._refill,
                saying="Filling in the demo's sign-in.",
            )

    def _refill(self, saved: SavedSignIn | None) -> None:
        if saved is not None:
            self._saved = saved
            self._form.become(refilled(self._form.state, saved))

    # A passcode in place of a code

    def why_not(self, key: Key) -> str:
        """The portal sends a passcode to those whose password it knows, if it sends any."""
        if key is not PASSCODE:
            return ""
        user, password = self._typed
        if not (user and password):
            return "Type user and password first: a passcode is sent once they are right."
        return _NO_PASSCODE if self._attempt.may_send(user, password) is False else ""

    def action_passcode(self) -> None:
        """Have one sent."""
        self.shell.request(
            self._attempt.send_passcode(*self._typed),
            lambda sent: self._ask_code() if sent else self._none_sent(),
            saying=f"Asking {self._profile.name} for a passcode.",
            failed=self._refused,
        )

    @property
    def _typed(self) -> tuple[str, str]:
        """User and password as they are now."""
        texts = self._form.state.texts
        return texts["user"].strip(), texts["password"]

    def _code_wanted(self, answers: Answers) -> bool:
        attempt, user = self._attempt, answers.text("user")
        if not attempt.wants_code(user, answers.text("password")):
            return False
        return attempt.passcode is not None or not self._makes_codes(user)

    def _ask_code(self) -> None:
        """The portal wants a code now: the one that it sent, or that of the authenticator."""
        attempt, state = self._attempt, self._form.state
        if attempt.passcode is not None:
            self._form.become(state.set("code", attempt.demo_code).at("code"))
            self.shell.say(sent_words(attempt.passcode, filled_in=bool(attempt.demo_code)), "good")
            return
        self._form.become(state.at("code"))
        self.shell.say(_CODE_NOW + (_OR_PASSCODE if attempt.may_send(*self._typed) else ""))

    def _none_sent(self) -> None:
        self._form.become(self._form.state.at("code"))
        self.shell.say(_NO_PASSCODE, "caution")

    # Sending

    def _sent(self, answers: Answers) -> None:
        if answers.text("keep") == VAULT and not self._vault_open:
            self.shell.open(VaultPage(self._desk, opened=lambda: self._go_on(answers)))
        else:
            self._sign_in(answers)

    def _go_on(self, answers: Answers) -> None:
        self._vault_open = True
        self._sign_in(answers)

    def _sign_in(self, answers: Answers) -> None:
        user, password = answers.text("user"), answers.text("password")
        self.shell.request(
            self._attempt.run(user, password, lambda: self._code(user, answers.text("code"))),
            lambda signed_in: self._done(signed_in, answers),
            saying=f"Signing in to {self._profile.name}.",
            failed=self._refused,
        )

    async def _code(self, user: str, typed: str) -> str:
        """The code as typed; one that was filled in, or emptied, is made anew: it holds for 30 seconds."""
        offered = self._saved.code.digits if self._saved and self._saved.code else ""
        if self._attempt.passcode is not None or not offered or typed not in {"", offered}:
            return typed
        if not self._makes_codes(user):
            return ""
        fresh = await self._desk.passwords.saved(self._profile.id, user)
        return fresh.code.digits if fresh and fresh.code else typed

    def _done(self, signed_in: SignedIn | None, answers: Answers) -> None:
        if signed_in is None:
            self._ask_code()
            return
        shell = self.shell
        self._desk.heard_of.let_in(self._profile.id)
        shell.signed_in()
        if signed_in.must_change:
            shell.go("account")
        else:
            shell.say(self._with_remembered(keeping_words(self._places) if self._profile.demo else ""))
        if not self._profile.demo:
            self._settle_password(answers)

    def _with_remembered(self, sentence: str) -> str:
        """The sentence, after the one that says why no code was asked, where none was."""
        left = self._attempt.remembered_for
        return f"{remembered_words(self._desk.now() + left)} {sentence}".strip() if left else sentence

    def _settle_password(self, answers: Answers) -> None:
        """Keep or forget it as chosen; also one that must be changed, so that the new one replaces it."""
        shell, user, password = self.shell, answers.text("user"), answers.text("password")
        settling = settle_password(
            self._desk, self._profile.id, answers.text("keep"), user, password, self._saved
        )
        shell.background(
            settling, lambda sentence: shell.say(self._with_remembered(sentence)) if sentence else None
        )

    def _refused(self, error: PortalError) -> bool:
        if isinstance(error, AccountLocked) and error.until is not None:
            self._desk.heard_of.locked(self._profile.id, self._typed[0], error.until)
        after = aftermath(error, self._attempt.step)
        if after.step != "code":
            self._attempt.forget()
        self._form.become(after_refusal(self._form.state, after, error, self._saved))
        if after.step == "notice":
            self._ask_notice_anew(said(error))
            self.shell.back()
        else:
            self.shell.say(self._words(error, after), "stop")
        return True

    def _words(self, error: PortalError, after: Aftermath) -> str:
        if isinstance(error, WrongCode) and self._attempt.passcode is not None:
            return f"{error.sentence}{_PASSCODE_AGAIN}"
        return said(error) + self._hint(error, after)

    def _hint(self, error: PortalError, after: Aftermath) -> str:
        if after.again:
            return _AGAIN
        if self._profile.demo and isinstance(error, WrongCredentials):
            return _DEMO_USER
        return _NEXT_CODE if self._makes_codes(self._typed[0]) and after.emptied != "nothing" else ""

    def _makes_codes(self, user: str) -> bool:
        """Whether the user's code is filled in here."""
        saved = self._saved
        return saved is not None and saved.code is not None and saved.user == user
