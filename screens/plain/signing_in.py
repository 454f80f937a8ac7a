"""Signing in for a plain command: with what was given, what is kept, or what is asked for."""

from collections.abc import Mapping
from typing import Any

from api_client.errors import Misconfigured
from api_client.profile import PortalProfile
from offline_cache.desk import Desk
from screens.plain.console import Console
from screens.plain.given import Unusable


def chosen_portal(desk: Desk, portal_id: str, kinds: tuple[str, ...]) -> PortalProfile:
    """The portal named, or the only one of these kinds; raises Misconfigured."""
    known = desk.demo.profiles if desk.demo else desk.profiles
    profiles = tuple(each for each in known if each.kind in kinds)
    if portal_id:
        profile = desk.profile(portal_id)
        if profile.kind not in kinds:
            raise Misconfigured(f"The portal {portal_id} doesn't have this.", next_action="Name another one.")
        return profile
    if len(profiles) == 1:
        return profiles[0]
    if not profiles:
        raise Misconfigured(
            "No portal is set up for this.", next_action="Add one with 'claimdeck portals add'."
        )
    names = ", ".join(profile.id for profile in profiles)
    raise Misconfigured("There are several portals.", next_action=f"Say which with --portal: {names}.")


async def sign_in(desk: Desk, profile: PortalProfile, given: Mapping[str, Any], console: Console) -> None:
    """Sign in; raises a PortalError, Unusable where the notice isn't accepted, or EOFError."""
    banner = await desk.banner(profile.id)
    if not given.get("accepts_notice"):
        console.say(banner.text)
        _accept(given, console)
    saved = await desk.saved_sign_in(profile.id, str(given.get("user", "")) if desk.demo else "")
    user = str(given.get("user") or (saved.user if saved else "") or console.ask("User: "))
    kept = saved.password if saved and saved.user == user else ""
    password = str(given.get("password") or kept or console.ask_secret("Password: "))
    await desk.begin_sign_in(profile.id, user, password)
    code = saved.code.digits if saved and saved.code else ""
    await desk.finish_sign_in(str(given.get("code") or code or console.ask("Code: ")))


def _accept(given: Mapping[str, Any], console: Console) -> None:
    if given:
        raise Unusable('Read the portal\'s notice above, then say "accepts_notice": true in "sign_in".')
    if console.ask("Accept this notice (y/n)? ").strip().casefold() not in {"y", "yes"}:
        raise Unusable("The notice was not accepted.")
