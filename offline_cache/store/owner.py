"""Whose something is: one user of one portal."""

from dataclasses import dataclass

from api_client.records import SignedIn


@dataclass(frozen=True, slots=True)
class Owner:
    """Nobody else who signs in on this computer finds what belongs to this owner."""

    portal: str
    user: str


def owner_of(signed_in: SignedIn) -> Owner:
    """The owner of what a session keeps. The demo's portals never stand for a user's own of the same id."""
    portal = signed_in.portal
    return Owner(f"demo {portal.id}" if portal.demo else portal.id, signed_in.user.id)
