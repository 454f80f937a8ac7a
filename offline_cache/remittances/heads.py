"""The head of a remittance: what lists show of it, and with what it is read again."""

from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass
from decimal import Decimal
from itertools import chain
from typing import Any

from offline_cache.remittances.sums import Sums
from offline_cache.store.remittances.reading import Head
from offline_cache.store.remittances.values import day_of, day_text
from x12.delimiters import Delimiters
from x12.party import NOBODY
from x12.remittance.header import RemittanceHeader
from x12.remittance.items import Place, RemittanceStart
from x12.remittance.records import ProviderAdjustment
from x12.remittance.stream import read_835
from x12.segment import Segment
from x12.text import clean

_LONGEST = 80
_NO_HEADER = RemittanceHeader(Decimal(0), None, "", "", NOBODY, NOBODY)


def head_of(header: RemittanceHeader) -> Head:
    """What lists show; the payer's number is that of its party, or else the one of the trace."""
    payer = header.payer
    return Head(
        _short(header.check_number),
        header.paid_on,
        _short(payer.name),
        _short(payer.id_code or header.payer_id),
        header.amount,
    )


@dataclass(frozen=True, slots=True)
class Ahead:
    """A place ahead of a remittance from which its head can be found again, without all that is before."""

    offset: int = 0
    start: RemittanceStart | None = None
    """The remittance in which the offset lies; None at the beginning of the file."""
    heads: int = 0
    """Heads between the place and the one that is wanted."""


def packed_head(start: RemittanceStart, ahead: Ahead, sums: Sums) -> dict[str, Any]:
    """What the store keeps of the head and of the end."""
    return {
        "interchange": list(start.interchange),
        "delimiters": list(astuple(start.delimiters)),
        "offset": ahead.offset,
        "opening": _opening(ahead.start) if ahead.start else "",
        "heads": ahead.heads,
        "statuses": dict(sums.statuses),
        "allowed": sums.allowed,
        "adjustments": [
            [each.provider, day_text(each.fiscal_period_end), each.reason, str(each.amount), each.reference]
            for each in sums.provider_adjustments
        ],
    }


def delimiters_in(head: Mapping[str, Any]) -> Delimiters:
    """The separators of the interchange."""
    return Delimiters(*head["delimiters"])


def adjustments_in(head: Mapping[str, Any]) -> tuple[ProviderAdjustment, ...]:
    """The provider adjustments (PLB)."""
    return tuple(
        ProviderAdjustment(
            provider=provider,
            fiscal_period_end=day_of(day),
            reason=reason,
            amount=Decimal(amount),
            reference=reference,
        )
        for provider, day, reason, amount, reference in head["adjustments"]
    )


def start_again(head: Mapping[str, Any], data: Iterable[bytes]) -> RemittanceStart | None:
    """The head, read from the bytes that stand at its offset; no more of them are taken than it needs."""
    opening = head["opening"].encode("latin-1", "replace")
    passing = head["heads"] + bool(opening)  # the opening makes a head of its own
    for item in read_835(chain((opening,), data) if opening else data):
        if isinstance(item, RemittanceStart):
            if not passing:
                return item
            passing -= 1
    return None


def bare_start(head: Mapping[str, Any]) -> RemittanceStart:
    """As much of the head as a claim is read again with."""
    return RemittanceStart(
        place=Place(1, 2, 0, 0),
        header=_NO_HEADER,
        control_number="",
        version="",
        interchange=Segment(head["interchange"]),
        delimiters=delimiters_in(head),
    )


def _opening(start: RemittanceStart) -> str:
    """What makes a transaction set of the bytes that follow, which begin with a terminator."""
    marks = start.delimiters
    return f"{marks.element.join(start.interchange)}{marks.segment}ST{marks.element}835{marks.element}1"


def _short(text: str) -> str:
    return clean(text[:_LONGEST])
