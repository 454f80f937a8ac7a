"""The files of lists in the data directory, opened as they are asked for."""

from pathlib import Path

from offline_cache.code_lists.records import ListKind
from offline_cache.store.code_index import CodeIndex, ListUnusable

_Identity = tuple[int, int, int]


class Shelf:
    """What is open. A file that another window put in place of an open one is taken at the next look."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._open: dict[ListKind, tuple[_Identity, CodeIndex]] = {}
        self._spoiled: dict[ListKind, _Identity] = {}

    def path(self, kind: ListKind) -> Path:
        """Where the list of a kind is, or would be."""
        return self._directory / f"{kind}.db"

    def index(self, kind: ListKind) -> CodeIndex | None:
        """The list; None where there is none that can be read."""
        there = _identity(self.path(kind))
        held, index = self._open.get(kind, (None, None))
        if held == there:
            return index
        self.let_go(kind)
        if there is None or self._spoiled.get(kind) == there:
            return None
        try:
            self._open[kind] = (there, CodeIndex(self.path(kind)))
        except ListUnusable:
            self._spoiled[kind] = there
        return self._open[kind][1] if kind in self._open else None

    def spoil(self, kind: ListKind) -> None:
        """Never look into this file again: it turned out to be damaged."""
        if kind in self._open:
            self._spoiled[kind] = self._open[kind][0]
        self.let_go(kind)

    def let_go(self, kind: ListKind) -> None:
        """Close the file of a kind."""
        _held, index = self._open.pop(kind, (None, None))
        if index is not None:
            index.close()

    def close(self) -> None:
        """Close every file."""
        for kind in tuple(self._open):
            self.let_go(kind)


def _identity(path: Path) -> _Identity | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size
