"""Where a claim can be, and how each portal calls it: FISS status and location, or a word of the MMIS."""

from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class State:
    """One place of a claim's way."""

    slug: str
    """As rows show it."""
    location: str
    """FISS status and location."""
    word: str
    """What the Medicaid portal says."""
    category: str
    """Claim status category and code that are told unless the decision has its own."""
    code: str
    final: bool = False
    needs_action: bool = False
    priced: bool = False
    """Whether its amounts are known and shown."""


STATES = MappingProxyType(
    {
        "entered": State("in-process", "S B0100", "Suspended", "A2", "20"),
        "review": State("suspended", "S B0100", "Suspended", "P2", "46"),
        "cwf": State("suspended", "S B9000", "Suspended", "P1", "45"),
        "floor": State("payment-floor", "P B9996", "Paid", "F0", "3", priced=True),
        "paid": State("paid", "P B9997", "Paid", "F1", "65", final=True, priced=True),
        "denied": State("denied", "D B9997", "Denied", "F2", "1", final=True, priced=True),
        "rejected": State("rejected", "R B9997", "Rejected", "F2", "1", final=True, priced=True),
        "returned": State("returned", "T B9997", "Returned", "A3", "21", final=True, needs_action=True),
        "asked": State("additional-documentation", "S B6001", "Suspended", "P3", "317", needs_action=True),
        "medical-review": State("suspended", "S M5000", "Suspended", "P2", "46"),
        "insufficient": State("denied", "D B9997", "Denied", "F2", "294", final=True, priced=True),
        "unanswered": State("denied", "D B9997", "Denied", "F2", "95", final=True, priced=True),
        "replaced": State("replaced", "P B9997", "Replaced", "F3", "101", final=True, priced=True),
        "voided": State("voided", "P B9997", "Voided", "F3", "101", final=True, priced=True),
        "corrected": State("replaced", "I B9997", "Replaced", "F3", "101", final=True),
        "dropped": State("dropped", "", "", "", "", final=True),
    }
)
"""`unanswered`: documents were asked for and didn't come; `insufficient`: what came doesn't show why the care
was needed. `corrected`: returned, and sent again. `dropped`: a returned claim that grew too old, no more
shown by anything."""
SLUGS = tuple(dict.fromkeys(state.slug for key, state in STATES.items() if key != "dropped"))
"""What a search can ask for."""
