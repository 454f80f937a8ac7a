"""The first page of signing in: the portal is asked for its notice, the user accepts it.

It is what the program starts with, so what comes after it is loaded when it is needed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from api_client.errors import PortalError, StoreLocked
from screens.saying import said
from screens.sign_in.notice import NoticeView
from tui.page import Page
from tui.text import EMPTY, line
from tui.widgets.page_view import PageView

if TYPE_CHECKING:
    from api_client.credentials.records import SavedSignIn
    from api_client.profile import PortalProfile
    from api_client.records import Banner
    from offline_cache.desk import Desk
    from screens.sign_in.page import SignInPage


class NoticePage(Page):
    """Asks for the notice when it is opened; accepting it leads to the form, which stays as it is left."""

    title = "Sign in"
    passing = True

    def __init__(self, desk: Desk, profile: PortalProfile) -> None:
        super().__init__(PageView((EMPTY, line((profile.name, "heading")), line((profile.url, "dim")))))
        self.subject = profile.name
        self._desk = desk
        self._profile = profile
        self._known = False
        self._reason = ""
        self._form: SignInPage | None = None

    def opened(self) -> None:
        """Ask for the notice, unless it is on the screen already; what led here is said again after it."""
        if not self._known:
            self._reason = self._reason or self.shell.said
            self._ask()

    def ask_anew(self, reason: str) -> None:
        """The portal wants its notice accepted once more; it may have changed."""
        self._known = False
        self._reason = reason

    def _ask(self) -> None:
        self.shell.request(
            self._desk.signing.banner(self._profile.id),
            self._read,
            saying=f"Asking {self._profile.name} for its notice.",
            failed=self._no_notice,
        )

    def _read(self, banner: Banner) -> None:
        self._known = True
        self.show(NoticeView(self._profile, banner, self._accepted))
        self.shell.say(self._reason, "caution")

    def _no_notice(self, error: PortalError) -> bool:
        from screens.sign_in.trouble import TroubleView

        self.show(TroubleView(self._profile, error, self._ask))
        self.shell.say("")
        return True

    def _accepted(self) -> None:
        if self._form is not None:
            self.shell.open(self._form)
            return
        try:
            kept = self._profile.demo or self._desk.passwords.user(self._profile.id) is not None
        except PortalError as error:
            self._not_found(error)
            return
        if kept:
            self._look_up()
        else:
            self._fill(None)

    def _look_up(self) -> None:
        ended = self._desk.ended
        self.shell.request(
            self._desk.passwords.saved(self._profile.id, demo_user=ended.user.id if ended else ""),
            self._fill,
            saying="Filling in the demo's sign-in." if self._profile.demo else "Getting the kept password.",
            failed=self._not_found,
        )

    def _fill(self, saved: SavedSignIn | None) -> None:
        from screens.sign_in.page import SignInPage

        self._form = SignInPage(self._desk, self._profile, saved, self.ask_anew)
        self.shell.open(self._form)

    def _not_found(self, error: PortalError) -> bool:
        """A locked vault asks for its passphrase; anything else lets the user type the password."""
        if isinstance(error, StoreLocked) and self._desk.places.vault.exists():
            from screens.sign_in.vault_page import VaultPage

            self.shell.open(VaultPage(self._desk, opened=self._look_up, skipped=lambda: self._fill(None)))
            return True
        self._fill(None)
        self.shell.say(said(error), "caution")
        return True
