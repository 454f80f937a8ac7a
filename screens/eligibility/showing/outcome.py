"""What an answer means and what to do about it, as lines: the verdict, or what was refused."""

from collections.abc import Iterator

from screens.eligibility.refusals import Refusals
from screens.reflow import bullet, paragraph
from screens.words import usual_dates
from tui.text import Line
from x12.eligibility.verdict import Verdict

_STYLES = {"good": "good", "caution": "caution", "stop": "stop", "unknown": "caution"}
_LEVELS = {"payer": "payer", "provider": "provider", "subscriber": "patient", "dependent": "dependent"}


def verdict_lines(found: tuple[Verdict, ...], cells: int) -> Iterator[Line]:
    """The sentence, what to do now, then the facts that bear on it, each once."""
    for verdict in found:
        yield from paragraph(usual_dates(verdict.sentence), cells, _STYLES[verdict.tone])
        yield from paragraph(usual_dates(f"Next: {verdict.next_action}"), cells)
    for point in dict.fromkeys(point for verdict in found for point in verdict.points):
        yield from bullet(usual_dates(point), cells)


def refusal_lines(refusals: Refusals, cells: int) -> Iterator[Line]:
    """For each: the sentence, the next action, and the payer's own code and follow-up."""
    for reject in refusals.rejects:
        yield from paragraph(reject.sentence, cells, "stop")
        yield from paragraph(f"Next: {reject.next_action}", cells)
        about = f" about the {_LEVELS[reject.level]}" if reject.level in _LEVELS else ""
        yield from paragraph(f"Reason {reject.code}{about}. {reject.follow_up}".strip(), cells, "dim")
