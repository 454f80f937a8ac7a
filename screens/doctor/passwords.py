"""What the doctor says of the places where passwords can be kept."""

from collections.abc import Iterable

from api_client.credentials.records import Backend
from screens.doctor.finding import Finding, Section


def passwords(places: Iterable[Backend]) -> Section:
    """Each place with what keeps it from working; none of them is needed to sign in, so none is wrong."""
    findings = [_finding(place) for place in places]
    if not any(finding.state == "ok" for finding in findings):
        findings.append(Finding("note", "Passwords can't be kept here: they are typed at each sign-in."))
    return Section("Passwords", tuple(findings))


def _finding(place: Backend) -> Finding:
    if place.available:
        return Finding("ok", f"Can be kept in {place.words}.")
    reason = place.reason.rstrip(".") or "it doesn't answer"
    return Finding("note", f"Not in {place.words}: {reason}.", place.cure)
