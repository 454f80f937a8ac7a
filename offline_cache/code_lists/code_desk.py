"""Codes as screens ask for them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from offline_cache.code_lists import built_in_hcpcs
from offline_cache.code_lists.book import UNKNOWN, diagnosis_standing, procedure_standing
from offline_cache.code_lists.building import Building
from offline_cache.code_lists.records import CodeFound, ListInfo, ListKind
from offline_cache.code_lists.release import installed
from offline_cache.code_lists.shelf import Shelf
from offline_cache.code_lists.sources import SmallList, Source, look_up
from offline_cache.store.code_index import Entry, ListUnusable, Stamp
from x12.claims.edits.codebook import Standing, State

T = TypeVar("T")
_ALL: tuple[ListKind, ...] = ("icd", "hcpcs", "carc", "rarc")


class CodeDesk:
    """Lookups are quick enough for each keystroke, and never raise; a damaged list counts as none.

    It is a CodeBook for the edits of claims, too (x12.claims.edits.codebook).
    """

    def __init__(self, directory: Path, today: Callable[[], date]) -> None:
        self._shelf = Shelf(directory)
        self._today = today
        self._building: Building | None = None
        self._built_in: SmallList | None = None

    # Looking up

    def icd(self, typed: str, limit: int = 50) -> tuple[CodeFound, ...]:
        """Diagnoses by code, with or without the point, or by words; () while the list is prepared."""
        self.prepare()
        return self._asked("icd", lambda source: self._matches(source, typed, limit), ())

    def hcpcs(self, typed: str, limit: int = 50) -> tuple[CodeFound, ...]:
        """HCPCS level II procedures by code or by words."""
        return self._asked("hcpcs", lambda source: self._matches(source, typed, limit), ())

    def meaning(self, kind: ListKind, code: str) -> str:
        """The words of a code; '' where its list doesn't have it, or there is none."""
        entry = self._asked(kind, lambda source: source.find(_plain(code)), None)
        return entry.words if entry else ""

    def known(self, kind: ListKind, code: str, on: date | None = None) -> bool | None:
        """Whether it can be used on that day; None where no list says so for sure."""
        if kind in {"icd", "hcpcs"}:
            standing = self.diagnosis(code, on) if kind == "icd" else self.procedure(code, on)
            decided = standing.sure and standing.state is not State.UNKNOWN
            return standing.state is State.VALID if decided else None
        return self._asked(kind, lambda source: source.find(_plain(code)) is not None, None)

    def diagnosis(self, code: str, on: date | None) -> Standing:
        """How an ICD-10-CM code stands on a day."""
        self.prepare()
        return self._asked(
            "icd", lambda source: diagnosis_standing(source, installed(), _plain(code), on), UNKNOWN
        )

    def procedure(self, code: str, on: date | None) -> Standing:
        """How a HCPCS code stands on a day."""
        return self._asked("hcpcs", lambda source: procedure_standing(source, _plain(code), on), UNKNOWN)

    # The lists themselves

    @property
    def preparing(self) -> str:
        """How far the making of the list of diagnoses is, or that it failed; '' where neither."""
        return self._building.sentence if self._building else ""

    def prepare(self) -> None:
        """Have the list of diagnoses made in the background, once, where this release's isn't there yet."""
        if self._building is None and not self._is_current():
            self._building = Building(self._shelf.path("icd"))

    async def ready(self) -> bool:
        """Wait until the list of diagnoses is there; False where it can't be made."""
        self.prepare()
        if self._building:
            await self._building.wait()
        return self._is_current()

    def lists(self) -> tuple[ListInfo, ...]:
        """Every kind of list, and what there is of it."""
        sources = ((kind, self._source(kind)) for kind in _ALL)
        return tuple(_info(kind, source.stamp) if source else ListInfo(kind) for kind, source in sources)

    def build(self, tell: Callable[[int], None]) -> ListInfo:
        """Make the list of diagnoses now, which takes seconds; `tell` gets the percentage.

        Raises a StoreFault or Misconfigured.
        """
        from offline_cache.code_lists.make_icd import make

        self._shelf.let_go("icd")
        return _info("icd", make(self._shelf.path("icd"), tell))

    def load(self, path: Path, kind: ListKind | None = None) -> ListInfo:
        """Take a list from the user's file, in place of an earlier one of its kind.

        Raises ListUnreadable, or a StoreFault or Misconfigured where it can't be kept.
        """
        from offline_cache.code_lists.user_files import read_list
        from offline_cache.store.code_index import write_index

        read = read_list(path, kind)
        self._shelf.let_go(read.kind)
        return _info(read.kind, write_index(self._shelf.path(read.kind), read.stamp, read.entries))

    def close(self) -> None:
        """Let go of every file."""
        self._shelf.close()

    # Below

    def _asked(self, kind: ListKind, ask: Callable[[Source], T], otherwise: T) -> T:
        """What a list answers; `otherwise` where there is none, or none that can be read."""
        source = self._source(kind)
        if source is None:
            return otherwise
        try:
            return ask(source)
        except ListUnusable:
            self._shelf.spoil(kind)
            return otherwise

    def _source(self, kind: ListKind) -> Source | None:
        source: Source | None = self._shelf.index(kind)
        if source is None and kind == "hcpcs":
            if self._built_in is None:
                self._built_in = SmallList(built_in_hcpcs.STAMP, built_in_hcpcs.ENTRIES)
            return self._built_in
        return source

    def _is_current(self) -> bool:
        index = self._shelf.index("icd")
        return index is not None and index.stamp.version == installed().version

    def _matches(self, source: Source, typed: str, limit: int) -> tuple[CodeFound, ...]:
        return tuple(map(self._found, look_up(source, typed, limit)))

    def _found(self, entry: Entry) -> CodeFound:
        in_force = entry.ended is None or entry.ended >= self._today()
        return CodeFound(entry.code, entry.words, entry.billable and in_force)


def _info(kind: ListKind, stamp: Stamp) -> ListInfo:
    return ListInfo(kind, stamp.version, stamp.entries, stamp.source, stamp.as_of)


def _plain(code: str) -> str:
    return code.replace(".", "").strip().upper()
