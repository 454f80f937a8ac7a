"""Write remittances, 005010X221A1: small ones as a transaction set, large ones as a stream of text."""

from collections.abc import Iterable, Iterator

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

Claims = Iterable[ClaimPayment | ProviderSummary]
"""Claims in their order; a summary before some of them starts their group (LX)."""


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
    loops = _loops(header, claims, adjustments)
    return transaction_set(_IDENTIFIER, _VERSION, control_number, (each for loop in loops for each in loop))


def stream_835(
    header: RemittanceHeader,
    claims: Claims,
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
    for loop in _loops(header, claims, adjustments):
        count += len(loop)
        yield write_segments(tuple(loop))
    end = segment("SE", str(count), control_number)
    trailers = (group.trailer, frame.trailer)
    yield write_segments((end, *(each for each in trailers if each)))


def _loops(
    header: RemittanceHeader, claims: Claims, adjustments: Iterable[ProviderAdjustment]
) -> Iterator[list[Segment]]:
    yield write_header(header, SENDING)
    is_grouped = False
    for each in claims:
        if isinstance(each, ProviderSummary):
            yield write_summary(each, SENDING)
        else:
            if not is_grouped:
                yield write_summary(_UNGROUPED, SENDING)
            yield write_claim(each, SENDING)
        is_grouped = True
    yield list(provider_adjustment_segments(adjustments, SENDING))
