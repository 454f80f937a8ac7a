"""Signing in for a plain command: with what was given, what is kept, or what is asked for."""

import argparse
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

from api_client.errors import Misconfigured
from api_client.profile import PortalProfile
from offline_cache.desk import Desk
from screens.plain.console import Console
from screens.plain.given import Given, Unusable, read_input

ANY_KIND = ("mac", "mmis")


async def chosen(
    desk: Desk, options: argparse.Namespace, kinds: tuple[str, ...] = ANY_KIND
) -> tuple[PortalProfile, Given]:
    """The portal that the options mean, and what the input gives; raises Misconfigured or Unusable."""
    given = read_input(options.input) if options.input else Given()
    if options.demo:
        await desk.portals.open_demo(options.demo)
    return _portal(desk, options.portal, kinds), given


@asynccontextmanager
async def signed_in(desk: Desk, profile: PortalProfile, given: Given, talk: Console) -> AsyncIterator[None]:
    """Signed in for a while; raises a PortalError, Unusable where the notice isn't accepted, or EOFError."""
    try:
        await _sign_in(desk, profile, given.sign_in, talk)
        yield
    finally:
        await desk.signing.out_everywhere()


def _portal(desk: Desk, portal_id: str, kinds: tuple[str, ...]) -> PortalProfile:
    """The portal named, or the only one of these kinds."""
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


async def _sign_in(desk: Desk, profile: PortalProfile, given: Mapping[str, Any], console: Console) -> None:
    banner = await desk.signing.banner(profile.id)
    if not given.get("accepts_notice"):
        console.say(banner.text)
        _accept(given, console)
    saved = await desk.passwords.saved(profile.id, str(given.get("user", "")) if desk.demo else "")
    user = str(given.get("user") or (saved.user if saved else "") or console.ask("User: "))
    kept = saved.password if saved and saved.user == user else ""
    password = str(given.get("password") or kept or console.ask_secret("Password: "))
    await desk.signing.begin(profile.id, user, password)
    code = saved.code.digits if saved and saved.code else ""
    await desk.signing.finish(str(given.get("code") or code or console.ask("Code: ")))


def _accept(given: Mapping[str, Any], console: Console) -> None:
    if given:
        raise Unusable('Read the portal\'s notice above, then say "accepts_notice": true in "sign_in".')
    if console.ask("Accept this notice (y/n)? ").strip().casefold() not in {"y", "yes"}:
        raise Unusable("The notice was not accepted.")
