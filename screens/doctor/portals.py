"""What the doctor says of the clock, and of the portals when it is asked to try them."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from api_client.errors import PortalError
from api_client.profile import PortalProfile
from api_client.profile_test import Tried
from offline_cache.desk import Desk
from screens.doctor.finding import Finding, Section


def clock(now: datetime) -> Section:
    """This computer's time with its offset, to compare with a watch; `now` is aware."""
    says = f"This computer's clock: {now:%Y-%m-%d %H:%M:%S} (UTC{now:%z})."
    return Section("Clock", (Finding("ok", says), *_unlikely(now)))


def _unlikely(now: datetime) -> tuple[Finding, ...]:
    if now.year >= 2026:
        return ()
    return (
        Finding(
            "wrong",
            "That is before this program was made, so portals refuse one-time codes.",
            "Set the clock, or switch network time on.",
        ),
    )


async def portals(desk: Desk, try_them: bool) -> Section:
    """The saved portals; with `try_them`, how each answers."""
    try:
        profiles = desk.profiles
    except PortalError as error:
        return Section("Portals", (Finding("wrong", error.sentence, error.next_action),))
    if not profiles:
        none = Finding(
            "note", "No portal is saved yet.", "Run: claimdeck portals add; or try: claimdeck demo"
        )
        return Section("Portals", (none,))
    if not try_them:
        names = ", ".join(profile.id for profile in profiles)
        how = "To try them, run: claimdeck doctor --portals"
        return Section("Portals", (Finding("ok", f"Saved: {names}.", how),))
    return Section("Portals", await _tried(desk, profiles))


async def _tried(desk: Desk, profiles: Sequence[PortalProfile]) -> tuple[Finding, ...]:
    findings: list[Finding] = []
    for profile in profiles:
        try:
            findings.extend(_answered(profile, await desk.portals.test(profile)))
        except PortalError as error:
            findings.append(Finding("wrong", f"{profile.id}: {error.sentence}", error.next_action))
    return tuple(findings)


def _answered(profile: PortalProfile, tried: Tried) -> Iterator[Finding]:
    yield Finding("ok", f"{profile.id}: {tried.sentence}")
    if tried.clock_complaint:
        cure = "Switch network time on, here and on the phone that makes the codes; else codes are refused."
        yield Finding("wrong", f"{profile.id}: {tried.clock_complaint}", cure)
