"""The answer that was given before, pointed to where the portal can't be asked; never taken for a new one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from tui import keys

if TYPE_CHECKING:
    from api_client.errors import PortalError
    from offline_cache.answer import Answer
    from tui.keys import Key
    from tui.shell import Shell
    from x12.eligibility.records import EligibilityInquiry, EligibilityResponse

AHEAD = timedelta(minutes=1)
"""By how much an answer may be ahead of a clock that is put right all the time."""


def point_to_kept(shell: Shell, inquiry: EligibilityInquiry, error: PortalError, key: Key) -> None:
    """Say after the error which key lists an earlier answer to the same question, if one is kept.

    It is said, not asked: a question that comes up by itself would take keys that were meant for the form.
    """
    owner = shell.desk.owner

    def found(answer: Answer[EligibilityResponse] | None) -> None:
        if answer is not None:
            age = age_words(datetime.now(UTC) - answer.as_of)
            again, listed = shell.keymap.shown(keys.SUBMIT), shell.keymap.shown(key)
            shell.say(f"{error.sentence} {again} asks again; {listed} lists an answer {age}.", "stop")

    if owner is not None:
        shell.background(shell.desk.kept.answers.to(owner, inquiry), found)


def age_words(age: timedelta) -> str:
    """How old something is, in the largest unit that says it; never new for a clock that was set back."""
    if age < -AHEAD:
        return "of unknown age: the clock was set back"
    minutes = max(0, int(age.total_seconds() // 60))
    for size, word in ((24 * 60, "day"), (60, "hour"), (1, "minute")):
        if minutes >= size:
            count = minutes // size
            return f"{count} {word}{'' if count == 1 else 's'} old"
    return "under a minute old"


def origin(answer: Answer[EligibilityResponse]) -> str:
    """The sentence that a kept answer begins with; '' for one that has just come from the portal."""
    if answer.source == "portal":
        return ""
    at, age = answer.as_of.astimezone(), age_words(datetime.now(UTC) - answer.as_of)
    return f"As of {at:%m/%d/%Y %H:%M} ({age}), from this computer, not from the portal."
