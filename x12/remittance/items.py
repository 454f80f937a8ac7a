"""What a file of remittances gives, one after another: a header, its claims, its end, then the next one."""

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from x12.delimiters import Delimiters
from x12.loops import grouped
from x12.party import NOBODY, Party
from x12.party_codec import found_party
from x12.problem import Problem
from x12.remittance.claim_codec import read_claim
from x12.remittance.header import RemittanceHeader
from x12.remittance.records import ClaimPayment, ProviderAdjustment, ProviderSummary
from x12.segment import Segment
from x12.wire import Located, Source


class Place(NamedTuple):
    """Where something stands in a file, to name it and to find it again."""

    remittance: int
    """Which of the file's remittances; the first is 1."""
    segment: int
    """Counted from the remittance's ST as 1."""
    offset: int
    """A byte of the file from which it can be read again (`x12.remittance.again`)."""
    skipped: int
    """Segments between that byte and it."""


@dataclass(frozen=True, slots=True)
class RemittanceStart:
    """What stands before the claims of one remittance."""

    place: Place
    header: RemittanceHeader
    control_number: str
    """ST02."""
    version: str
    interchange: Segment
    """ISA, which a claim is read again with."""
    delimiters: Delimiters


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """A group of claims starts (LX)."""

    place: Place
    summary: ProviderSummary


@dataclass(frozen=True, slots=True)
class ClaimReading:
    """A claim with all its parts, and what was found wrong with it."""

    claim: ClaimPayment
    problems: tuple[Problem, ...]


class ClaimEntry(NamedTuple):
    """One claim as it comes by: what CLP says, and the rest as text until it is asked for.

    Amounts are US dollars; one that can't be read is 0 here and a problem of the remittance. It is a tuple
    because a large file has a hundred thousand of them.
    """

    place: Place
    patient_control_number: str
    status: str
    charge: Decimal
    paid: Decimal
    patient_responsibility: Decimal | None
    filing_indicator: str
    payer_control_number: str
    text: str
    """Its segments, CLP first, with terminators between them."""
    delimiters: Delimiters

    def __repr__(self) -> str:
        return f"ClaimEntry({self.place}, status={self.status!r}, …)"

    def read(self) -> ClaimReading:
        """The claim with all its parts."""
        source = Source(self.delimiters, "2100")
        own = located(self.text, self.place.segment, self.delimiters)
        return ClaimReading(read_claim(own, source), tuple(source.problems))

    @property
    def patient(self) -> Party:
        """The patient alone, for a list of many claims."""
        end, separator = self.delimiters.segment, self.delimiters.element
        start = self.text.find(f"{end}NM1{separator}QC{separator}")
        if start < 0:
            return NOBODY
        named = self.text[start + 1 :].partition(end)[0].split(separator)
        return found_party(grouped([Located(0, Segment(named))]), Source(self.delimiters))


@dataclass(frozen=True, slots=True)
class ProviderAdjustments:
    """Money that moves beside the claims (one PLB)."""

    place: Place
    adjustments: tuple[ProviderAdjustment, ...]


@dataclass(frozen=True, slots=True)
class RemittanceEnd:
    """The end of one remittance: what came by in it, and everything that was found wrong."""

    remittance: int
    claims: int
    charge: Decimal
    paid: Decimal
    adjusted: Decimal
    """The sum of its provider adjustments; the payment is `paid` less this."""
    is_whole: bool
    """Whether its end (SE) came."""
    problems: tuple[Problem, ...]


def located(text: str, position: int, delimiters: Delimiters) -> list[Located]:
    """The segments in a text; the first has this position."""
    end, separator = delimiters.segment, delimiters.element
    texts = text.removeprefix(end).split(end) if text else ()
    return [Located(at, Segment(each.split(separator))) for at, each in enumerate(texts, position)]


Item = RemittanceStart | ClaimGroup | ClaimEntry | ProviderAdjustments | RemittanceEnd | Problem
"""A `Problem` by itself belongs to no remittance, but to the envelopes around them."""
