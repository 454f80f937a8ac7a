"""An error in words."""

from api_client.errors import PortalError


def said(error: PortalError) -> str:
    """What happened and what to do."""
    return f"{error.sentence} {error.next_action}"
