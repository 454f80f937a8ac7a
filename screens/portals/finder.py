"""Finds portals for the go-to prompt: one that is signed in to is gone to as it was left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from api_client.errors import PortalError
from tui.shell import Finder, Found, Shell

if TYPE_CHECKING:
    from api_client.profile import PortalProfile
    from offline_cache.desk import Desk
    from tui.page import Page


def portal_finder(desk: Desk, sign_in: Callable[[PortalProfile], Page]) -> Finder:
    """Portals by the start of their short or long name; `sign_in` makes the page for a closed one."""

    def find(typed: str) -> Sequence[Found]:
        start = typed.strip().casefold()
        if not start:
            return ()
        try:
            profiles = desk.profiles
        except PortalError:
            return ()
        return [
            Found(_words(desk, profile), partial(go_to, desk=desk, profile=profile, sign_in=sign_in))
            for profile in profiles
            if profile.id.casefold().startswith(start) or profile.name.casefold().startswith(start)
        ]

    return find


def go_to(shell: Shell, desk: Desk, profile: PortalProfile, sign_in: Callable[[PortalProfile], Page]) -> None:
    """To the portal's pages as they were left, or to signing in to it."""
    if any(each.portal.id == profile.id for each in desk.signed_in):
        desk.switch(profile.id)
        shell.signed_in()
    else:
        shell.open(sign_in(profile))


def _words(desk: Desk, profile: PortalProfile) -> str:
    is_open = any(each.portal.id == profile.id for each in desk.signed_in)
    return f"{profile.name}{'' if is_open else ': sign in'}"
