"""The answer that was given before, offered where the portal can't be asked; never taken for a new one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from tui.prompt import Prompt

if TYPE_CHECKING:
    from offline_cache.answer import Answer
    from tui.shell import Shell
    from x12.eligibility.records import EligibilityInquiry, EligibilityResponse

    Show = Callable[[Answer[EligibilityResponse]], None]


def offer_kept(shell: Shell, inquiry: EligibilityInquiry, show: Show) -> None:
    """Ask whether to show the kept answer to the same question, if there is one."""
    owner = shell.desk.owner
    if owner is None:
        return

    def found(answer: Answer[EligibilityResponse] | None) -> None:
        if answer is not None and shell.desk.current is not None:
            shell.ask(Prompt(_question(answer), lambda letter, _: chosen(answer, letter), letters="yn"))

    def chosen(answer: Answer[EligibilityResponse], letter: str) -> None:
        if letter == "y":
            show(answer)

    shell.background(shell.desk.kept.answers.to(owner, inquiry), found)


def _question(answer: Answer[EligibilityResponse]) -> str:
    return f"No answer now. Show the one of {when(answer)} (y/n)?"


def when(answer: Answer[EligibilityResponse]) -> str:
    """'05/14/2025 09:12 (3 days old)'."""
    return f"{answer.as_of.astimezone():%m/%d/%Y %H:%M} ({age_words(datetime.now(UTC) - answer.as_of)})"


def age_words(age: timedelta) -> str:
    """How old something is, in the largest unit that says it."""
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
    return f"As of {when(answer)}, from this computer, not from the portal."
