"""What the lists say about a code on a day, for the edits of claims."""

from datetime import date

from offline_cache.code_lists.built_in_hcpcs import STAMP as SHORT_LIST
from offline_cache.code_lists.release import Release
from offline_cache.code_lists.sources import Source
from offline_cache.store.code_index import Entry
from x12.claims.edits.codebook import Standing, State
from x12.identifiers.hcpcs import is_level_ii

UNKNOWN = Standing(State.UNKNOWN)


def diagnosis_standing(source: Source, release: Release, code: str, on: date | None) -> Standing:
    """An ICD-10-CM code in one release, which is sure for the days of its fiscal year alone."""
    entry = source.find(code)
    state = State.UNLISTED if entry is None else State.VALID if entry.billable else State.HEADING
    return Standing(state, sure=state is State.VALID or on is None or release.covers(on))


def procedure_standing(source: Source, code: str, on: date | None) -> Standing:
    """A HCPCS code in a list; only a whole one can say that there is no such code."""
    entry = source.find(code)
    if entry is not None:
        return Standing(_state(entry, on))
    if source.stamp == SHORT_LIST or not is_level_ii(code):
        return UNKNOWN
    as_of = source.stamp.as_of
    return Standing(State.UNLISTED, sure=as_of is not None and on is not None and on.year == as_of.year)


def _state(entry: Entry, on: date | None) -> State:
    if on and entry.ended and on > entry.ended:
        return State.ENDED
    if on and entry.added and on < entry.added:
        return State.NOT_YET
    return State.VALID
