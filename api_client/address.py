"""Which addresses a portal may have: https anywhere, plain http on this machine only."""

from urllib.parse import urlsplit

from api_client.errors import Misconfigured

LOOPBACK = {"127.0.0.1", "::1"}


def checked_url(url: str) -> str:
    """Give the address without a slash at its end, or raise Misconfigured with one sentence."""
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:
        raise Misconfigured("The portal's address can't be read.", next_action=_EXAMPLE) from None
    if not all("!" <= sign <= "~" for sign in url.strip()):
        raise Misconfigured(
            "The portal's address holds a blank or another sign that has no place in one.",
            next_action=_EXAMPLE,
        )
    if parts.scheme not in {"https", "http"} or not parts.hostname or port == 0:
        raise Misconfigured("The portal's address must begin with https:// and a host.", next_action=_EXAMPLE)
    if parts.scheme == "http" and parts.hostname not in LOOPBACK:
        raise Misconfigured(
            "The portal's address is not encrypted: plain http goes to 127.0.0.1 or [::1] only.",
            next_action="Use the portal's https:// address.",
        )
    if parts.username or parts.password or parts.query or parts.fragment:
        raise Misconfigured(
            "The portal's address must hold no user, password, '?' or '#'.", next_action=_EXAMPLE
        )
    return parts.geturl().rstrip("/")


_EXAMPLE = "Give it as https://portal.example.org or https://portal.example.org:8443/path."
