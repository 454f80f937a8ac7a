"""Documents that go with a claim."""

from collections.abc import Iterator

from x12.claims.edits.context import EditContext
from x12.claims.edits.rule import Fault, Subject, at, numbered
from x12.claims.records import Claim
from x12.claims.supplements import Attachment

RULES = Subject()
_SENT = frozenset({"BM", "EL", "EM", "FX", "FT"})
"""By mail, electronically, by e-mail, by fax, by file transfer: with a number that the document bears."""


def _attachments(claim: Claim) -> Iterator[tuple[str, Attachment]]:
    for number, attachment in numbered(claim.attachments):
        yield f"attachments.{number}", attachment
    for line_number, line in numbered(claim.lines):
        for number, attachment in numbered(line.attachments):
            yield f"lines.{line_number}.attachments.{number}", attachment


@RULES.rule(
    "attachment-type", "What kind of document is attached isn't said.", "Choose its kind, such as OZ or EB."
)
def no_type(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """PWK01."""
    for place, attachment in _attachments(claim):
        if len(attachment.report_type) != 2:
            yield at(place, "report_type")


@RULES.rule(
    "attachment-number",
    "An attached document has no control number, by which the payer finds it.",
    "Key the number that stands on the document.",
)
def no_number(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """PWK06, unless the document is there on request only."""
    for place, attachment in _attachments(claim):
        if attachment.transmission in _SENT and not attachment.control_number.strip():
            yield at(place, "control_number")


@RULES.rule(
    "attachment-number-length",
    "An attachment's control number has more than 50 characters.",
    "Key the number that stands on the document.",
)
def long_number(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """PWK06."""
    for place, attachment in _attachments(claim):
        if len(attachment.control_number) > 50:
            yield at(place, "control_number")
