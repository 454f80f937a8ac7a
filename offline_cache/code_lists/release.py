"""The ICD-10-CM release that is installed here (simple-icd-10-cm; the codes are in the public domain)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from offline_cache.code_lists.common_diagnoses import COMMON
from offline_cache.code_lists.everyday_words import SAID
from offline_cache.store.code_index import Entry, Stamp

_PACKAGE = "simple_icd_10_cm"
_TABULAR = re.compile(r"icd10c-tabular-([A-Za-z]+)-(\d{1,2})-(\d{4})\.xml")


@dataclass(frozen=True, slots=True)
class Release:
    """A release, known by its files' names alone: nothing is read for it."""

    version: str
    on: date | None

    def covers(self, day: date) -> bool:
        """Whether the day lies in the fiscal year of the release, from October 1 to September 30."""
        return self.on is not None and fiscal_year(day) == fiscal_year(self.on)


def fiscal_year(day: date) -> int:
    """The year whose codes are in force: they change each October 1."""
    return day.year + (day.month >= 10)


@cache
def installed() -> Release:
    """The release that is there; a version of '' where there is none."""
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        return Release("", None)
    for file in sorted((Path(spec.origin).parent / "data").iterdir(), reverse=True):
        if found := _TABULAR.fullmatch(file.name):
            return Release(f"{found[1]} {found[3]}", _day(*found.groups()))
    return Release("unknown", None)


def stamp_of(release: Release) -> Stamp:
    """What the index of a release is stamped with."""
    return Stamp("icd", release.version, "installed with Claimdeck", release.on)


def entries() -> list[Entry]:
    """Every code and heading, in the order in which they are shown. Takes seconds, and 200 MB meanwhile."""
    found = {entry.code: entry for entry in _entries()}
    return sorted(found.values(), key=_preference)


def _entries() -> Iterator[Entry]:
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the package reads its data in a way that Python deprecates
        import simple_icd_10_cm as book
    for code in book.get_all_codes(with_dots=True):
        if not book.is_category_or_subcategory(code):
            continue
        plain = code.replace(".", "")
        extended = book.is_extended_subcategory(code)  # these repeat the terms of what they extend
        also = () if extended else (*book.get_includes(code), *book.get_inclusion_term(code))
        yield Entry(
            plain,
            " ".join(book.get_description(code).split()),
            "; ".join(also),
            SAID.get(plain, ""),
            billable=book.is_leaf(code),
            common=plain in COMMON,
        )


def _preference(entry: Entry) -> tuple[object, ...]:
    """Common ones first, then those that can be billed, by how few words say them."""
    place = COMMON.get(entry.code, 0)
    return (not entry.common, not entry.billable, len(entry.words.split()), place, entry.code)


def _day(month: str, day: str, year: str) -> date | None:
    try:
        return datetime.strptime(f"{month} {day} {year}", "%B %d %Y").date()  # noqa: DTZ007
    except ValueError:
        return None
