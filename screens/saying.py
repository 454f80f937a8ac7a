"""An error in words for places where no patient is asked about."""

from api_client.errors import SAYS_NOTHING, PortalError


def what_happened(error: PortalError) -> str:
    """The error's sentence without the words that only matter where a patient was asked about."""
    return error.sentence.removesuffix(SAYS_NOTHING).rstrip()


def said(error: PortalError) -> str:
    """What happened and what to do."""
    return f"{what_happened(error)} {error.next_action}"
