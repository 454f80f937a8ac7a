"""The 277CA (005010X214), both ways."""

from collections.abc import Iterable
from dataclasses import dataclass

from x12.envelopes import TransactionSet
from x12.heading import Guide, Heading, at_least_one, located, read_heading, refusal, write_set
from x12.hierarchy import split_levels
from x12.party import NOBODY
from x12.problem import Problem
from x12.status.acknowledgment import (
    AcknowledgedPatient,
    AcknowledgedProvider,
    AcknowledgedReceiver,
    ClaimAcknowledgment,
)
from x12.status.records import Person
from x12.status.tree import Level, read_tree, write_tree
from x12.wire import Source

GUIDE = Guide("277", "005010X214", "0085", has_kind=True)
_LEVELS = ("20", "21", "19", "PT")
"""HL03 from the top down: who answers, who submitted, billing provider, patient."""


@dataclass(frozen=True, slots=True)
class AcknowledgmentReading:
    """What one 277CA acknowledges, one for each source, and what was found wrong with it."""

    acknowledgments: tuple[ClaimAcknowledgment, ...]
    problems: tuple[Problem, ...] = ()


def read_277ca(transaction_set: TransactionSet) -> AcknowledgmentReading:
    """Read a transaction set. Only another kind or version is refused; what is doubtful is noted and kept."""
    wrong = refusal(transaction_set, GUIDE)
    if wrong:
        return AcknowledgmentReading((), (wrong,))
    source = Source(transaction_set.delimiters)
    before, levels = split_levels(located(transaction_set), _LEVELS, source)
    heading = read_heading(before, GUIDE, source)
    tops = _filled(read_tree(levels, source), 0)
    acknowledgments = tuple(_read_source(each, heading) for each in tops)
    if not acknowledgments:
        source.problems.append(Problem("This 277CA acknowledges nothing.", "HL", code="3", fatal=False))
    return AcknowledgmentReading(acknowledgments, tuple(source.problems))


def write_277ca(
    acknowledgments: ClaimAcknowledgment | Iterable[ClaimAcknowledgment],
    *,
    control_number: str = "0001",
) -> TransactionSet:
    """Write a transaction set in the standard delimiters; several sources share the first one's header.

    Raises UnwritableError for none at all, and where a text holds a delimiter or a control character.
    """
    made = at_least_one(acknowledgments, ClaimAcknowledgment, GUIDE)
    start = made[0]
    heading = Heading(start.purpose, start.reference, start.created, start.kind, start.kept)
    return write_set(GUIDE, control_number, heading, write_tree(map(_source_level, made)))


def _filled(levels: Iterable[Level], depth: int) -> tuple[Level, ...]:
    """The levels, each at its depth: where one above is missing, under one that names no one."""
    return tuple(
        each if each.code == _LEVELS[depth] else Level(_LEVELS[depth], Person(NOBODY), below=(each,))
        for each in levels
    )


def _read_source(level: Level, heading: Heading) -> ClaimAcknowledgment:
    return ClaimAcknowledgment(
        level.person.party,
        level.claims,
        tuple(_read_receiver(each) for each in _filled(level.below, 1)),
        heading.reference,
        heading.created,
        heading.purpose,
        heading.kind,
        heading.kept,
    )


def _read_receiver(level: Level) -> AcknowledgedReceiver:
    providers = tuple(_read_provider(each) for each in _filled(level.below, 2))
    return AcknowledgedReceiver(level.person.party, level.claims, providers)


def _read_provider(level: Level) -> AcknowledgedProvider:
    patients = tuple(AcknowledgedPatient(each.person, each.claims) for each in level.below)
    return AcknowledgedProvider(level.person.party, level.claims, patients)


def _source_level(made: ClaimAcknowledgment) -> Level:
    receivers = tuple(_receiver_level(each) for each in made.receivers)
    return Level("20", Person(made.source), made.received, receivers)


def _receiver_level(receiver: AcknowledgedReceiver) -> Level:
    providers = tuple(_provider_level(each) for each in receiver.providers)
    return Level("21", Person(receiver.party), receiver.totals, providers)


def _provider_level(provider: AcknowledgedProvider) -> Level:
    patients = tuple(Level("PT", each.person, each.claims) for each in provider.patients)
    return Level("19", Person(provider.party), provider.totals, patients)
