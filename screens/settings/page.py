"""The settings page: shows what holds, saves it to the settings file, and puts it into effect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api_client.errors import PortalError
from api_client.profile import RULES, Rules
from api_client.records import IdleLimits
from screens.settings.form import settings_form, settings_of, texts_of
from tui.page import Page
from tui.settings import Settings, SettingsError
from tui.widgets.form_view import FormView

if TYPE_CHECKING:
    from offline_cache.desk import Desk
    from tui.forms import Answers
    from tui.shell import Shell


class SettingsPage(Page):
    """Starts from what holds now, each time it is come to with nothing keyed."""

    title = "Settings"

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._form = self._fresh(Settings())
        super().__init__(self._form)

    def attach(self, shell: Shell) -> None:
        """Show what holds, unless something is keyed and not saved."""
        super().attach(shell)
        if not self._form.state.dirty:
            self.view = self._form = self._fresh(shell.settings)
            self._form.attach(shell, None)

    def _fresh(self, settings: Settings) -> FormView:
        return FormView(settings_form(strictest(self._desk), texts_of(settings)), sent=self._sent)

    @property
    def unsaved(self) -> str:
        """Settings that are keyed and not saved."""
        return "The settings are not saved." if self._form.state.dirty else ""

    def _sent(self, answers: Answers) -> None:
        try:
            self.shell.change(settings_of(answers, self.shell.settings.keys))
        except SettingsError as error:
            self.shell.say(f"The settings were not saved: {error}", "stop")
            return
        self._form = self._fresh(self.shell.settings)
        self.show(self._form)
        self.shell.say(f"Saved in {self._desk.places.settings}.", "good")


def strictest(desk: Desk) -> IdleLimits:
    """The shortest limits of the portals that are signed in to; of those that are known, where none is."""
    known = [each.idle for each in desk.signed_in] or [_of(rules) for rules in _rules(desk)]
    return IdleLimits(
        min(each.lock_after for each in known),
        min(each.warn_after for each in known),
        min(each.end_after for each in known),
    )


def _rules(desk: Desk) -> list[Rules]:
    try:
        return [profile.rules for profile in desk.profiles] or [*RULES.values()]
    except PortalError:
        return [*RULES.values()]


def _of(rules: Rules) -> IdleLimits:
    return IdleLimits(rules.lock_after, rules.warn_after, rules.end_after)
