"""The one line that answers 'whom do I bill?', with the facts behind it and what to do next."""

from dataclasses import dataclass
from typing import Literal

Tone = Literal["good", "caution", "stop", "unknown"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an answer means for one date of service."""

    sentence: str
    """The answer itself, such as `Part B active on 2026-11-21. Bill Medicare first.`"""
    tone: Tone
    """`good` bill as usual, `caution` read on first, `stop` don't bill, `unknown` the answer doesn't tell."""
    points: tuple[str, ...]
    """Short facts that bear on it, the weightiest first."""
    next_action: str
    """What to do now, in one sentence."""
