"""The own account: what is due, and one key for each thing to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from screens.account import keys
from screens.account.again_page import AgainPage
from screens.account.enroll_page import EnrollPage
from screens.account.password_page import PasswordPage
from screens.account.recovery_page import OpenVault, RecoveryPage
from screens.account.showing import Here, account_lines
from screens.reflow import ReflowView
from tui.page import Page
from tui.prompt import Prompt
from tui.text import Line, line

if TYPE_CHECKING:
    from datetime import datetime

    from api_client.account.records import OwnAccount, TotpEnrollment
    from offline_cache.desk import Desk
    from tui.keys import Key

_FIRST = {
    "temporary": "You are signed in with a one-time password: choose your own before anything else.",
    "expired": "Your password has run out: choose another before anything else.",
}


class AccountPage(Page):
    """Asks the portal each time it is opened; `open_vault` shows the page that opens the vault."""

    title = "Your account"
    KEYS: ClassVar[tuple[Key, ...]] = (keys.PASSWORD, keys.TOTP, keys.CODES, keys.FILL, keys.FORGET)

    def __init__(self, desk: Desk, open_vault: OpenVault) -> None:
        self._desk = desk
        self._open_vault = open_vault
        self._account: OwnAccount | None = None
        self._here = Here()
        self._led: datetime | None = None
        """The sign-in after which the form for a new password was opened by itself."""
        self._done = False
        self._lines = ReflowView(self._make)
        super().__init__(self._lines)

    def opened(self) -> None:
        """Ask what there is now; once a password that had to be changed is, go back to work."""
        if self._done:
            self._account, self._done = None, False
            self.shell.back()
            return
        current = self._desk.current
        self.subject = f"{current.user.id} at {current.portal.name}" if current else ""
        if self._account is not None and current is not None and self._account.user.id != current.user.id:
            self._account = None
        self._lines.remake()
        self.shell.request(self._look(), self._know, saying="Asking about your account.")

    async def _look(self) -> tuple[OwnAccount, Here]:
        account = await self._desk.account.look()
        current = self._desk.current
        remembered = self._desk.account.remembered(current.portal.id) if current else None
        return account, Here(await self._desk.account.keeps_code_secret(), remembered)

    def _know(self, told: tuple[OwnAccount, Here]) -> None:
        self._account, self._here = told
        self._lines.remake()
        current = self._desk.current
        why = self._account.password.must_change
        if why and current is not None and self._led != current.at:
            self._led = current.at
            self.action_password()
            self.shell.say(_FIRST[why], "caution")

    def _make(self, cells: int) -> tuple[Line, ...]:
        if self._account is None:
            return (line(("The portal has not told it yet.", "dim")),)
        return account_lines(self._account, self._here, self._desk.today(), cells)

    # -- keys --------------------------------------------------------------------------------------

    def why_not(self, key: Key) -> str:
        """What can't be done now, and what comes first."""
        account = self._account
        if account is None:
            return "The portal has not told about your account yet."
        if key is keys.PASSWORD:
            first = account.password.can_change_from
            too_soon = first is not None and first > self._desk.today() and not account.password.must_change
            return f"The portal takes a new password from {first:%m/%d/%Y} on." if too_soon else ""
        if account.password.must_change:
            return "Your own password comes first: p."
        if key is keys.FILL and not self._here.filled_in:
            return "Codes are typed by hand; whoever sets up an authenticator (m) is asked about filling in."
        if key is keys.FORGET and self._here.remembered is None:
            return "No passcode is remembered here."
        return ""

    def action_password(self) -> None:
        """The form that changes it."""
        if self._account is not None:
            self.shell.open(PasswordPage(self._desk, self._account, self._changed))

    def _changed(self) -> None:
        self._done = self._account is not None and bool(self._account.password.must_change)

    def action_authenticator(self) -> None:
        """The password once more, then the secret."""
        words = "A new secret for your authenticator: the portal wants your password for that."
        self.shell.open(AgainPage("Authenticator", words, self._desk.account.start_totp, self._enroll))

    def _enroll(self, enrollment: TotpEnrollment) -> None:
        self.shell.open(EnrollPage(self._desk, enrollment, self._enrolled))

    def _enrolled(self, codes: tuple[str, ...], secret: str) -> None:
        self.shell.open(RecoveryPage(self._desk, codes, self._open_vault, secret))

    def action_codes(self) -> None:
        """The password once more, then the codes."""
        words = "New recovery codes, in place of all earlier ones: the portal wants your password for that."
        page = AgainPage("Recovery codes", words, self._desk.account.new_recovery_codes, self._codes)
        self.shell.open(page)

    def _codes(self, codes: tuple[str, ...]) -> None:
        self.shell.open(RecoveryPage(self._desk, codes, self._open_vault))

    def action_fill(self) -> None:
        """Ask, then let go of the kept secret."""
        prompt = Prompt("Type codes by hand from now on: yes (y), no (n)?", self._by_hand, letters="yn")
        self.shell.ask(prompt)

    def _by_hand(self, letter: str, _picked: int) -> None:
        if letter == "y":
            self.shell.request(
                self._desk.account.forget_code_secret(),
                lambda _nothing: self.opened(),
                saying="Forgetting it.",
            )

    def action_forget(self) -> None:
        """Be asked for a passcode at the next sign-in."""
        current = self._desk.current
        if current is not None:
            self._desk.account.forget_remembered(current.portal.id)
            self.opened()
