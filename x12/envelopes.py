"""Interchange, functional group and transaction set: ISA to IEA, GS to GE, ST to SE."""

from collections.abc import Iterator
from dataclasses import dataclass

from x12.delimiters import STANDARD, Delimiters
from x12.problem import Problem
from x12.segment import Segment


@dataclass(frozen=True, slots=True)
class TransactionSet:
    """One transaction, ST and SE included in `segments`; SE is missing where the text ended before it."""

    identifier: str
    """ST01, such as `271`."""
    control_number: str
    """ST02."""
    version: str
    """The implementation guide: ST03, or GS08 where ST has none (835)."""
    segments: tuple[Segment, ...]
    delimiters: Delimiters = STANDARD
    problems: tuple[Problem, ...] = ()

    @property
    def body(self) -> tuple[Segment, ...]:
        """The segments between ST and SE."""
        end = -1 if self.segments[-1].identifier == "SE" else None
        return self.segments[1:end]

    @property
    def is_sound(self) -> bool:
        """Whether its envelope and syntax have no fatal problem."""
        return not any(problem.fatal for problem in self.problems)


@dataclass(frozen=True, slots=True)
class FunctionalGroup:
    """Transaction sets of one kind between GS and GE; the trailer is None where GE is missing."""

    header: Segment
    transaction_sets: tuple[TransactionSet, ...] = ()
    trailer: Segment | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def identifier(self) -> str:
        """GS01, such as `HS` for 270 and `HB` for 271."""
        return self.header.element(1)

    @property
    def sender(self) -> str:
        """GS02."""
        return self.header.element(2).strip()

    @property
    def receiver(self) -> str:
        """GS03."""
        return self.header.element(3).strip()

    @property
    def control_number(self) -> str:
        """GS06."""
        return self.header.element(6)

    @property
    def version(self) -> str:
        """GS08, such as `005010X279A1`."""
        return self.header.element(8).strip()


@dataclass(frozen=True, slots=True)
class Interchange:
    """What one sender sends one receiver between ISA and IEA; the trailer is None where IEA is missing."""

    header: Segment
    """ISA as it came, with the blanks that fill its elements."""
    groups: tuple[FunctionalGroup, ...] = ()
    trailer: Segment | None = None
    acknowledgments: tuple[Segment, ...] = ()
    """TA1 segments; `x12.ta1.read_ta1` reads them."""
    delimiters: Delimiters = STANDARD
    problems: tuple[Problem, ...] = ()
    encoding: str = "utf-8"
    """How its text was decoded: `utf-8`, or `latin-1` where it wasn't UTF-8."""

    @property
    def sender(self) -> str:
        """ISA06 without its blanks."""
        return self.header.element(6).strip()

    @property
    def receiver(self) -> str:
        """ISA08 without its blanks."""
        return self.header.element(8).strip()

    @property
    def control_number(self) -> str:
        """ISA13, nine digits."""
        return self.header.element(13)

    @property
    def version(self) -> str:
        """ISA12, `00501` for 5010."""
        return self.header.element(12)

    @property
    def usage(self) -> str:
        """ISA15: `P` production, `T` test."""
        return self.header.element(15)

    @property
    def transaction_sets(self) -> Iterator[TransactionSet]:
        """The transaction sets of all its groups, in order."""
        for group in self.groups:
            yield from group.transaction_sets

    @property
    def all_problems(self) -> Iterator[Problem]:
        """Its own problems, then those of its groups and transaction sets."""
        yield from self.problems
        for group in self.groups:
            yield from group.problems
            for transaction_set in group.transaction_sets:
                yield from transaction_set.problems


@dataclass(frozen=True, slots=True)
class Transmission:
    """All that one file or message held, and what was wrong outside its interchanges."""

    interchanges: tuple[Interchange, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def transaction_sets(self) -> Iterator[TransactionSet]:
        """The transaction sets of all interchanges, in order."""
        for interchange in self.interchanges:
            yield from interchange.transaction_sets

    @property
    def all_problems(self) -> Iterator[Problem]:
        """The problems of every level, outermost first."""
        yield from self.problems
        for interchange in self.interchanges:
            yield from interchange.all_problems
