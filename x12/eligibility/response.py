"""The 271: what a payer answers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from x12.eligibility.benefits import read_benefit, write_benefit
from x12.eligibility.hierarchy import LEVELS, read_paths
from x12.eligibility.records import EligibilityResponse, Member
from x12.eligibility.tree import write_tree
from x12.envelopes import TransactionSet
from x12.heading import Guide, Heading, at_least_one, located, read_heading, refusal, write_set
from x12.hierarchy import split_levels
from x12.pen import SENDING
from x12.problem import Problem
from x12.segment import Segment
from x12.wire import Located, Source

GUIDE = Guide("271", "005010X279A1", "0022")


@dataclass(frozen=True, slots=True)
class ResponseReading:
    """The responses of one 271, one for each patient, and what was found wrong with it."""

    responses: tuple[EligibilityResponse, ...]
    problems: tuple[Problem, ...] = ()


def read_271(transaction_set: TransactionSet) -> ResponseReading:
    """Read a transaction set. Only another kind or version is refused; what is doubtful is noted and kept."""
    wrong = refusal(transaction_set, GUIDE)
    if wrong:
        return ResponseReading((), (wrong,))
    source = Source(transaction_set.delimiters)
    before, levels = split_levels(located(transaction_set), LEVELS, source)
    heading = read_heading(before, GUIDE, source)
    responses = tuple(
        EligibilityResponse(
            payer=path.payer,
            provider=path.provider,
            subscriber=path.subscriber,
            dependent=path.dependent,
            reference=heading.reference,
            created=heading.created,
            purpose=heading.purpose,
            kept=heading.kept,
        )
        for path in read_paths(levels, source, "EB", _answered)
    )
    if not responses:
        source.problems.append(Problem("This 271 answers nothing: it has no payer level.", "HL", code="3"))
    return ResponseReading(responses, tuple(source.problems))


def write_271(
    responses: EligibilityResponse | Iterable[EligibilityResponse],
    *,
    control_number: str = "0001",
) -> TransactionSet:
    """Write a transaction set in the standard delimiters; several responses share the first one's header.

    Raises UnwritableError for none at all, and where a text holds a delimiter or a control character.
    """
    answers = at_least_one(responses, EligibilityResponse, GUIDE)
    start = answers[0]
    heading = Heading(start.purpose, start.reference, start.created, kept=start.kept)
    levels = write_tree(answers, _benefits)
    return write_set(GUIDE, control_number, heading, levels)


def _answered(loops: Sequence[Sequence[Located]], source: Source, member: Member) -> Member:
    return replace(member, benefits=tuple(read_benefit(each, source) for each in loops))


def _benefits(member: Member) -> list[Segment]:
    return [each for benefit in member.benefits for each in write_benefit(benefit, SENDING)]
