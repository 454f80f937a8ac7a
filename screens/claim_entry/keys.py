"""The keys of claim entry."""

from tui import keys

_GROUP = "Claim entry"
AGAIN = keys.declare(
    "claim.again",
    "alt+l",
    "As last",
    "Begin as the last claim, without its patient",
    group=_GROUP,
    footer=False,
)
NEXT = keys.declare("claim.next", "n", "Next claim", "An empty form for the next claim", group=_GROUP)
CORRECT = keys.declare("claim.correct", "c,f9", "Correct", "The form, edits at their fields", group=_GROUP)
COPY = keys.declare("claim.copy", "y", "Copy", "A new claim that begins as this one", group=_GROUP)
RAW = keys.declare("claim.raw", "x", "X12", "The claim as it was sent, and its acknowledgment", group=_GROUP)
OUTBOX = keys.declare("claim.outbox", "o", "Outbox", "What was submitted and what became of it", group=_GROUP)
TEMPLATES = keys.declare(
    "claim.templates", "alt+t", "Templates", "Begin with a template, or keep this claim as one", group=_GROUP,
    footer=False,
)  # fmt: skip
_LIST = "Claim templates"
KEEP = keys.declare("templates.keep", "s", "Keep", "Keep the claim on the screen under a name", group=_LIST)
RENAME = keys.declare("templates.rename", "r", "Rename", "Another name for this template", group=_LIST)
DROP = keys.declare("templates.drop", "delete,x", "Drop", "Drop the template under the cursor", group=_LIST)
