"""The 270: what a provider asks a payer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from x12.eligibility.benefits import read_question, write_question
from x12.eligibility.hierarchy import LEVELS, read_paths
from x12.eligibility.records import EligibilityInquiry, Member
from x12.eligibility.tree import write_tree
from x12.envelopes import TransactionSet
from x12.heading import Guide, Heading, at_least_one, located, read_heading, refusal, write_set
from x12.hierarchy import split_levels
from x12.pen import SENDING
from x12.problem import Problem
from x12.segment import Segment
from x12.wire import Located, Source

GUIDE = Guide("270", "005010X279A1", "0022")


@dataclass(frozen=True, slots=True)
class InquiryReading:
    """The inquiries of one 270, one for each patient, and what was found wrong with it."""

    inquiries: tuple[EligibilityInquiry, ...]
    problems: tuple[Problem, ...] = ()


def read_270(transaction_set: TransactionSet) -> InquiryReading:
    """Read a transaction set. Only another kind or version is refused; what is doubtful is noted and kept."""
    wrong = refusal(transaction_set, GUIDE)
    if wrong:
        return InquiryReading((), (wrong,))
    source = Source(transaction_set.delimiters)
    before, levels = split_levels(located(transaction_set), LEVELS, source)
    heading = read_heading(before, GUIDE, source)
    inquiries = []
    for path in read_paths(levels, source, "EQ", _asked):
        if path.provider is None or path.subscriber is None:
            source.problems.append(Problem("No patient is asked about.", "HL", 0, code="3", fatal=False))
            continue
        inquiries.append(
            EligibilityInquiry(
                payer=path.payer,
                provider=path.provider,
                subscriber=path.subscriber,
                dependent=path.dependent,
                reference=heading.reference,
                created=heading.created,
                purpose=heading.purpose,
                kept=heading.kept,
            )
        )
    return InquiryReading(tuple(inquiries), tuple(source.problems))


def write_270(
    inquiries: EligibilityInquiry | Iterable[EligibilityInquiry],
    *,
    control_number: str = "0001",
) -> TransactionSet:
    """Write a transaction set in the standard delimiters; several inquiries share the first one's header.

    Raises UnwritableError for none at all, and where a text holds a delimiter or a control character.
    """
    asked = at_least_one(inquiries, EligibilityInquiry, GUIDE)
    start = asked[0]
    heading = Heading(start.purpose, start.reference, start.created, kept=start.kept)
    levels = write_tree(asked, _questions)
    return write_set(GUIDE, control_number, heading, levels)


def _asked(loops: Sequence[Sequence[Located]], source: Source, member: Member) -> Member:
    return replace(member, questions=tuple(read_question(each, source) for each in loops))


def _questions(member: Member) -> list[Segment]:
    return [each for question in member.questions for each in write_question(question, SENDING)]
