"""Interchanges as hypothesis draws them."""

from hypothesis import strategies as st

from tests.x12.examples import envelope
from x12.delimiters import STANDARD
from x12.enclose import enclose, transaction_set
from x12.envelopes import Interchange, TransactionSet
from x12.segment import Joined, Segment, composite, repeated, segment
from x12.text import clean

_data = st.text(st.characters(exclude_categories=["Cs"], exclude_characters=str(STANDARD)), max_size=12).map(
    clean
)
_names = st.from_regex(r"[A-Z][A-Z0-9]{1,2}", fullmatch=True).filter(
    lambda name: name not in {"ISA", "IEA", "GS", "GE", "ST", "SE", "TA1"}
)


@st.composite
def elements(draw: st.DrawFn) -> str:
    """Plain text, a composite or repetitions of either."""
    parts = draw(st.lists(_data, min_size=1, max_size=3))
    made: str = draw(st.sampled_from([parts[0], composite(*parts), repeated(*parts)]))
    return Joined(made)


@st.composite
def segments(draw: st.DrawFn) -> Segment:
    """A segment of any name that is no envelope's; its last element isn't empty."""
    body = draw(st.lists(elements(), max_size=6))
    return segment(draw(_names), *body)


@st.composite
def transaction_sets(draw: st.DrawFn) -> TransactionSet:
    """A 270, 835 or 837 of meaningless segments."""
    identifier, version = draw(
        st.sampled_from([("270", "005010X279A1"), ("835", "005010X221A1"), ("837", "005010X222A1")])
    )
    number = draw(st.from_regex(r"[0-9]{4,9}", fullmatch=True))
    return transaction_set(identifier, version, number, draw(st.lists(segments(), max_size=5)))


@st.composite
def interchanges(draw: st.DrawFn) -> Interchange:
    """An interchange with a few transaction sets in as many groups as they need."""
    number = draw(st.integers(1, 999_999))
    unique = st.lists(transaction_sets(), max_size=4, unique_by=lambda each: each.control_number)
    return enclose(draw(unique), envelope(number))
