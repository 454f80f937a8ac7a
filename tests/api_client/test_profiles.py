"""Portal profiles: what is usual is there, what is wrong is named, what is saved is read again."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api_client.errors import Misconfigured
from api_client.profile import RULES, SEARCH_MODES, Kind, PortalProfile, Rules, new_profile
from api_client.profile_book import ProfileBook
from api_client.profile_toml import parse_profiles, write_profiles
from x12.identifiers.months import months_after

SMALL = '[[portal]]\nid = "ngs"\nkind = "mac"\nurl = "https://portal.example"\n'


def parse(text: str) -> tuple[PortalProfile, ...]:
    return parse_profiles(text.encode(), Path("portals.toml"))


def test_three_keys_are_enough() -> None:
    (profile,) = parse(SMALL)
    assert profile.name == "ngs"
    assert profile.base == "https://portal.example/mac"
    assert profile.rules == RULES["mac"]
    assert (profile.payer_name, profile.payer_id) == ("CMS", "CMS")


def test_everything_can_be_said() -> None:
    (profile,) = parse(
        SMALL + 'name = "NGS"\npath = "api/v2"\nprovider_npi = "1234567893"\nca_file = "/etc/ca.pem"\n'
        "[portal.rules]\nmonths_back = 12\nmax_span_days = 365\nlock_minutes = 5\n"
        'search_modes = ["primary"]\n'
    )
    assert profile.base == "https://portal.example/api/v2"
    assert profile.rules.lock_after == timedelta(minutes=5)
    assert profile.rules.search_modes == ("primary",)
    assert profile.rules.months_ahead == 4


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[portal]", "line 1"),
        ("\ufffe" + SMALL, "portals.toml"),
        ("portals = 1", "'portals' is not a key"),
        ("portal = 1", "under \\[\\[portal\\]\\]"),
        (SMALL + SMALL, "'ngs' is there twice"),
        ('[[portal]]\nkind = "mac"\nurl = "https://x"', "portal number 1: id is missing"),
        (SMALL.replace('"ngs"', '"N GS"'), "id is up to 32"),
        (SMALL.replace('"mac"', '"va"'), "portal 'ngs': kind is mac or mmis"),
        (SMALL.replace("https:", "http:"), "portal 'ngs': .*not encrypted"),
        (SMALL + 'colour = "red"', "'colour' is not a key here; it may be ca_file,"),
        (SMALL + "name = 7", "name is missing, or is not a plain text"),
        (SMALL + 'name = "\\u001b[2J"', "name is missing, or is not a plain text"),
        (SMALL + "rules = 7", "rules is a table"),
        (SMALL + "[portal.rules]\nend_minutes = 600", "rules: end_minutes is a whole number from 1 to 30"),
        (SMALL + "[portal.rules]\nmonths_back = true", "months_back is a whole number"),
        (SMALL + '[portal.rules]\nsearch_modes = ["ssn"]', "search_modes is a list of primary, alternate-1"),
        (SMALL + "[portal.rules]\nsearch_modes = []", "search_modes is a list"),
    ],
)
def test_each_mistake_has_its_sentence(text: str, said: str) -> None:
    with pytest.raises(Misconfigured, match=said) as caught:
        parse(text)
    assert "portals.toml" in caught.value.sentence
    assert caught.value.next_action


words = st.text("abcXYZ019\"\\'=[]#éß", min_size=1)


@st.composite
def profiles(draw: st.DrawFn) -> PortalProfile:
    kind: Kind = draw(st.sampled_from(("mac", "mmis")))
    numbers = st.integers(0, 1200)
    rules = Rules(
        draw(numbers),
        draw(numbers),
        draw(numbers),
        draw(st.sampled_from((SEARCH_MODES[kind], SEARCH_MODES[kind][:1]))),
        lock_after=timedelta(minutes=draw(st.integers(1, 15))),
        key_life=timedelta(minutes=draw(st.integers(0, 10_080))),
        status_after=timedelta(minutes=draw(st.integers(0, 10_080))),
    )
    made = new_profile(
        draw(st.from_regex("[a-z0-9][a-z0-9-]{0,9}", fullmatch=True)), kind, "https://a.example"
    )
    return replace(made, name=draw(words), provider_npi=draw(st.just("") | words), rules=rules)


@given(st.lists(profiles(), max_size=4, unique_by=lambda each: each.id))
def test_what_is_written_is_read_again(made: list[PortalProfile]) -> None:
    assert parse_profiles(write_profiles(tuple(made)), Path("p")) == tuple(made)


def test_the_book_adds_replaces_and_removes(tmp_path: Path) -> None:
    book = ProfileBook(tmp_path / "portals.toml")
    assert book.all() == ()
    first, second = (new_profile(each, "mac", "https://a.example") for each in ("one", "two"))
    book.add(first)
    book.add(second)
    book.add(replace(first, name="Renamed"))
    again = ProfileBook(tmp_path / "portals.toml")
    assert [each.name for each in again.all()] == ["Renamed", "two"]
    assert again.find("two") == second
    again.remove("one")
    again.remove("one")
    assert [each.id for each in ProfileBook(tmp_path / "portals.toml").all()] == ["two"]
    with pytest.raises(Misconfigured, match="no portal 'one' \\(known: two\\)"):
        again.find("one")


@pytest.mark.parametrize(
    ("day", "months", "after"),
    [
        (date(2024, 4, 8), -48, date(2020, 4, 8)),
        (date(2024, 4, 8), 4, date(2024, 8, 8)),
        (date(2025, 10, 31), 4, date(2026, 2, 28)),
        (date(2024, 2, 29), -48, date(2020, 2, 29)),
        (date(2024, 1, 31), -1, date(2023, 12, 31)),
    ],
)
def test_months_are_counted_as_payers_do(day: date, months: int, after: date) -> None:
    assert months_after(day, months) == after


def test_the_window_of_dates() -> None:
    assert RULES["mac"].window(date(2024, 4, 8)) == (date(2020, 4, 8), date(2024, 8, 8))


def test_two_windows_lose_none_of_each_others_portals(tmp_path: Path) -> None:
    one, other = ProfileBook(tmp_path / "portals.toml"), ProfileBook(tmp_path / "portals.toml")
    (first,) = parse(SMALL)
    assert one.all() == other.all() == ()
    one.add(first)
    other.add(replace(first, id="second"))
    assert [each.id for each in ProfileBook(tmp_path / "portals.toml").all()] == ["ngs", "second"]
    one.remove("ngs")
    assert [each.id for each in ProfileBook(tmp_path / "portals.toml").all()] == ["second"]
