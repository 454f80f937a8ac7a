"""Situations of the entitlement itself: which parts, since when, until when."""

from dataclasses import replace
from datetime import date, timedelta

from mock_backend.people.calendar import ONE_DAY, first_of_month
from mock_backend.people.drawing import day_within
from mock_backend.people.medicare import Medicare
from mock_backend.people.situation import Making
from x12.identifiers.dates import Period
from x12.identifiers.months import months_after


def not_before(file: Medicare, begins: date) -> date:
    """The day, or the first day of Part B if that is later."""
    return max(begins, file.part_b.start) if file.part_b else begins


def as_usual(making: Making, file: Medicare) -> Medicare:
    """Part A and Part B, nothing else."""
    return file


def part_b_only(making: Making, file: Medicare) -> Medicare:
    """No Part A."""
    return replace(file, part_a=None)


def part_a_only(making: Making, file: Medicare) -> Medicare:
    """No Part B."""
    return replace(file, part_b=None, preventive=(), therapy=())


def part_b_to_come(making: Making, file: Medicare) -> Medicare:
    """Part A now; Part B begins on the first of the next month but one."""
    begins = first_of_month(months_after(making.today, 2))
    return replace(file, part_b=Period(begins), preventive=(), therapy=())


def not_yet(making: Making, file: Medicare) -> Medicare:
    """Both parts begin on the first of the next month but one."""
    begins = first_of_month(months_after(making.today, 2))
    return replace(file, part_a=Period(begins), part_b=Period(begins), preventive=(), therapy=())


def part_b_ended(making: Making, file: Medicare) -> Medicare:
    """Part B ended within the last year; Part A goes on."""
    ended = first_of_month(months_after(making.today, -making.chance.randint(2, 11))) - ONE_DAY
    begun = file.part_b.start if file.part_b else months_after(ended, -36)
    return replace(file, part_b=Period(begun, ended))


def all_ended(making: Making, file: Medicare) -> Medicare:
    """Both parts ended within the last two years."""
    ended = first_of_month(months_after(making.today, -making.chance.randint(6, 20))) - ONE_DAY
    begun = months_after(first_of_month(ended), -60)
    return replace(file, part_a=Period(begun, ended), part_b=Period(begun, ended))


def deceased(making: Making, file: Medicare) -> Medicare:
    """Died within the last year; both parts ended on that day."""
    died = making.today - timedelta(days=making.chance.randint(20, 340))
    begun = months_after(first_of_month(died), -72)
    if file.part_a and file.part_a.start < died:
        begun = file.part_a.start
    return replace(file, death=died, part_a=Period(begun, died), part_b=Period(begun, died))


def replaced_mbi(making: Making, file: Medicare) -> Medicare:
    """The MBI was replaced 3 to 9 months ago; `previous_mbi` is filled in by who numbers people."""
    first, last = months_after(making.today, -9), months_after(making.today, -3)
    return replace(file, mbi_replaced=day_within(making.chance, first, last))


def in_custody(making: Making, file: Medicare) -> Medicare:
    """Enrolled, but nothing is paid for some months around now: the person is in custody."""
    begun = making.today - timedelta(days=making.chance.randint(20, 200))
    return replace(file, ineligible=(Period(begun, begun + timedelta(days=270)),))


def unavailable(making: Making, file: Medicare) -> Medicare:
    """The file is being updated: every inquiry is answered with 'try again later'."""
    return replace(file, unavailable=True)
