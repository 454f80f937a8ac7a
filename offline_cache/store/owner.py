"""Whose something is: one user of one portal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from api_client.profile import PortalProfile
    from api_client.records import SignedIn


@dataclass(frozen=True, slots=True)
class Owner:
    """Nobody else who signs in on this computer finds what belongs to this owner."""

    portal: str
    user: str

    @property
    def portal_id(self) -> str:
        """The id of the portal's profile."""
        return self.portal.removeprefix(_DEMO)


_DEMO = "demo "


def owner_at(profile: PortalProfile, user: str) -> Owner:
    """A user of a portal. The demo's portals never stand for a user's own of the same id."""
    return Owner(f"{_DEMO}{profile.id}" if profile.demo else profile.id, user)


def owner_of(signed_in: SignedIn) -> Owner:
    """The owner of what a session keeps."""
    return owner_at(signed_in.portal, signed_in.user.id)
