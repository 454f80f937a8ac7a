"""A rule: declared once with its words, and the function that finds where a claim breaks it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import TypedDict, TypeVar, Unpack

from x12.claims.edits.context import EditContext, PayerKind
from x12.claims.edits.edit import Severity
from x12.claims.lines import ServiceLine
from x12.claims.records import Claim, ClaimKind
from x12.identifiers import Unacceptable

T = TypeVar("T")
P, I = ClaimKind.PROFESSIONAL, ClaimKind.INSTITUTIONAL  # noqa: E741
WARNING = Severity.WARNING


@dataclass(frozen=True, slots=True)
class Fault:
    """Where a claim breaks a rule, and what the rule's words name."""

    place: str
    words: Mapping[str, object] = field(default_factory=dict)


Finder = Callable[[Claim, EditContext], Iterator[Fault]]
ClaimTest = Callable[[Claim, EditContext], bool]
LineTest = Callable[[ServiceLine, Claim, EditContext], bool]


@dataclass(frozen=True, slots=True)
class Rule:
    """What is looked at, when, and what is said. Sentence and next action may name a fault's `{words}`."""

    name: str
    sentence: str
    next_action: str
    find: Finder
    kind: ClaimKind | None = None
    """Only for this kind of claim."""
    payer: PayerKind | None = None
    """Only for payers of this kind."""
    when: Callable[[Claim], bool] | None = None
    severity: Severity = Severity.ERROR

    def applies(self, claim: Claim, context: EditContext) -> bool:
        """Whether this claim to this payer is looked at."""
        return (
            self.kind in {None, claim.kind}
            and self.payer in {None, context.payer}
            and (self.when is None or self.when(claim))
        )


def at(*place: object, **words: object) -> Fault:
    """A fault at a field, its place given in parts."""
    return Fault(".".join(map(str, place)), words)


class Limits(TypedDict, total=False):
    """Which claims a rule is for, and how heavy it is; see Rule."""

    kind: ClaimKind
    payer: PayerKind
    when: Callable[[Claim], bool]
    severity: Severity


class Subject:
    """The rules of one subject, in the order in which they are declared."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []

    def rule(
        self, name: str, sentence: str, next_action: str, **limits: Unpack[Limits]
    ) -> Callable[[Finder], Finder]:
        """Declare the function that finds every fault."""

        def declare(find: Finder) -> Finder:
            self.rules.append(Rule(name, sentence, next_action, find, **limits))
            return find

        return declare

    def claim(
        self, name: str, place: str, sentence: str, next_action: str, **limits: Unpack[Limits]
    ) -> Callable[[ClaimTest], ClaimTest]:
        """Declare a test that says whether one field of the claim is at fault."""

        def declare(test: ClaimTest) -> ClaimTest:
            def find(claim: Claim, context: EditContext) -> Iterator[Fault]:
                if test(claim, context):
                    yield Fault(place)

            self.rules.append(Rule(name, sentence, next_action, find, **limits))
            return test

        return declare

    def line(
        self, name: str, place: str, sentence: str, next_action: str, **limits: Unpack[Limits]
    ) -> Callable[[LineTest], LineTest]:
        """Declare a test that says of each line whether that field of it is at fault; words name `{line}`."""

        def declare(test: LineTest) -> LineTest:
            def find(claim: Claim, context: EditContext) -> Iterator[Fault]:
                faulty = _failing(test, claim, context)
                return (at("lines", number, place, line=number) for number in faulty)

            self.rules.append(Rule(name, sentence, next_action, find, **limits))
            return test

        return declare

    def lines(
        self, name: str, place: str, sentence: str, next_action: str, **limits: Unpack[Limits]
    ) -> Callable[[LineTest], LineTest]:
        """Declare a test of lines whose cure is a field of the claim; words name the first such `{line}`."""

        def declare(test: LineTest) -> LineTest:
            def find(claim: Claim, context: EditContext) -> Iterator[Fault]:
                faulty = _failing(test, claim, context)
                return (at(place, line=number) for number in islice(faulty, 1))

            self.rules.append(Rule(name, sentence, next_action, find, **limits))
            return test

        return declare


def _failing(test: LineTest, claim: Claim, context: EditContext) -> Iterator[int]:
    return (number for number, line in numbered(claim.lines) if test(line, claim, context))


def numbered(entries: Iterable[T]) -> Iterator[tuple[int, T]]:
    """The entries of a list as people count them, from 1."""
    return enumerate(entries, start=1)


def complaint(parse: Callable[[str], object], text: str) -> str:
    """What is wrong with a text, in the words of whoever reads it; '' where nothing is."""
    try:
        parse(text)
    except Unacceptable as refusal:
        return refusal.sentence
    return ""
