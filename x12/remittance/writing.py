"""Write remittances, 005010X221A1: small ones as a transaction set, large ones as a stream of text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar

from x12.enclose import Envelope, enclose, transaction_set
from x12.envelopes import TransactionSet
from x12.pen import SENDING
from x12.remittance.claim_codec import write_claim
from x12.remittance.header import RemittanceHeader
from x12.remittance.header_codec import write_header
from x12.remittance.provider_codec import provider_adjustment_segments, write_summary
from x12.remittance.records import ClaimPayment, ProviderAdjustment, ProviderSummary
from x12.segment import Segment, segment
from x12.writer import write_segments

_IDENTIFIER, _VERSION = "835", "005010X221A1"
_UNGROUPED = ProviderSummary("1")

Row = TypeVar("Row")
Claims = Iterable[ClaimPayment | ProviderSummary]
"""Claims in their order; a summary before some of them starts their group (LX)."""


@dataclass(frozen=True, slots=True)
class Written:
    """Claims as text in the standard delimiters, and of how many segments."""

    text: str
    segments: int


def write_835(
    header: RemittanceHeader,
    claims: Claims,
    adjustments: Iterable[ProviderAdjustment] = (),
    *,
    control_number: str = "0001",
) -> TransactionSet:
    """Write a transaction set in the standard delimiters; claims before any summary are group 1.

    Raises UnwritableError where a text holds a delimiter or a control character.
    """
    loops = chain.from_iterable(_loop(each) for each in _grouped(claims))
    ends = provider_adjustment_segments(adjustments, SENDING)
    body = (*write_header(header, SENDING), *loops, *ends)
    return transaction_set(_IDENTIFIER, _VERSION, control_number, body)


def written(claims: Iterable[ClaimPayment]) -> Written:
    """The loops of claims as `stream_835` takes them, so that what many have in common is written once.

    Raises UnwritableError as `write_835` does.
    """
    return _text([each for claim in claims for each in _loop(claim)])


def stream_835(
    header: RemittanceHeader,
    claims: Iterable[ClaimPayment | ProviderSummary | Written],
    adjustments: Iterable[ProviderAdjustment] = (),
    *,
    envelope: Envelope,
    control_number: str = "0001",
) -> Iterator[str]:
    """Write a whole interchange with one remittance, a piece for each claim, in memory of one.

    Raises UnwritableError as `write_835` does; then what was given so far is to be thrown away.
    """
    empty = transaction_set(_IDENTIFIER, _VERSION, control_number, ())
    frame = enclose([empty], envelope)
    (group,) = frame.groups
    start = empty.segments[0]
    yield write_segments((frame.header, group.header, start))
    count = 2
    for each in _texts(header, claims, adjustments):
        count += each.segments
        yield each.text
    end = segment("SE", str(count), control_number)
    trailers = (group.trailer, frame.trailer)
    yield write_segments((end, *(each for each in trailers if each)))


def _texts(
    header: RemittanceHeader,
    claims: Iterable[ClaimPayment | ProviderSummary | Written],
    adjustments: Iterable[ProviderAdjustment],
) -> Iterator[Written]:
    yield _text(write_header(header, SENDING))
    for each in _grouped(claims):
        yield each if isinstance(each, Written) else _text(_loop(each))
    yield _text([*provider_adjustment_segments(adjustments, SENDING)])


def _text(segments: list[Segment]) -> Written:
    return Written(write_segments(tuple(segments)), len(segments))


def _grouped(claims: Iterable[Row]) -> Iterator[Row | ProviderSummary]:
    """Claims before any summary are group 1."""
    for number, each in enumerate(claims):
        if not number and not isinstance(each, ProviderSummary):
            yield _UNGROUPED
        yield each


def _loop(each: ClaimPayment | ProviderSummary) -> list[Segment]:
    return write_summary(each, SENDING) if isinstance(each, ProviderSummary) else write_claim(each, SENDING)
