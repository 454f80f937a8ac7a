"""The keys that work on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from tui import keys
from tui.goto import goto_prompt
from tui.pages.keys_page import KeysPage
from tui.pages.palette import PalettePage
from tui.prompt import Prompt
from tui.text import plain

if TYPE_CHECKING:
    from tui.app import ClaimdeckApp


class Everywhere:
    """Help, go to, back, leave, and the keys for the terminal itself."""

    KEYS: ClassVar[tuple[keys.Key, ...]] = (
        keys.HELP,
        keys.GO,
        keys.BACK,
        keys.LEAVE,
        keys.KEYS,
        keys.PALETTE,
        keys.NEXT_PORTAL,
        keys.LOCK,
        keys.RESYNC,
        keys.THEME,
        keys.OFFLINE,
        keys.SUSPEND,
    )

    def __init__(self, app: ClaimdeckApp) -> None:
        self._app = app
        self._helped = False

    def why_not(self, key: keys.Key) -> str:
        """Keys that have nothing to do here."""
        app = self._app
        if key is keys.BACK and app.navigation.at_start:
            return "This is the first page; F10 leaves."
        if key is keys.GO and (app.desk.current is None or app.navigation.at_door):
            return "Sign in first."
        if key is keys.NEXT_PORTAL and app.next_portal is None:
            return "There is no other portal that you are signed in to; F2 portals signs in to one."
        if key is keys.LOCK and not app.desk.signed_in:
            return "Nobody is signed in, so there is nothing to lock."
        return ""

    def label(self, key: keys.Key) -> str:
        """The word for a key in the key bar; there is no back from the first page."""
        return "" if key is keys.BACK and self._app.navigation.at_start else key.label

    def stir(self) -> None:
        """Another key was pressed: F1 starts over with the help for the field."""
        self._helped = False

    def action_help(self) -> None:
        """The help for what is under the cursor; pressed again, all keys."""
        app = self._app
        said = app.current.view.help() or app.current.help()
        if self._helped or not said:
            self._helped = False
            self.action_keys()
            return
        app.say(" ".join(plain(shown) for shown in said))
        self._helped = True

    def action_keys(self) -> None:
        """All keys of this page."""
        self._app.open(KeysPage(self._app.owners, self._app.keymap))

    def action_palette(self) -> None:
        """Everything that can be done here."""
        self._app.open(PalettePage(self._app.owners, self._app.keymap))

    def action_go(self) -> None:
        """Ask where to."""
        self._app.ask(goto_prompt(self._app, self._app.navigation.places, self._app.finders))

    def action_back(self) -> None:
        """To the page before."""
        self._app.back()

    def action_leave(self) -> None:
        """Ask whether to sign out or to quit, and say what is not sent."""
        app = self._app
        unsaved = " ".join(page.unsaved for page in app.navigation if page.unsaved)
        signed_in = app.desk.current is not None
        label = f"{unsaved} " if unsaved else ""
        label += "Quit (q), sign out (s) or stay (Esc)?" if signed_in else "Quit (q) or stay (Esc)?"

        def answered(letter: str, _picked: int) -> None:
            if letter == "s":
                app.sign_out()
            elif letter == "q":
                app.quit()

        app.ask(Prompt(label, answered, letters="qs" if signed_in else "q"))

    def action_next_portal(self) -> None:
        """To the next portal that is signed in to."""
        self._app.go_to_next_portal()

    def action_lock(self) -> None:
        """Hide everything."""
        self._app.lock()

    def action_resync(self) -> None:
        """Write the whole screen again."""
        self._app.resync()

    def action_theme(self) -> None:
        """The next theme."""
        self._app.next_theme()

    def action_offline(self) -> None:
        """Let nothing leave, or let things leave again."""
        desk = self._app.desk
        if desk.line.chosen:
            desk.go_online()
            self._app.say("You are online again: what waits goes out by itself.", "good")
        else:
            desk.go_offline()
            sentence = "You work offline: nothing leaves this computer. F2 offline says what works."
            self._app.say(sentence, "caution")

    def action_suspend(self) -> None:
        """Back to the shell."""
        self._app.action_suspend_process()
