"""Where codes are looked up: an index on disk, or a small list that comes with the program."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Protocol

from offline_cache.code_lists.typed import start_of_code, words_of
from offline_cache.store.code_index import Entry, Stamp


class Source(Protocol):
    """A list of codes."""

    stamp: Stamp

    def find(self, code: str) -> Entry | None:
        """The entry of exactly this code."""

    def starting(self, code: str, most: int) -> Iterable[Entry]:
        """Entries whose code starts so; may give one twice."""

    def holding(self, words: Sequence[str], most: int) -> Iterable[Entry]:
        """Entries that have words starting with all of these; may give one twice."""


class SmallList:
    """A list that is kept in memory."""

    def __init__(self, stamp: Stamp, entries: Sequence[Entry]) -> None:
        self.stamp = stamp
        self._entries = {entry.code: entry for entry in entries}
        self._words = {entry.code: words_of(entry.words) for entry in entries}

    def find(self, code: str) -> Entry | None:
        """The entry of exactly this code."""
        return self._entries.get(code)

    def starting(self, code: str, most: int) -> Iterator[Entry]:
        """Entries whose code starts so."""
        fitting = (entry for each, entry in sorted(self._entries.items()) if each.startswith(code))
        return islice(fitting, most)

    def holding(self, words: Sequence[str], most: int) -> Iterator[Entry]:
        """Entries that have words starting with all of these."""

        def fits(code: str) -> bool:
            return all(any(own.startswith(word) for own in self._words[code]) for word in words)

        return islice((entry for code, entry in self._entries.items() if fits(code)), most)


def look_up(source: Source, typed: str, most: int) -> tuple[Entry, ...]:
    """What typed text finds: the very code, codes that start so, then words; each once."""
    found: dict[str, Entry] = {}
    for entry in _candidates(source, typed, most):
        found.setdefault(entry.code, entry)
        if len(found) >= most:
            break
    return tuple(found.values())


def _candidates(source: Source, typed: str, most: int) -> Iterator[Entry]:
    code, words = start_of_code(typed), words_of(typed)
    if code:
        exact = source.find(code)
        if exact:
            yield exact
        yield from source.starting(code, most)
    if words:
        yield from source.holding(words, most)
