"""Walks through a file of claims: the claims one after the other, and what is wrong around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from offline_cache.batches.envelope import envelope_faults
from offline_cache.batches.records import Wrong
from x12.assembly import SetAssembly
from x12.claims.guides import refusal
from x12.claims.reading import read_claims
from x12.claims.tree import ReadClaim
from x12.events import (
    Acknowledged,
    GroupEnd,
    GroupStart,
    InterchangeEnd,
    InterchangeStart,
    SetBody,
    SetEnd,
    SetStart,
)
from x12.parser import events
from x12.problem import Problem

if TYPE_CHECKING:
    from x12.envelopes import TransactionSet
    from x12.events import Event
    from x12.segment import Segment

MOST = 200
"""Faults of the file that are told; more say nothing new."""


class Walk:
    """One pass over a file; `claims` is walked once, after it `wrong` is complete."""

    def __init__(self, body: bytes, submitter: str = "", receiver: str = "") -> None:
        self._body = body
        self._known_as = submitter, receiver
        self._segments = 0
        self._set_at = 0
        self._interchanges = 0
        self._building: SetAssembly | None = None
        self._wrong: list[Wrong] = []

    @property
    def wrong(self) -> tuple[Wrong, ...]:
        """What was found around the claims so far."""
        return tuple(self._wrong)

    def claims(self) -> Iterator[tuple[int, ReadClaim]]:
        """Each claim, and the place of its CLM counted from the start of the file."""
        for event in events(self._body):
            yield from self._take(event)
        if self._interchanges != 1:
            count = "no interchange" if not self._interchanges else f"{self._interchanges} interchanges"
            self._add(Wrong("", f"The file holds {count}.", "Send one, from ISA to IEA."))

    def _take(self, event: Event) -> Iterator[tuple[int, ReadClaim]]:
        match event:
            case SetStart():
                self._segments += 1
                self._set_at, self._building = self._segments, SetAssembly(event)
            case SetBody() if self._building:
                self._segments += len(event.texts)
                self._building.take(event)
            case SetEnd() if self._building:
                self._segments += event.trailer is not None
                finished, self._building = self._building.transaction_set(event), None
                yield from self._read(finished)
            case _:
                self._around(event)

    def _around(self, event: Event) -> None:
        match event:
            case InterchangeStart():
                self._segments += 1
                self._interchanges += 1
                self._header(event.header)
            case Acknowledged():
                self._segments += 1
            case GroupStart():
                self._segments += len(event.header) > 1
            case GroupEnd() | InterchangeEnd():
                self._segments += event.trailer is not None
                self._told(event.problems, 0)
            case Problem():
                self._told((event,), 0)

    def _header(self, header: Segment) -> None:
        for each in envelope_faults(header, *self._known_as):
            self._add(each)

    def _read(self, transaction_set: TransactionSet) -> Iterator[tuple[int, ReadClaim]]:
        before = self._set_at - 1
        self._told(transaction_set.problems, before, where_of("ST", self._set_at))
        refused = refusal(transaction_set)
        if refused:
            self._told((refused,), before)
        none = not refused
        for each in read_claims(transaction_set):
            none = False
            yield before + each.position, each
        if none:
            self._add(Wrong(where_of("ST", self._set_at), "This 837 holds no claim.", "Leave it out."))

    def _told(self, problems: Sequence[Problem], before: int, whole: str = "") -> None:
        """Problems whose positions count after so many segments; those without one are about the `whole`."""
        told = {each.where for each in self._wrong}
        for each in problems:
            if _of_isa(each):
                where = f"ISA{each.element:02}"
            elif each.segment_position:
                where = where_of(each.segment_identifier, before + each.segment_position, each.element)
            else:
                where = whole or each.segment_identifier
            if not (_of_isa(each) and where in told):
                self._add(Wrong(where, each.sentence, "", each.fatal))

    def _add(self, wrong: Wrong) -> None:
        if len(self._wrong) < MOST:
            self._wrong.append(wrong)


def where_of(segment: str, position: int, element: int = 0) -> str:
    """`Segment 25 (CLM), element 2`."""
    name = f" ({segment})" if segment else ""
    return f"Segment {position}{name}" + (f", element {element}" if element else "")


def _of_isa(problem: Problem) -> bool:
    return problem.segment_identifier == "ISA" and problem.element > 0
