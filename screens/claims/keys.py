"""The keys of claim status."""

from tui.keys import declare

_LIST = "Claims"
SEARCH = declare("claims.search", "s", "Search", "By number, patient, dates, provider, status", group=_LIST)
ACTION = declare(
    "claims.needs-action", "n", "Needs a hand", "Only claims that want somebody, or all", group=_LIST
)
SORT = declare("claims.sort", "o", "Sort", "By day received, service, charge, patient, deadline", group=_LIST)
TURN = declare("claims.turn", "t", "Turn", "Turn the order round", group=_LIST, footer=False)
FOLLOWED = declare("claims.followed", "f", "Followed", "The claims that you follow", group=_LIST)
LIST_AGAIN = declare("claims.again", "f5", "Again", "Ask the portal again", group=_LIST, footer=False)

FIX = declare("claims.fix", "c,f9", "Do it", "Straight to what is to be done about this claim", group=_LIST)

_BOTH = "Claims and one claim"
FOLLOW = declare("claim-status.follow", "w", "Follow", "Follow this claim, or no more", group=_BOTH)
CHECK = declare(
    "claim-status.check", "u", "Check", "Ask at once about all followed claims that are due", group=_BOTH
)

_ONE = "One claim"
CORRECT = declare(
    "claim-status.correct",
    "c",
    "Correct",
    "The form, with the payer's edits at their fields",
    group=_ONE,
)
REPLACE = declare(
    "claim-status.replace", "r", "Replace", "A corrected claim in place of this decided one", group=_ONE
)
VOID = declare("claim-status.void", "v", "Void", "Take this decided claim back", group=_ONE)
COPY = declare("claim-status.copy", "y", "Copy", "A new claim that begins as this one", group=_ONE)
APPEAL = declare("claim-status.appeal", "a", "Appeal", "The form for a first appeal of a denial", group=_ONE)
RESPOND = declare(
    "claim-status.respond", "d", "Records", "The form that answers a request for records", group=_ONE
)
REMITTANCE = declare(
    "claim-status.remittance", "m", "Remittance", "The remittance that tells of this claim", group=_ONE
)
ASK = declare(
    "claim-status.ask", "i", "Ask", "Ask the payer now by 276; the answer with its codes", group=_ONE
)
SENT = declare("claim-status.sent", "s", "Sent", "What the claim said, in words", group=_ONE)
RAW = declare(
    "claim-status.raw", "x", "X12", "837, 277CA, 276 and 277 as they went over the line", group=_ONE
)
AGAIN = declare(
    "claim-status.again", "f5", "Again", "Look whether anything changed", group=_ONE, footer=False
)
OTHER_TEXT = declare(
    "claim-status.other-text", "x,f5", "Next text", "The next of the texts", group="Texts of a claim"
)
