"""Refusals: plain words, a next action, the field they belong to, and what one key may try."""

from dataclasses import replace

import pytest

from api_client.profile import PortalProfile
from screens.eligibility.retrying import fewer_fields, is_about, next_spelling
from screens.eligibility.showing.page import answer_lines
from tests.screens.eligibility.answering import MMIS, WHO, read, refused, texts_in
from tests.screens.eligibility.filling import MAC, filled

FIELDS = {
    "57": "from",
    "58": "born",
    "62": "from",
    "71": "born",
    "72": "mbi",
    "73": "last",
    "75": "mbi",
}


@pytest.mark.parametrize("code", ["42", "43", "50", "51", "57", "58", "62", "71", "72", "73", "75", "ZZ"])
@pytest.mark.parametrize("profile", [MAC, MMIS])
def test_every_reason_says_what_is_wrong_and_what_to_do(code: str, profile: PortalProfile) -> None:
    loop = {"42": "2100A", "43": "2100B", "50": "2100B", "51": "2100B"}.get(code, "2100C")
    text = texts_in(answer_lines(read(refused(code, loop=loop), profile), 78))
    first, second, *_ = text.splitlines()
    assert first.endswith(".")
    assert second.startswith("Next: ")
    assert f"Reason {code}" in text
    for never in ("not eligible", "not active", "Not answered"):
        assert never not in text


@pytest.mark.parametrize(("code", "field"), FIELDS.items())
def test_a_refusal_belongs_to_a_field(code: str, field: str) -> None:
    assert list(read(refused(code)).refusals.fields) == [field]


def test_a_refused_number_belongs_to_the_number_that_was_sent() -> None:
    assert list(read(refused("72"), MMIS).refusals.fields) == ["member-id"]
    assert list(read(refused("72"), MMIS, ssn="900123456").refusals.fields) == ["ssn"]


def test_several_refusals_are_all_shown_the_first_one_first() -> None:
    reading = read(refused("71", "73"))
    assert list(reading.refusals.fields) == ["born", "last"]
    text = texts_in(answer_lines(reading, 78))
    assert text.index("Reason 71") < text.index("Reason 73")


def test_a_busy_payer_may_be_asked_the_same_again_and_a_wrong_name_may_not() -> None:
    assert read(refused("42", loop="2100A", follow_up="R")).refusals.may_repeat
    assert not read(refused("73")).refusals.may_repeat


@pytest.mark.parametrize(
    ("code", "option", "tries"),
    [
        ("73", "P", "Alternate 1"),
        ("71", "P", "Alternate 2"),
        ("71", "1", "Alternate 2"),
        ("73", "1", ""),
        ("71", "2", ""),
        ("72", "P", ""),
        ("42", "P", ""),
    ],
)
def test_fewer_fields_follow_the_reason_and_what_was_sent(code: str, option: str, tries: str) -> None:
    keyed = {**WHO, "option": option}
    reading = read(refused(code), MAC, **keyed)
    mode = fewer_fields(reading, filled(MAC, **WHO).answers)
    assert (mode.name if mode else "") == tries


def test_an_option_that_the_form_is_not_filled_for_is_not_offered() -> None:
    keyed = {name: text for name, text in WHO.items() if name != "first"}
    assert fewer_fields(read(refused("71"), MAC, **keyed), filled(MAC, **keyed).answers) is None


def test_nothing_is_tried_for_another_patient_than_the_one_in_the_form() -> None:
    reading = read(refused("73"))
    other = filled(MAC, **{**WHO, "mbi": "1S00A00AA11"}).answers
    assert not is_about(reading.asked.inquiry, other)
    assert fewer_fields(reading, other) is None
    assert next_spelling(reading, other) == ""


def test_who_the_form_is_about_is_told_by_number_or_else_by_name() -> None:
    by_name = {"last": "doe", "first": "jane", "born": "051742", "gender": "f"}
    for texts in ({"ssn": "900123456"}, {"ssn": "71234567"}, {"member_id": "100123456789"}, by_name):
        reading = read(refused("75"), MMIS, **texts)
        assert is_about(reading.asked.inquiry, filled(MMIS, **texts).answers)
        assert not is_about(reading.asked.inquiry, filled(MMIS, last="roe").answers)
    assert not is_about(None, filled(MMIS, **by_name).answers)


def test_spellings_are_tried_one_after_another_until_none_is_left() -> None:
    answers = filled(MAC, **WHO).answers
    reading = read(refused("73"))
    tried = []
    while (spelled := next_spelling(reading, answers)) and len(tried) < 9:
        tried.append(spelled)
        inquiry = reading.asked.inquiry
        assert inquiry is not None
        party = replace(inquiry.subscriber.party, name=spelled)
        again = replace(inquiry, subscriber=replace(inquiry.subscriber, party=party))
        reading = replace(reading, asked=replace(reading.asked, inquiry=again))
    assert tried == ["DOEROE", "ROE", "DOE"]


def test_other_spellings_are_only_for_a_refused_name() -> None:
    assert next_spelling(read(refused("71")), filled(MAC, **WHO).answers) == ""


def test_what_was_sent_is_read_back_with_its_option() -> None:
    for option, name in (("P", "Primary"), ("1", "Alternate 1"), ("2", "Alternate 2")):
        mode = read(refused("73"), MAC, **WHO, option=option).mode
        assert mode is not None
        assert mode.name == name
    names = [
        reading.mode.id if reading.mode else ""
        for reading in (
            read(refused("75"), MMIS, member_id="100123456789"),
            read(refused("75"), MMIS, last="doe", first="jane", born="051742", gender="f"),
        )
    ]
    assert names == ["member-id", "name"]
