"""Read X12: as interchanges, transaction set by transaction set, or segment by segment.

`x12.parser.events` is the form to read a large remittance with.
"""

from collections.abc import Iterator

from x12.assembly import Assembly, SetAssembly
from x12.envelopes import TransactionSet, Transmission
from x12.events import SetBody, SetEnd, SetStart
from x12.parser import events
from x12.segment import Segment
from x12.source import Source
from x12.tokenizer import tokens
from x12.tokens import Control, Opened, Run


def read_interchanges(source: Source) -> Transmission:
    """Read all that a file or message holds; never raises for its content, which the problems speak of."""
    assembly = Assembly()
    for event in events(source):
        assembly.take(event)
    return assembly.transmission()


def read_transaction_sets(source: Source) -> Iterator[TransactionSet]:
    """Give the transaction sets one by one, in memory of the largest; problems around them aren't given."""
    building: SetAssembly | None = None
    for event in events(source):
        match event:
            case SetStart():
                building = SetAssembly(event)
            case SetBody() if building:
                building.take(event)
            case SetEnd() if building:
                yield building.transaction_set(event)


def segments(source: Source) -> Iterator[tuple[int, Segment]]:
    """Give each segment with its position, which starts at 1 with each ISA; in memory of one segment."""
    separator = ""
    for token in tokens(source):
        match token:
            case Run():
                for position, text in enumerate(token.texts, token.position):
                    yield position, Segment(text.split(separator))
            case Control():
                yield token
            case Opened():
                separator = token.header.delimiters.element
                yield 1, token.header.segment
