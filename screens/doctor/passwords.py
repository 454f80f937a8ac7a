"""What the doctor says of the places where passwords can be kept."""

from collections.abc import Iterable

from api_client.credentials.records import Backend
from screens.doctor.finding import Finding, Section


def passwords(places: Iterable[Backend]) -> Section:
    """Each place with what keeps it from working; none of them is needed to sign in, so none is wrong."""
    return Section("Passwords", tuple(_finding(place) for place in places))


def _finding(place: Backend) -> Finding:
    if place.id == "session":
        return Finding("ok", f"Always: {place.words}.")
    if place.available:
        return Finding("ok", f"Can be kept in {place.words}.")
    reason = _in_a_sentence(place.reason) or "it doesn't answer"
    if place.id == "vault":  # needs its passphrase each time, so this is how it should be
        return Finding("ok", f"Can be kept in {place.words}: {reason}.", place.cure)
    return Finding("note", f"Not in {place.words}: {reason}.", place.cure)


def _in_a_sentence(reason: str) -> str:
    return reason[:1].lower() + reason[1:].rstrip(".")
