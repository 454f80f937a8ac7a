"""Transaction sets with segments that were dropped, repeated, moved or written over."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st

from tests.x12.claims.examples import INSTITUTIONAL, PROFESSIONAL, claim_file
from x12.claims.writing import write_837
from x12.envelopes import TransactionSet
from x12.segment import Segment

WHOLE = (
    write_837(claim_file(*PROFESSIONAL, *PROFESSIONAL[:2])),
    write_837(claim_file(*INSTITUTIONAL)),
)
_junk = st.sampled_from(
    (
        "",
        "0",
        "-1",
        "X",
        "20269999",
        "20260517-20260101",
        "85",
        "PR",
        "IL",
        "N4",
        "23",
        "A:B:C:D",
        ":",
        "9" * 30,
    )
)
_Change = Callable[[list[Segment]], None]


def _drop(at: int) -> _Change:
    return lambda segments: segments.__delitem__(at % len(segments))


def _repeat(at: int, to: int) -> _Change:
    return lambda segments: segments.insert(to % len(segments), segments[at % len(segments)])


def _overwrite(at: int, element: int, text: str) -> _Change:
    def change(segments: list[Segment]) -> None:
        old = segments[at % len(segments)]
        place = 1 + element % len(old)
        segments[at % len(segments)] = Segment((*old[:place], text, *old[place + 1 :]))

    return change


_places = st.integers(0, 400)
_changes = (
    st.builds(_drop, _places)
    | st.builds(_repeat, _places, _places)
    | st.builds(_overwrite, _places, st.integers(0, 12), _junk)
)


def _changed(whole: TransactionSet, changes: list[_Change]) -> TransactionSet:
    body = list(whole.body)
    for change in changes:
        change(body)
    return replace(whole, segments=(whole.segments[0], *body, whole.segments[-1]))


damaged = st.builds(_changed, st.sampled_from(WHOLE), st.lists(_changes, min_size=1, max_size=6))
