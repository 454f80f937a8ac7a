"""A 271 that is hostile in every text it has: shown as text, never obeyed, never a crash."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from api_client.cleaning import cleaned
from screens.eligibility.page_to_keep import document_of
from screens.eligibility.reading import Reading
from screens.eligibility.showing.page import answer_lines
from screens.printing import rendered
from screens.raw import raw_lines
from tests.drawing import drawn
from tests.screens.eligibility.answering import MMIS, medicaid, medicare, read, refused, texts_in
from tests.screens.eligibility.signing import signed_in
from tests.screens.eligibility.test_showing import EVERYTHING
from tui.text import line_width
from x12.eligibility.medicaid import MedicaidCoverage
from x12.eligibility.records import EligibilityResponse

HOSTILE = "\x1b]52;c;ZXZpbA==\x07\x1b[2J\x9b31m[red][/x]\u202ecod.exe\u2066\u200b\r\n\t{0}%s\ud800"
FORBIDDEN = frozenset(map(chr, (*range(0x20), *range(0x7F, 0xA0)))) | set("\u202e\u2066\u200b\ud800")


def poisoned(value: Any, text: str, *, shortest: int = 0) -> Any:
    """The record with that text in place of every other that is as long, but for one-letter codes."""
    if isinstance(value, str):
        return text if len(value) >= shortest and len(value) != 1 else value
    if isinstance(value, tuple):
        return type(value)(poisoned(item, text, shortest=shortest) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        changes = {
            each.name: poisoned(getattr(value, each.name), text, shortest=shortest)
            for each in fields(value)
            if each.init
        }
        return replace(value, **changes)
    return value


def harmless(text: str) -> bool:
    return not (FORBIDDEN - {"\n", "\f"}) & set(text)


def everywhere(reading: Reading) -> Iterator[str]:
    """All that is ever made of an answer."""
    for shown in (reading, reading.masked()):
        yield texts_in(answer_lines(shown, 78))
        yield rendered(document_of(shown, signed_in(shown.profile)), "txt").decode()
    for segments in (reading.asked.answer.sent_lines(), reading.asked.answer.received_lines()):
        yield texts_in(tuple(raw_lines(segments, 78)))


def hostile(response: EligibilityResponse) -> EligibilityResponse:
    bad: EligibilityResponse = poisoned(response, HOSTILE)
    return bad


def test_hostile_text_in_every_field_is_only_text() -> None:
    for response, profile in (
        (medicare(EVERYTHING), None),
        (refused("71"), None),
        (medicaid(MedicaidCoverage()), MMIS),
    ):
        plain = read(response, profile) if profile else read(response)
        for bad in (hostile(response), cleaned(hostile(response))):
            answer = replace(plain.asked.answer, value=bad, raw_received=HOSTILE * 9)
            reading = Reading(replace(plain.asked, answer=answer), plain.profile, plain.today)
            texts = list(everywhere(reading))
            assert all(map(harmless, texts))
            assert any("[red][/x]" in text for text in texts)
            assert max(line_width(each) for each in answer_lines(reading, 78)) <= 78


@settings(max_examples=drawn(40), deadline=None)
@given(st.text(max_size=60), st.integers(min_value=20, max_value=120))
def test_no_text_breaks_a_page(text: str, cells: int) -> None:
    bad: EligibilityResponse = poisoned(medicare(EVERYTHING), text)
    reading = read(medicare())
    reading = Reading(
        replace(reading.asked, answer=replace(reading.asked.answer, value=bad)),
        reading.profile,
        reading.today,
    )
    lines = answer_lines(reading, cells)
    assert harmless(texts_in(lines))
    assert max(map(line_width, lines)) <= cells


@settings(max_examples=drawn(60), deadline=None)
@given(st.lists(st.text(max_size=90), max_size=4), st.integers(min_value=12, max_value=90))
def test_raw_segments_lose_nothing_and_fit(segments: list[str], cells: int) -> None:
    from x12.text import clean

    lines = tuple(raw_lines([clean(each) for each in segments], cells))
    assert max(map(line_width, lines), default=0) <= cells
    shown = "".join("".join(span.text for span in row[1:]) for row in lines)
    assert shown.replace(" ", "") == "".join(map(clean, segments)).replace(" ", "")
