"""The answers of this session, newest first; what was asked once need not be asked again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from screens.eligibility.answer_page import answer_page
from screens.eligibility.showing.outcome import usual_dates
from screens.eligibility.showing.patient import name_words
from screens.eligibility.showing.wording import day_words
from tui.page import Page
from tui.text import Line, fit, line
from tui.widgets.record_list import RecordList
from x12.eligibility.records import EligibilityResponse

if TYPE_CHECKING:
    from offline_cache.answer import Answer
    from offline_cache.desk import Desk
    from screens.eligibility.answer_page import Asker
    from screens.eligibility.reading import Reading

_TIME, _NAME, _DAY = 7, 24, 12
Read = Callable[["Answer[EligibilityResponse]"], "Reading"]


class AnswersPage(Page):
    """One row for each answer; Enter shows it as it was."""

    title = "Answers of this session"

    def __init__(self, desk: Desk, read: Read, asker: Asker) -> None:
        self._read = read
        self._asker = asker
        heading = line((_columns("Time", "Patient", "Served") + "Answer", "heading"))
        super().__init__(
            RecordList(
                [read(each) for each in eligibility_answers(desk)],
                answer_row,
                chosen=self._chosen,
                heading=heading,
                empty="Nothing was asked in this session yet.",
            )
        )

    def _chosen(self, reading: Reading) -> None:
        self.shell.open(answer_page(reading, self._asker))


def eligibility_answers(desk: Desk) -> tuple[Answer[EligibilityResponse], ...]:
    """The desk's answers that are 271s, newest first."""
    return tuple(
        cast("Answer[EligibilityResponse]", each)
        for each in desk.answers
        if isinstance(each.value, EligibilityResponse)
    )


def answer_row(reading: Reading) -> Line:
    """When, who, for which day, and what was answered."""
    asked = reading.asked
    who = name_words(asked.patient) if asked.patient else ""
    at = f"{asked.answer.as_of.astimezone():%H:%M}"
    return line(_columns(at, who, day_words(asked.dates.start)), outcome(reading))


def _columns(at: str, who: str, day: str) -> str:
    return f"{fit(at, _TIME)}{fit(who, _NAME)}  {fit(day, _DAY)}"


def outcome(reading: Reading) -> tuple[str, str]:
    """What the verdict says to do, or why the payer refused, with its style."""
    if reading.verdicts:
        verdict = reading.verdicts[0]
        tone = "caution" if verdict.tone == "unknown" else verdict.tone
        return usual_dates(verdict.sentence.rpartition(". ")[2]), tone
    if reading.refusals.rejects:
        return reading.refusals.rejects[0].sentence, "stop"
    return "The answer says nothing about this patient.", "caution"
