"""The first look at a batch file, before any claim of it is read, as MassHealth takes it."""

from mock_backend.portals import Portal
from mock_backend.web.json_out import JsonValue
from x12.envelopes import Interchange

_WIDTH = 15


def precheck(portal: Portal, interchange: Interchange) -> list[JsonValue]:
    """What will be rejected for its envelope alone, each with the element and a sentence."""
    found = []
    header = interchange.header
    if len(header.element(6)) != _WIDTH:
        found.append(("ISA06", "The sender takes exactly 15 characters: the id, then blanks."))
    elif interchange.sender != portal.submitter_id:
        found.append(("ISA06", f"The sender is your submitter id, {portal.submitter_id}, then blanks."))
    if interchange.receiver != portal.receiver_id:
        found.append(("ISA08", f"The receiver is {portal.receiver_id}, then blanks."))
    if header.element(11) in {"", "U"}:
        found.append(("ISA11", "The repetition separator is missing: send ^."))
    if interchange.usage != "P":
        found.append(("ISA15", "Send P: a file marked T is only tested, and no claim of it is taken in."))
    return [{"element": element, "sentence": sentence} for element, sentence in found]
