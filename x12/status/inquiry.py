"""The 276 (005010X212), both ways: what a provider asks about claims."""

from collections.abc import Iterable
from dataclasses import dataclass

from x12.envelopes import TransactionSet
from x12.heading import Guide, Heading, at_least_one
from x12.party import NOBODY
from x12.problem import Problem
from x12.status.exchange import ClaimStatusInquiry
from x12.status.paths import DEPENDENT, PAYER, PROVIDER, RECEIVER, SUBSCRIBER, Path
from x12.status.rows import read_rows, write_rows

GUIDE = Guide("276", "005010X212", "0010")


@dataclass(frozen=True, slots=True)
class InquiryReading:
    """The inquiries of one 276, one for each claim, and what was found wrong with it."""

    inquiries: tuple[ClaimStatusInquiry, ...]
    problems: tuple[Problem, ...] = ()


def read_276(transaction_set: TransactionSet) -> InquiryReading:
    """Read a transaction set. Only another kind or version is refused; what is doubtful is noted and kept."""
    return InquiryReading(*read_rows(transaction_set, GUIDE, _made, "No claim is asked about."))


def write_276(
    inquiries: ClaimStatusInquiry | Iterable[ClaimStatusInquiry],
    *,
    control_number: str = "0001",
) -> TransactionSet:
    """Write a transaction set in the standard delimiters; several inquiries share the first one's header.

    Raises UnwritableError for none at all, and where a text holds a delimiter or a control character.
    """
    asked = at_least_one(inquiries, ClaimStatusInquiry, GUIDE)
    start = asked[0]
    heading = Heading(start.purpose, start.reference, start.created, kept=start.kept)
    return write_rows(asked, GUIDE, heading, control_number)


def _made(way: Path, heading: Heading) -> ClaimStatusInquiry:
    return ClaimStatusInquiry(
        payer=way.party(PAYER) or NOBODY,
        receiver=way.party(RECEIVER),
        provider=way.party(PROVIDER),
        subscriber=way.person(SUBSCRIBER),
        dependent=way.person(DEPENDENT),
        claim=way.claim,
        reference=heading.reference,
        created=heading.created,
        purpose=heading.purpose,
        kept=heading.kept,
    )
