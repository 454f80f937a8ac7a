"""One remittance as its segments come in: cut into loops, each given when the next one starts.

The text of a loop stays whole here, since to look for the start of the next one in the joined text is several
times as fast as to look at each segment.
"""

import re
from collections.abc import Iterator

from x12.delimiters import Delimiters
from x12.events import SetBody, SetEnd, SetStart
from x12.findings import Findings
from x12.remittance.amounts import NOTHING, amount
from x12.remittance.header_codec import read_header
from x12.remittance.items import (
    ClaimEntry,
    ClaimGroup,
    Item,
    Place,
    ProviderAdjustments,
    RemittanceEnd,
    RemittanceStart,
    located,
)
from x12.remittance.provider_codec import read_provider_adjustments, read_summary
from x12.segment import Segment
from x12.wire import Located, Source

MOST = 1 << 22
"""Characters of one claim that are read: one of 999 lines stays far below."""

_GUIDE = "005010X221"
_EMPTY = ("",) * 8


class OneRemittance:
    """Holds the text of the loop that is open; the first of all is the header."""

    def __init__(self, ordinal: int, start: SetStart, interchange: Segment) -> None:
        self._ordinal, self._start, self._interchange = ordinal, start, interchange
        self._delimiters = start.delimiters
        self._heads = loop_heads(start.delimiters.segment, start.delimiters.element)
        self._text = ""
        self._place = Place(ordinal, 2, 0, 0)
        self._has_started = self._is_cut = False
        self._claims, self._charge, self._paid, self._adjusted = 0, NOTHING, NOTHING, NOTHING
        self._findings = Findings()

    def take(self, body: SetBody) -> Iterator[Item]:
        """Add segments; gives the loops that they close."""
        end = self._delimiters.segment
        rest, *loops = self._heads.split(end + end.join(body.texts))
        self._hold(rest)
        at = rest.count(end)
        ordinal, position, offset = self._ordinal, body.position, body.offset
        for text in loops:
            yield self._loop()
            self._text = text
            self._place = Place._make((ordinal, position + at, offset, at))
            at += text.count(end) + 1

    def end(self, event: SetEnd) -> Iterator[Item]:
        """Give the last loop and the end."""
        yield self._loop()
        yield RemittanceEnd(
            remittance=self._ordinal,
            claims=self._claims,
            charge=self._charge,
            paid=self._paid,
            adjusted=self._adjusted,
            is_whole=event.trailer is not None,
            problems=(*event.problems, *self._findings.problems),
        )

    def _hold(self, text: str) -> None:
        if len(self._text) + len(text) <= MOST:
            self._text += text
        elif not self._is_cut:
            self._is_cut = True  # once for a remittance is enough
            sentence = "What stands here is too long for one claim; the rest of it was skipped."
            self._findings.add(sentence, "", self._place.segment, code="8")

    def _loop(self) -> Item:
        """What the held text says."""
        if not self._has_started:
            self._has_started = True
            return self._header()
        if self._text.startswith("CLP"):
            return self._claim()
        return self._provider_adjustments() if self._text.startswith("PLB") else self._group()

    def _header(self) -> RemittanceStart:
        start, source = self._start, Source(self._delimiters)
        if not start.version.startswith(_GUIDE):
            sentence = "This remittance isn't in version 005010X221A1; it is read as if it were."
            self._findings.add(sentence, "ST", 1, 3, code="I6", fatal=False)
        header = read_header(self._located(), source)
        self._note(source)
        return RemittanceStart(
            place=self._place,
            header=header,
            control_number=start.header.element(2),
            version=start.version,
            interchange=self._interchange,
            delimiters=self._delimiters,
        )

    def _claim(self) -> ClaimEntry:
        entry = claim_entry(self._text, self._place, self._delimiters)
        if not (entry.charge and entry.paid):
            self._check_amounts(entry)
        self._claims += 1
        self._charge += entry.charge
        self._paid += entry.paid
        return entry

    def _check_amounts(self, entry: ClaimEntry) -> None:
        first = entry.text.partition(self._delimiters.segment)[0].split(self._delimiters.element)
        for element, text in enumerate((*first, *_EMPTY)[3:5], 3):
            if amount(text) is None:
                sentence = f"CLP{element:02} should be an amount; it counts as 0."
                self._findings.add(sentence, "CLP", self._place.segment, element, code="6")

    def _provider_adjustments(self) -> ProviderAdjustments:
        source = Source(self._delimiters)
        adjustment, *strays = self._located()
        adjustments = read_provider_adjustments(adjustment, source)
        self._adjusted += sum((each.amount for each in adjustments), NOTHING)
        self._note(source)
        if strays:
            sentence = "What follows PLB belongs to no claim; it was skipped."
            self._findings.add(sentence, strays[0].segment.identifier, strays[0].position, code="2")
        return ProviderAdjustments(self._place, adjustments)

    def _group(self) -> ClaimGroup:
        source = Source(self._delimiters)
        group = ClaimGroup(self._place, read_summary(self._located(), source))
        self._note(source)
        return group

    def _located(self) -> list[Located]:
        return located(self._text, self._place.segment, self._delimiters)

    def _note(self, source: Source) -> None:
        for problem in source.problems:
            self._findings.take(problem)


def claim_entry(text: str, place: Place, delimiters: Delimiters) -> ClaimEntry:
    """What CLP says, and the text that starts with it."""
    first = text.partition(delimiters.segment)[0].split(delimiters.element, 8)
    if len(first) < 8:
        first += _EMPTY
    ours, status, charge, paid, owed, filing, theirs = first[1:8]
    # `_make` takes less than half the time of a call, which counts at 100,000 claims.
    return ClaimEntry._make(
        (
            place,
            ours,
            status,
            amount(charge) or NOTHING,
            amount(paid) or NOTHING,
            amount(owed),
            filing,
            theirs,
            text,
            delimiters,
        )
    )


def loop_heads(end: str, separator: str) -> re.Pattern[str]:
    """What stands before a CLP, LX or PLB in text that starts with a terminator."""
    end, separator = re.escape(end), re.escape(separator)
    return re.compile(rf"{end}(?=(?:CLP|LX|PLB)(?:{separator}|{end}|\Z))")
