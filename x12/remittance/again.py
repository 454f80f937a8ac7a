"""Read one claim of a large file again, from the bytes around it alone."""

from collections.abc import Iterable, Iterator
from itertools import chain

from x12.remittance.items import ClaimEntry, Place, RemittanceStart
from x12.remittance.one import MOST, claim_entry, loop_heads
from x12.tokenizer import tokens
from x12.tokens import Control, Run


def claim_at(place: Place, start: RemittanceStart, data: Iterable[bytes]) -> ClaimEntry | None:
    """The claim that a stream gave with this place; None where no claim stands there.

    `start` is the remittance's; `data` are the bytes of the file from `place.offset` on, of which no more are
    taken than the claim needs.
    """
    end, element = start.delimiters.segment, start.delimiters.element
    heads = loop_heads(end, element)
    interchange = element.join(start.interchange).encode("latin-1")
    text = ""
    loops: list[str] = []
    for texts in _bodies(chain((interchange,), data), place.skipped):
        text += end + end.join(texts)
        before, *loops = heads.split(text, maxsplit=2)
        if before or len(loops) > 1 or len(text) > MOST:
            break
    if not loops or not loops[0].startswith("CLP") or not text.startswith(end + loops[0]):
        return None
    return claim_entry(loops[0], place, start.delimiters)


def _bodies(data: Iterable[bytes], skipped: int) -> Iterator[list[str]]:
    """The segments from a place on, to the end of the transaction set."""
    for token in tokens(data):
        if isinstance(token, Control):
            return
        if isinstance(token, Run):
            texts = token.texts[skipped:]
            skipped = max(0, skipped - len(token.texts))
            if texts:
                yield texts
