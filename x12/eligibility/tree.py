"""Writes the tree of a 270 or 271: payer, provider, subscriber and dependent as HL levels."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from x12.eligibility.parties import write_member
from x12.eligibility.records import Member
from x12.part_codecs import segment_of
from x12.party import Party
from x12.party_codec import write_party
from x12.pen import SENDING
from x12.segment import Segment

WriteBody = Callable[[Member], list[Segment]]


class Entry(Protocol):
    """What an inquiry and a response have in common: one path through the tree."""

    @property
    def payer(self) -> Party: ...
    @property
    def provider(self) -> Party | None: ...
    @property
    def subscriber(self) -> Member | None: ...
    @property
    def dependent(self) -> Member | None: ...


def write_tree(entries: Sequence[Entry], write_body: WriteBody) -> list[Segment]:
    """The HL levels of all entries; neighbours share the levels that they have in common."""
    tree = _Tree(write_body)
    for payer in _runs(entries, lambda entry: entry.payer, lambda entry: entry.provider is None):
        tree.party("", payer[0].payer, "20", has_child=payer[0].provider is not None)
        tree.providers(payer)
    return tree.segments


class _Tree:
    """Numbers the levels while it writes them."""

    def __init__(self, write_body: WriteBody) -> None:
        self.segments: list[Segment] = []
        self._write_body = write_body
        self._count = 0

    def providers(self, entries: Sequence[Entry]) -> None:
        """The levels below a payer that was just written."""
        payer = str(self._count)
        for run in _runs(entries, lambda entry: entry.provider, lambda entry: entry.subscriber is None):
            provider = run[0].provider
            if provider is not None:
                self.party(payer, provider, "21", has_child=run[0].subscriber is not None)
                self._subscribers(run)

    def _subscribers(self, entries: Sequence[Entry]) -> None:
        provider = str(self._count)
        for run in _runs(entries, lambda entry: entry.subscriber, lambda entry: entry.dependent is None):
            subscriber = run[0].subscriber
            if subscriber is not None:
                self._member(provider, subscriber, "22", has_child=run[0].dependent is not None)
                parent = str(self._count)
                for entry in run:
                    if entry.dependent is not None:
                        self._member(parent, entry.dependent, "23", has_child=False)

    def party(self, parent: str, party: Party, code: str, *, has_child: bool) -> None:
        """A payer or provider level."""
        self._level(parent, code, has_child)
        early = [each for each in party.rejections if each.loop == "2000A"]
        late = tuple(each for each in party.rejections if each.loop != "2000A")
        self.segments += (segment_of(each, SENDING) for each in early)
        self.segments += write_party(replace(party, rejections=late), SENDING)

    def _member(self, parent: str, member: Member, code: str, *, has_child: bool) -> None:
        self._level(parent, code, has_child)
        self.segments += (segment_of(trace, SENDING) for trace in member.traces)
        self.segments += write_member(member, SENDING)
        self.segments += self._write_body(member)

    def _level(self, parent: str, code: str, has_child: bool) -> None:
        self._count += 1
        self.segments.append(SENDING.segment("HL", str(self._count), parent, code, "1" if has_child else "0"))


def _runs(
    entries: Sequence[Entry], key: Callable[[Entry], object], ends: Callable[[Entry], bool]
) -> Iterator[list[Entry]]:
    """Neighbours with the same key; an entry that ends at this level stands alone."""
    run: list[Entry] = []
    for entry in entries:
        if run and (ends(entry) or ends(run[-1]) or key(entry) != key(run[-1])):
            yield run
            run = []
        run.append(entry)
    if run:
        yield run
