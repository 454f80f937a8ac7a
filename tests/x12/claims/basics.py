"""The small pieces of drawn claims: words, codes, dates, amounts, parties, adjustments."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from x12.adjustments import Adjustment
from x12.identifiers.dates import Period
from x12.identifiers.npi import check_digit
from x12.parts import Address, Contact, Dated, Procedure, Reference, Specialty
from x12.party import Party

Strategy = st.SearchStrategy[Any]

words = st.text("ABCXYZ019-", min_size=1, max_size=12).map(lambda text: f"S{text}")
names = st.sampled_from(("SAMPLE", "O'SAMPLE", "DE LA SAMPLE", "SAMPLE-TEST"))
digits = st.integers(0, 99_999_999).map(lambda number: f"{number:09}")
days = st.dates(date(2019, 1, 1), date(2026, 11, 20))
hours = st.integers(0, 23).map(lambda hour: f"{hour:02}30")
amounts = st.decimals(Decimal(0), Decimal(99999), places=2)
quantities = st.integers(1, 99).map(Decimal) | st.just(Decimal("1.5"))
npis = st.integers(0, 9999).map(lambda n: f"19999{n:04}").map(lambda nine: nine + check_digit(nine))
procedures = st.builds(
    Procedure,
    st.sampled_from(("G0463", "J1100", "A0425", "E0601", "Q0091")),
    st.sampled_from(((), ("25",), ("LT", "59"), ("GA", "KX", "Q1", "RT"))),
)
diagnosis_codes = st.sampled_from(("I10", "E119", "R079", "J189", "N179", "W010XXA", "Z0000", "M5416"))


def maybe(each: Strategy) -> Strategy:
    """None, or one."""
    return st.none() | each


def at_most(count: int, each: Strategy) -> Strategy:
    """None up to so many, as a tuple."""
    return st.lists(each, max_size=count).map(tuple)


def one_of_each(count: int, kinds: Sequence[str], make: Any) -> Strategy:
    """Up to so many things of different kinds; `make` gives the strategy of one kind."""
    chosen = st.lists(st.sampled_from(kinds), unique=True, max_size=count)
    return chosen.flatmap(lambda some: st.tuples(*map(make, some)))


def in_order(kinds: Sequence[str], make: Any) -> Strategy:
    """Any of the kinds, in the given order."""
    chosen = st.lists(st.sampled_from(kinds), unique=True, max_size=3)
    return chosen.flatmap(lambda some: st.tuples(*(make(kind) for kind in kinds if kind in some)))


def references(count: int, *kinds: str) -> Strategy:
    """Reference numbers, at most one of each kind."""
    return one_of_each(count, kinds, lambda kind: st.builds(Reference, st.just(kind), words))


def dated(count: int, *kinds: str) -> Strategy:
    """Single dates, at most one of each kind."""
    return one_of_each(count, kinds, lambda kind: st.builds(Dated, st.just(kind), st.builds(Period, days)))


periods = st.tuples(days, days).map(lambda two: Period(min(two), max(two)))
addresses = st.builds(
    Address,
    st.sampled_from((("1 SAMPLE ST",), ("22 SAMPLE AVE", "APT 3"))),
    st.sampled_from(("BOSTON", "WORCESTER")),
    st.just("MA"),
    st.sampled_from(("021010001", "016050001")),
)
contacts = st.builds(
    Contact,
    st.sampled_from(("", "PAT BILLER")),
    st.sampled_from(((("TE", "6175550100"),), (("TE", "6175550100"), ("EX", "12")))),
)


def person(entity: str, **fields: Strategy) -> Strategy:
    """Somebody with a first name."""
    return st.builds(
        Party,
        st.just(entity),
        names,
        st.sampled_from(("PAT", "JO")),
        st.sampled_from(("", "Q")),
        st.sampled_from(("", "JR")),
        is_person=st.just(True),
        **fields,
    )


def provider(entity: str, **fields: Strategy) -> Strategy:
    """A person with an NPI."""
    return person(entity, id_qualifier=st.just("XX"), id_code=npis, **fields)


def organization(entity: str, qualifier: str, identifiers: Strategy, **fields: Strategy) -> Strategy:
    """A company, hospital or payer."""
    return st.builds(
        Party, st.just(entity), names, id_qualifier=st.just(qualifier), id_code=identifiers, **fields
    )


def specialties(role: str) -> Strategy:
    """A taxonomy, or none."""
    return maybe(st.builds(Specialty, st.just(role), st.sampled_from(("207Q00000X", "282N00000X"))))


_reasons = st.sampled_from(("1", "2", "3", "45", "96", "97", "253"))
_groups = st.lists(st.sampled_from(("CO", "PR", "OA", "PI")), unique=True, max_size=2)


def _of_group(group: str) -> Strategy:
    each = st.builds(
        Adjustment,
        st.just(group),
        _reasons,
        st.decimals(Decimal(-999), Decimal(9999), places=2),
        maybe(quantities),
    )
    return st.lists(each, min_size=1, max_size=7)


adjustments = _groups.flatmap(lambda some: st.tuples(*map(_of_group, some))).map(
    lambda lists: tuple(each for members in lists for each in members)
)
"""At most two groups, each in up to two segments."""
