"""The answers of this session, then those kept before, newest first: not everything is asked twice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, cast

from offline_cache.store.answers import Kept
from screens.eligibility.answer_page import answer_page
from screens.eligibility.kept import age_words
from screens.eligibility.showing.patient import name_words
from screens.eligibility.showing.wording import day_words
from screens.words import usual_dates
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
    """One row for each answer; Enter shows it as it was. Those from the store say how old they are."""

    title = "Answers"

    def __init__(self, desk: Desk, read: Read, asker: Asker) -> None:
        self._read = read
        self._asker = asker
        self._session = tuple(read(each) for each in eligibility_answers(desk))
        heading = line((_columns("Time", "Patient", "Served") + "Answer", "heading"))
        self._list: RecordList[Reading | Kept] = RecordList(
            self._session, row, chosen=self._chosen, heading=heading, empty="Nothing was asked yet."
        )
        super().__init__(self._list)

    def opened(self) -> None:
        """Look for what is kept."""
        self.shell.background(self.desk.kept.answers.newest(self.desk.owners), self._know)

    def _know(self, kept: tuple[Kept, ...]) -> None:
        shown = {reading.asked.answer.transaction_ids for reading in self._session}
        self._list.show((*self._session, *(each for each in kept if each.transaction_ids not in shown)))

    def _chosen(self, chosen: Reading | Kept) -> None:
        if isinstance(chosen, Kept):
            self.shell.background(self.desk.kept.answers.read(chosen), self._show_kept)
        else:
            self.shell.open(answer_page(chosen, self._asker))

    def _show_kept(self, answer: Answer[EligibilityResponse] | None) -> None:
        if answer is None:
            self.shell.say("This answer is not kept any more.", "caution")
        else:
            self._asker.show_kept(answer)


def eligibility_answers(desk: Desk) -> tuple[Answer[EligibilityResponse], ...]:
    """The desk's answers that are 271s, newest first."""
    return tuple(
        cast("Answer[EligibilityResponse]", each)
        for each in desk.answers
        if isinstance(each.value, EligibilityResponse)
    )


def row(record: Reading | Kept) -> Line:
    """A row of either kind."""
    return kept_row(record) if isinstance(record, Kept) else answer_row(record)


def kept_row(kept: Kept) -> Line:
    """The day, who, and how old it is."""
    at, patient = kept.as_of.astimezone(), kept.patient
    who = ", ".join(part for part in (patient.last_name, patient.first_name) if part)
    age = f"{age_words(datetime.now(UTC) - kept.as_of)}, kept here"
    return line(_columns(f"{at:%m/%d}", who or patient.mbi or patient.member_id, ""), (age, "caution"))


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
