"""Reads the tree of a 270 or 271: payer, provider, subscriber and dependent as HL levels."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from x12.eligibility.parties import read_member
from x12.eligibility.records import Member
from x12.hierarchy import HierarchicalLevel
from x12.part_codecs import read_rejection, read_trace
from x12.party import NOBODY, Party
from x12.party_codec import read_party
from x12.wire import Located, Source

LEVELS = ("20", "21", "22", "23")
"""HL03 of payer, provider, subscriber and dependent, from the top down."""


ReadBody = Callable[[Sequence[Sequence[Located]], Source, Member], Member]


@dataclass(frozen=True, slots=True)
class Path:
    """The levels above and at one patient; None where the transaction ends before."""

    payer: Party = NOBODY
    provider: Party | None = None
    subscriber: Member | None = None
    dependent: Member | None = None


def read_paths(
    levels: Sequence[HierarchicalLevel], source: Source, opener: str, read_body: ReadBody
) -> list[Path]:
    """Each way from the payer down to a patient, or to where the tree ends; `opener` is EQ or EB.

    A subscriber who is a patient too has a path of their own, before those of the dependents.
    """
    paths: list[Path] = []
    numbers: list[str] = []
    steps: list[Party | Member] = []
    for level in levels:
        if level.depth < len(steps):
            paths.append(_path(steps))
            del steps[level.depth :], numbers[level.depth :]
        elif steps and _is_patient(steps[-1]):
            paths.append(_path(steps))
            steps[-1] = _only_named(steps[-1])
        _check_parent(level, numbers, source)
        while len(steps) < level.depth:
            steps.append(NOBODY if len(steps) < 2 else Member(NOBODY))
            numbers.append("")
        steps.append(_step(level, source, opener, read_body))
        numbers.append(level.number)
    return [*paths, _path(steps)] if steps else paths


def _is_patient(step: Party | Member) -> bool:
    return isinstance(step, Member) and bool(step.questions or step.benefits)


def _only_named(step: Party | Member) -> Party | Member:
    """The subscriber above a dependent, without what is asked and answered about the subscriber."""
    return replace(step, traces=(), questions=(), benefits=()) if isinstance(step, Member) else step


def _check_parent(level: HierarchicalLevel, numbers: Sequence[str], source: Source) -> None:
    if len(numbers) < level.depth:
        source.report(level.head, 3, "The level above this one is missing.", "7")
    elif numbers and level.depth and level.head.segment.element(2) != numbers[level.depth - 1]:
        source.report(level.head, 2, "This should be the number of the level above.", "7")


def _path(steps: Sequence[Party | Member]) -> Path:
    parties = [step for step in steps[:2] if isinstance(step, Party)]
    members = [step for step in steps[2:] if isinstance(step, Member)]
    payer, provider, *_ = (*parties, None, None)
    subscriber, dependent, *_ = (*members, None, None)
    return Path(payer or NOBODY, provider, subscriber, dependent)


def _step(level: HierarchicalLevel, source: Source, opener: str, read_body: ReadBody) -> Party | Member:
    letter = "ABCD"[level.depth]
    if not any(at.segment.identifier == "NM1" for at in level.body):
        source.report(level.head, 0, "This level names no one.", "3")
    if level.depth < 2:
        return _read_party_level(level.body, source, letter)
    start = _index(level.body, opener)
    traces = [at for at in level.body[:start] if at.segment.identifier == "TRN"]
    named = [at for at in level.body[:start] if at.segment.identifier != "TRN"]
    member = replace(
        read_member(named, source.within(f"2100{letter}")),
        traces=tuple(read_trace(at, source.within(f"2000{letter}")) for at in traces),
    )
    return read_body(opened(level.body[start:], opener), source.within(f"2110{letter}"), member)


def _read_party_level(body: Sequence[Located], source: Source, letter: str) -> Party:
    """A payer or provider; what refuses the level itself stands before its name."""
    start = _index(body, "NM1")
    early = [at for at in body[:start] if at.segment.identifier == "AAA"]
    party = read_party([at for at in body if at not in early], source.within(f"2100{letter}"))
    rejections = tuple(read_rejection(at, source.within(f"2000{letter}")) for at in early)
    return replace(party, rejections=rejections + party.rejections)


def _index(located: Sequence[Located], identifier: str) -> int:
    found = (index for index, at in enumerate(located) if at.segment.identifier == identifier)
    return next(found, len(located))


def opened(located: Sequence[Located], opener: str) -> list[list[Located]]:
    """The loops that each start with that segment; the first of the row is one."""
    loops: list[list[Located]] = []
    for at in located:
        if at.segment.identifier == opener:
            loops.append([])
        loops[-1].append(at)
    return loops
