"""What a lookup found, or what to try when it found nobody, as lines."""

from collections.abc import Iterator
from datetime import datetime

from api_client.records import MbiMatch, MbiQuestion
from offline_cache.answer import Answer
from screens.reflow import bullet, paragraph
from tui.text import EMPTY, Line, line
from x12.identifiers import mbi
from x12.identifiers.names import spellings

_HINTS = (
    "Check each field: all four have to match what Medicare has.",
    "The SSN is the patient's own: the number on an old Medicare card may have been a spouse's.",
    "Ask for a name before marriage, or the name on the Social Security card.",
    "Medicare tells an MBI up to four years after a death.",
)


def found_lines(match: MbiMatch) -> tuple[Line, ...]:
    """The person and the number."""
    return (
        line(("Found. ", "good"), ("Enter checks eligibility.", "value")),
        EMPTY,
        line(("MBI         ", "label"), (mbi.dashed(match.mbi), "heading")),
        line(
            ("Name        ", "label"), ", ".join(part for part in (match.last_name, match.first_name) if part)
        ),
        line(("Birth date  ", "label"), f"{match.date_of_birth:%m/%d/%Y}"),
    )


def not_found_lines(question: MbiQuestion, cells: int) -> Iterator[Line]:
    """That nobody matches, and what to try, the likeliest first."""
    yield from paragraph("Medicare finds nobody with this name, birth date and SSN.", cells, "stop")
    yield from paragraph("This doesn't say that the patient has no Medicare.", cells)
    yield EMPTY
    yield line(("What to try", "heading"))
    ways = spellings(question.last_name)
    tries = (
        (f"The last name another way: {', '.join(ways)}.",)
        if ways
        else ("The last name with its suffix (JR, SR, II), or with both parts of a double name.",)
    )
    for hint in (*tries, *_HINTS):
        yield from bullet(hint, cells)


def evidence(answer: Answer[MbiMatch | None], portal: str) -> Line:
    """When it was true, and the portal's number for it."""
    number = f" Portal's number {answer.transaction_ids[0]}." if answer.transaction_ids else ""
    return line((f"{portal}, {_moment(answer.as_of)}.{number}", "dim"))


def _moment(at: datetime) -> str:
    return f"{at.astimezone():%m/%d/%Y %H:%M}"
