"""What a TA1 or 999 says, by which a portal refuses X12 that it could not read."""

from collections.abc import Iterator

from api_client.errors import FieldError
from x12.acknowledgment.read import read_999
from x12.acknowledgment.words import sentences
from x12.envelopes import Transmission
from x12.reader import read_interchanges
from x12.ta1 import read_ta1
from x12.text import clean


def reasons(acknowledgment: bytes) -> tuple[FieldError, ...]:
    """Its sentences, each after `TA1` or `999`; () where it is neither."""
    return reasons_in(read_interchanges(acknowledgment))


def reasons_in(transmission: Transmission) -> tuple[FieldError, ...]:
    """The same of one that was read already."""
    return tuple(FieldError(where, clean(sentence)) for where, sentence in _said(transmission))


def _said(transmission: Transmission) -> Iterator[tuple[str, str]]:
    for interchange in transmission.interchanges:
        for each in interchange.acknowledgments:
            yield "TA1", read_ta1(each).sentence
    for transaction_set in transmission.transaction_sets:
        if transaction_set.identifier == "999":
            for sentence in sentences(read_999(transaction_set)):
                yield "999", sentence
