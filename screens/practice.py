"""Portals that hold synthetic people only."""

from api_client.profile import PortalProfile

_HERE = ("http://127.0.0.1", "http://localhost", "http://[::1]")


def is_practice(profile: PortalProfile) -> bool:
    """Whether it is the demo or a backend on this machine, whose numbers no real person has."""
    return profile.demo or profile.url.startswith(_HERE)
