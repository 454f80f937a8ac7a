"""The file that the sheet is kept in."""

from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path

from api_client.files import read_private, write_private
from api_client.inventory.records import ChecklistRun, InventoryEntry, Review
from api_client.inventory.toml import Sheet, parse_sheet, write_sheet
from api_client.one_at_a_time import one_at_a_time


class InventoryBook:
    """Reads the file at each look, so that two windows see the same; without a path it is in memory only."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._memory = Sheet({})

    def sheet(self) -> Sheet:
        """All of it; raises Misconfigured for a file that isn't ours."""
        if self._path is None:
            return self._memory
        content = read_private(self._path)
        return parse_sheet(content, self._path) if content is not None else Sheet({})

    def put(self, entry: InventoryEntry) -> None:
        """Keep one portal's line, in place of the earlier one."""
        with self._turn():
            sheet = self.sheet()
            self._write(replace(sheet, entries={**sheet.entries, entry.portal_id: entry}))

    def add_review(self, review: Review) -> None:
        """Keep a review; reviews are never changed."""
        with self._turn():
            sheet = self.sheet()
            self._write(replace(sheet, reviews=(*sheet.reviews, review)))

    def put_run(self, run: ChecklistRun) -> None:
        """Keep a run, in place of the same one as it was before."""
        same = (run.checklist, run.subject, run.started)
        with self._turn():
            sheet = self.sheet()
            others = tuple(
                each for each in sheet.runs if (each.checklist, each.subject, each.started) != same
            )
            self._write(replace(sheet, runs=(*others, run)))

    def _turn(self) -> AbstractContextManager[None]:
        return nullcontext() if self._path is None else one_at_a_time(self._path)

    def _write(self, sheet: Sheet) -> None:
        if self._path is None:
            self._memory = sheet
        else:
            write_private(self._path, write_sheet(sheet))
