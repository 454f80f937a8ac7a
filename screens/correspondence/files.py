"""The rows of files that go with what is sent, and the list of files that F4 opens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from api_client.correspondence.records import Attachment, Document
from offline_cache.correspondence.checking import megabytes
from tui.forms import Answers, Choice, Field, Kind, Table, choice_kind
from tui.forms.field import always
from x12.text import is_clean

if TYPE_CHECKING:
    from api_client.correspondence.records import Limits

FILES, PATH, IS = "file", "path", "is"
_WIDTH = 58
_SHOWN = 200
_LOOKED_AT = 1_000
"""Entries of a folder that are looked at: F4 is answered at once."""
_SUFFIXES = frozenset({".pdf", ".tif", ".tiff"})
_WORDS: dict[str, tuple[Document, str]] = {
    "N": ("notes", "notes of the visit"),
    "O": ("order", "order"),
    "R": ("results", "test results"),
    "P": ("plan", "plan of care"),
    "A": ("remittance", "remittance advice"),
    "X": ("other", "another document"),
}
DOCUMENTS = tuple(Choice(letter, words) for letter, (_, words) in _WORDS.items())


def files_table(limits: Limits | None, shows: int, *, needed: bool) -> Table:
    """A row for each file: its path, and what it is."""
    each, most = (megabytes(limits.largest), limits.most) if limits else ("40 MB", 20)
    columns = (
        Field(PATH, "File", _WIDTH, _PATH, heading=f"PDF or TIFF file, up to {each}; F4 lists files",
              required=always, finder=lambda typed, _answers: listed(typed), advances=False,
              help="Its path. Its name stays here: the payer gets the content alone."),
        Field(IS, "What it is", 2, choice_kind(DOCUMENTS), heading="Is", required=always, choices=DOCUMENTS,
              help="Notes, order, results, plan of care, remittance advice or other."),
    )  # fmt: skip
    return Table(FILES, "", columns, one="File", least=1 if needed else 0, most=most, shows=shows)


def attachments_of(answers: Answers) -> tuple[Attachment, ...]:
    """The files as keyed."""
    return tuple(Attachment(path_of(row.text(PATH)), _WORDS[row.text(IS)][0]) for row in answers.rows(FILES))


def path_of(text: str) -> Path:
    """A path as it was keyed, perhaps in quotes or from the home folder on; of nobody's home as it is."""
    bare = text.strip()
    quoted = len(bare) > 1 and bare[0] == bare[-1] and bare[0] in "'\""
    path = Path(bare[1:-1] if quoted else bare)
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def listed(typed: str) -> Sequence[Choice]:
    """PDF and TIFF files whose names hold what is typed, newest first, in the folder that is typed or the
    home folder and one level below it.
    """
    given = path_of(typed) if typed.strip() else Path.home()
    folder, part = (given, "") if _is_folder(given) else (given.parent, given.name.casefold())
    if not typed.strip() or folder == Path():
        folder = Path.home()
    found = [(path, changed) for path, changed in _files(folder) if part in path.name.casefold()]
    newest = sorted(found, key=lambda each: each[1], reverse=True)[:_SHOWN]
    return [Choice(_short(path), f"{datetime.fromtimestamp(at):%m/%d %H:%M}") for path, at in newest]  # noqa: DTZ006


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # its name is too long, or it lies where nobody may look
        return False


def _files(folder: Path, deeper: int = 1) -> Iterator[tuple[Path, float]]:
    """Those of a folder; one whose name can't be shown or keyed as it is, isn't listed."""
    try:
        for path in islice(folder.iterdir(), _LOOKED_AT):
            if path.name.startswith(".") or not is_clean(str(path)):
                continue
            if path.suffix.lower() in _SUFFIXES and path.is_file():
                yield path, path.stat().st_mtime
            elif deeper and path.is_dir():
                yield from _files(path, deeper - 1)
    except OSError:  # a folder that nobody may look into has nothing to offer
        return


def _short(path: Path) -> str:
    home = Path.home()
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)


_PATH = Kind("path", str.strip, hint="a path; F4 lists files")
