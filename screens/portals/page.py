"""The portals: sign in to one, add, test, remove."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from api_client.errors import PortalError
from screens.portals.add_page import AddPortalPage
from screens.saying import said
from tui import keys
from tui.page import Page
from tui.prompt import Prompt
from tui.text import Line, fit, line
from tui.widgets.record_list import RecordList

if TYPE_CHECKING:
    from api_client.profile import PortalProfile
    from api_client.profile_test import Tried
    from offline_cache.desk import Desk

_GROUP = "Portals"
ADD = keys.declare("portals.add", "a", "Add", "Add a portal", group=_GROUP)
TEST = keys.declare("portals.test", "t", "Test", "Ask for the notice, without signing in", group=_GROUP)
REMOVE = keys.declare("portals.remove", "d", "Remove", "Forget portal and kept password", group=_GROUP)


class PortalsPage(Page):
    """The list; Enter goes to the portal's session, or signs in by the page that `sign_in` makes."""

    title = "Portals"
    passing = True
    KEYS: ClassVar[tuple[keys.Key, ...]] = (ADD, TEST, REMOVE)

    def __init__(self, desk: Desk, sign_in: Callable[[PortalProfile], Page]) -> None:
        self._desk = desk
        self._sign_in = sign_in
        self._list = RecordList(
            _profiles(desk),
            self._row,
            chosen=self._enter,
            heading=line((_columns("Short name", "Kind", "Portal", "Session"), "heading")),
            empty="No portal is saved yet. Press a to add one.",
        )
        super().__init__(self._list)

    def opened(self) -> None:
        """Show what there is now."""
        self._list.show(_profiles(self._desk))

    def _row(self, profile: PortalProfile) -> Line:
        session = next((each for each in self._desk.signed_in if each.portal.id == profile.id), None)
        state = "demo" if profile.demo else ""
        if session is not None:
            current = self._desk.current
            here = current is not None and current.portal.id == profile.id
            state = f"{session.user.id}, {'this one' if here else 'open'}"
        return line(_columns(profile.id, profile.kind, profile.name, state))

    def why_not(self, key: keys.Key) -> str:
        """Keys that need a saved portal under the cursor."""
        profile = self._list.record
        if key in {TEST, REMOVE} and profile is None:
            return "There is no portal to do this with."
        if key is REMOVE and profile is not None and profile.demo:
            return "The demo's portals are not saved, so there is nothing to remove."
        return ""

    def _enter(self, profile: PortalProfile) -> None:
        if any(each.portal.id == profile.id for each in self._desk.signed_in):
            self._desk.switch(profile.id)
            self.shell.signed_in()
        else:
            self.shell.open(self._sign_in(profile))

    def action_add(self) -> None:
        """A form for another portal."""
        self.shell.open(AddPortalPage(self._desk, self._added))

    def _added(self, profile: PortalProfile) -> None:
        self.shell.say(f"Saved {profile.id}. t tests it, Enter signs in.", "good")

    def action_test(self) -> None:
        """Ask the portal under the cursor for its notice."""
        profile = self._list.record
        if profile is not None:
            self.shell.request(
                self._desk.portals.test(profile),
                self._tested,
                saying=f"Trying {profile.id}.",
                failed=self._not_tested,
            )

    def _tested(self, tried: Tried) -> None:
        style = "caution" if tried.clock_complaint else "good"
        self.shell.say(f"{tried.sentence} {tried.clock_complaint}".rstrip(), style)

    def _not_tested(self, error: PortalError) -> bool:
        self.shell.say(said(error), "stop")
        return True

    def action_remove(self) -> None:
        """Ask, then forget the portal under the cursor."""
        profile = self._list.record
        if profile is not None:
            label = f"Remove {profile.id} and its kept password: yes (y) or no (n)?"
            self.shell.ask(Prompt(label, lambda letter, _picked: self._remove(profile, letter), letters="yn"))

    def _remove(self, profile: PortalProfile, letter: str) -> None:
        if letter == "y":
            before = self._desk.current
            was_here = before is None or before.portal.id == profile.id
            self.shell.request(
                self._desk.portals.remove(profile.id),
                lambda _nothing: self._removed(profile, was_here=was_here),
                saying=f"Removing {profile.id}.",
            )

    def _removed(self, profile: PortalProfile, *, was_here: bool) -> None:
        if was_here:
            self.shell.signed_out()
        else:
            self.opened()
        self.shell.say(f"Removed {profile.id}.")


def _profiles(desk: Desk) -> tuple[PortalProfile, ...]:
    """The portals; none where the file can't be read, which the doctor explains."""
    try:
        return desk.profiles
    except PortalError:
        return ()


def _columns(short: str, kind: str, name: str, state: str) -> str:
    return f"{fit(short, 14)} {fit(kind, 5)} {fit(name, 34)} {state}"
