"""The whole answer as lines: what it means, who it is about, when it was true, then every group."""

from collections.abc import Iterable, Iterator
from datetime import date

from screens.eligibility.kept import origin
from screens.eligibility.reading import Reading
from screens.eligibility.showing.benefits import other_group, party_words
from screens.eligibility.showing.groups import Group, group_lines
from screens.eligibility.showing.medicaid import medicaid_groups
from screens.eligibility.showing.medicare_care import care_groups, use_groups
from screens.eligibility.showing.medicare_costs import cost_groups
from screens.eligibility.showing.medicare_payers import payer_groups
from screens.eligibility.showing.outcome import refusal_lines, verdict_lines
from screens.eligibility.showing.patient import patient_lines
from screens.eligibility.showing.wording import asked_words
from screens.reflow import paragraph
from tui.text import EMPTY, Line, line, wrap_line
from x12.eligibility.medicaid import read_medicaid
from x12.eligibility.medicare import read_medicare
from x12.eligibility.records import Benefit, EligibilityResponse, Member
from x12.leftovers import leftovers


def answer_lines(reading: Reading, cells: int) -> tuple[Line, ...]:
    """Everything that the answer says, in lines of at most so many cells."""
    return tuple(_sections(reading, cells))


def _sections(reading: Reading, cells: int) -> Iterator[Line]:
    asked = reading.asked
    kept = origin(asked.answer)
    if kept:
        yield from paragraph(kept, cells, "caution")
    yield from verdict_lines(reading.verdicts, cells)
    yield from refusal_lines(reading.refusals, cells)
    if not reading.verdicts and not reading.refusals.rejects:
        yield from paragraph("The payer's answer says nothing about this patient.", cells, "caution")
        yield from paragraph("Next: look at the 271 as received, or ask again.", cells)
    yield EMPTY
    if asked.patient is not None:
        day = asked.dates.start
        shown = patient_lines(asked.patient, day, medicare=reading.medicare, hidden=reading.hidden)
        yield from (part for each in shown for part in wrap_line(each, cells, indent=2))
    yield from paragraph(_when(reading), cells, "dim")
    member = asked.response.patient
    if member is not None and member.benefits:
        yield EMPTY
        yield from group_lines(_groups(reading, member), cells)


def _when(reading: Reading) -> str:
    """For which days, by which option, when it was true, and who answered."""
    option = f" by {reading.mode.name}" if reading.mode else ""
    as_of = f"{reading.asked.answer.as_of.astimezone():%m/%d/%Y %H:%M}"
    return f"For {asked_words(reading.asked.dates)}{option}. {reading.profile.name}, {as_of}."


def _groups(reading: Reading, member: Member) -> Iterator[Group]:
    day = reading.asked.dates.start
    yield from _medicare(member, day) if reading.medicare else _medicaid(member, day)
    yield Group("Payer", tuple(_party_rows(reading.asked.response)))
    kept = leftovers(reading.asked.response)
    yield Group("Also sent", tuple(line((each.text, "dim")) for each in kept))


def _medicare(member: Member, day: date) -> Iterator[Group]:
    coverage = read_medicare(member)
    yield from payer_groups(coverage, day)
    yield from care_groups(coverage, day)
    yield from cost_groups(coverage, day)
    yield from use_groups(coverage)
    yield _rest(coverage.other, coverage.details)


def _medicaid(member: Member, day: date) -> Iterator[Group]:
    coverage = read_medicaid(member)
    yield from medicaid_groups(coverage, day)
    yield _rest(coverage.other, coverage.details)


def _rest(other: Iterable[Benefit], details: Iterable[Benefit]) -> Group:
    return other_group(dict.fromkeys((*other, *details)))


def _party_rows(response: EligibilityResponse) -> Iterator[Line]:
    """Who answered, with what it says about how to reach it."""
    if response.payer.address or response.payer.contacts:
        yield from (line(words) for words in party_words(response.payer))
