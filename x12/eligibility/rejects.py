"""Why a payer did not answer (AAA), in plain words, with what to do about it."""

from dataclasses import dataclass, replace

from x12.eligibility.reject_words import BY_LEVEL, FOLLOW_UPS, WORDS, Advice, unknown
from x12.parts import Rejection

LEVELS = {
    "2000A": "payer",
    "2100A": "payer",
    "2000B": "provider",
    "2100B": "provider",
    "2100C": "subscriber",
    "2110C": "subscriber",
    "2100D": "dependent",
    "2110D": "dependent",
}
"""Who a loop is about."""


@dataclass(frozen=True, slots=True)
class Reject:
    """A rejection as it is shown."""

    code: str
    """AAA03."""
    level: str
    """`payer`, `provider`, `subscriber`, `dependent`, or '' where the loop is not known."""
    sentence: str
    """What is wrong."""
    field: str
    """The field it belongs to, such as `mbi`, `last_name`, `birth_date`, `service_dates`, `npi`; or ''."""
    next_action: str
    """What to do about it."""
    retryable: bool
    """Whether the same request may be sent again as it is, later."""
    suggestion: str
    """What to offer in one key: `alternate-1`, `alternate-2`, `primary`, `mbi-lookup`, or ''."""
    follow_up: str = ""
    """What the payer itself says may be done (AAA04), in words; '' where it says nothing."""


def explain(rejection: Rejection, *, id_field: str = "mbi") -> Reject:
    """The rejection in plain words. `id_field` is where the form takes the member's number."""
    level = LEVELS.get(rejection.loop, "")
    advice = BY_LEVEL.get((rejection.code, level)) or WORDS.get(rejection.code) or unknown(rejection.code)
    advice = _for_field(advice, id_field)
    follow_up, may_repeat = FOLLOW_UPS.get(rejection.follow_up, ("", None))
    return Reject(
        code=rejection.code,
        level=level,
        sentence=advice.sentence,
        field=advice.field,
        next_action=advice.next_action,
        retryable=advice.retryable if may_repeat is None else may_repeat,
        suggestion=advice.suggestion,
        follow_up=follow_up,
    )


def _for_field(advice: Advice, id_field: str) -> Advice:
    if advice.field != "mbi" or id_field == "mbi":
        return advice
    return replace(
        advice,
        sentence=advice.sentence.replace("MBI", "member ID"),
        next_action=advice.other_action,
        field=id_field,
        suggestion="",
    )
