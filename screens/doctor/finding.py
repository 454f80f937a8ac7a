"""What the doctor finds: a state that support staff can act on, in words that hold nothing secret."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from textwrap import wrap
from typing import Literal

from x12.text import clean

State = Literal["ok", "note", "wrong"]
_MARGIN = 8


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `cure` says what to do about it; '' where there is nothing to do."""

    state: State
    says: str
    cure: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """What was found in one area."""

    title: str
    findings: tuple[Finding, ...]


def healthy(sections: Iterable[Section]) -> bool:
    """Whether nothing is wrong; notes don't count."""
    return all(finding.state != "wrong" for section in sections for finding in section.findings)


def report(sections: Iterable[Section], width: int = 78) -> Iterator[str]:
    """The findings as plain lines, each state as a word, for a screen, a file or a screen reader."""
    for section in sections:
        yield section.title
        for finding in section.findings:
            yield from _lines(finding, width)
        yield ""


def _lines(finding: Finding, width: int) -> Iterator[str]:
    margin = " " * _MARGIN
    state = f"  {finding.state:<{_MARGIN - 2}}"
    said = wrap(clean(finding.says), width - _MARGIN, break_on_hyphens=False) or [""]
    yield state + said[0]
    yield from (margin + line for line in said[1:])
    if finding.cure:
        cure = wrap(clean(finding.cure), width - _MARGIN - 3, break_on_hyphens=False)
        yield f"{margin}-> {cure[0]}"
        yield from (f"{margin}   {line}" for line in cure[1:])


def as_json(sections: Iterable[Section]) -> list[dict[str, str]]:
    """The findings as rows of area, state, says, cure."""
    return [
        {"area": section.title, "state": finding.state, "says": finding.says, "cure": finding.cure}
        for section in sections
        for finding in section.findings
    ]
