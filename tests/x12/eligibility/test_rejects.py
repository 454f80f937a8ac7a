from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from x12.eligibility.reject_words import FOLLOW_UPS, WORDS
from x12.eligibility.rejects import LEVELS, explain
from x12.parts import Rejection

KNOWN = {
    *("15", "33", "97", "T4"),
    *map(str, (*range(41, 59), *range(60, 81))),
}


def test_every_known_reason_has_words_of_its_own() -> None:
    assert set(WORDS) >= KNOWN
    assert len({advice.sentence for advice in WORDS.values()}) == len(WORDS)


@pytest.mark.parametrize("code", sorted(WORDS))
def test_words_are_whole_sentences(code: str) -> None:
    for loop, id_field in product(("", *LEVELS), ("mbi", "member_id")):
        shown = explain(Rejection(code, "C", loop), id_field=id_field)
        assert shown.sentence.endswith(".")
        assert shown.next_action.endswith(".")
        assert len(shown.sentence) < 80
        assert id_field == "mbi" or "MBI" not in shown.sentence + shown.next_action


@pytest.mark.parametrize(
    ("code", "loop", "field", "suggestion"),
    [
        ("43", "2100B", "npi", ""),
        ("51", "2100B", "npi", ""),
        ("57", "2100C", "service_dates", ""),
        ("58", "2100C", "birth_date", "alternate-2"),
        ("62", "2100C", "service_dates", ""),
        ("71", "2100C", "birth_date", "alternate-2"),
        ("72", "2100C", "mbi", "mbi-lookup"),
        ("73", "2100C", "last_name", "alternate-1"),
        ("75", "2100C", "mbi", "mbi-lookup"),
    ],
)
def test_each_belongs_to_a_field_and_offers_a_way_on(
    code: str, loop: str, field: str, suggestion: str
) -> None:
    shown = explain(Rejection(code, "C", loop))
    assert (shown.field, shown.suggestion) == (field, suggestion)
    assert shown.follow_up == "Correct it and send again."
    assert not shown.retryable


def test_the_level_changes_the_words() -> None:
    assert "submitter" in explain(Rejection("41", "", "2100A")).sentence
    assert "NPI" in explain(Rejection("41", "", "2100B")).sentence
    assert "dependent" in explain(Rejection("73", "", "2100D")).sentence


def test_a_medicaid_member_has_no_mbi() -> None:
    shown = explain(Rejection("72", "C", "2100C"), id_field="member_id")
    assert shown.field == "member_id"
    assert "member ID" in shown.sentence
    assert "name, date of birth" in shown.next_action
    assert shown.suggestion == ""


def test_only_a_passing_failure_may_be_repeated_as_it_is() -> None:
    assert explain(Rejection("42", "", "2100A")).retryable
    assert explain(Rejection("42", "R", "2100A")).retryable
    assert not explain(Rejection("42", "N", "2100A")).retryable
    for code, (words, _) in FOLLOW_UPS.items():
        assert explain(Rejection("42", code)).follow_up == words


@given(st.text(max_size=3).filter(lambda code: code not in WORDS), st.text(max_size=2))
def test_an_unknown_reason_is_shown_as_itself(code: str, follow_up: str) -> None:
    shown = explain(Rejection(code, follow_up, "2100C"))
    assert f"reason {code}," in shown.sentence
    assert "companion guide" in shown.next_action
