"""Two windows that bring two versions of one remittance: the one that began later goes on."""

from api_client.errors import PortalError


class OtherVersion(PortalError):
    """Another window has begun with another version of the file, so nothing more of this one is kept."""

    usual_sentence = "Another window of the program is bringing another version of this remittance."
    usual_next_action = "Look at it when that is done; fetch it again if it doesn't come."
