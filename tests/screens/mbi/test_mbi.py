"""The MBI lookup without a portal: the form, the words for what was found and what wasn't."""

from datetime import UTC, date, datetime

import pytest

from api_client.records import MbiMatch, MbiQuestion
from offline_cache.answer import Answer
from offline_cache.patients import Patient
from screens.mbi.form import lookup_form, question_of, texts_of
from screens.mbi.showing import evidence, found_lines, not_found_lines
from tui.forms import FormState
from tui.text import line_width, plain

TODAY = date(2026, 11, 21)
WHO = {
    "last_name": "o'brien-smith jr",
    "first_name": "josé",
    "date_of_birth": "5/17/42",
    "ssn": "900-12-3456",
}


def filled(*, synthetic: bool = True, **texts: str) -> FormState:
    state = FormState.start(lookup_form(lambda: TODAY, synthetic=synthetic))
    for name, text in {**WHO, **texts}.items():
        state = state.at(name)
        state = state.paste(text) if text else state
    return state.left()


def test_the_question_is_clean() -> None:
    question = question_of(filled().answers)
    assert question == MbiQuestion("OBRIEN SMITH JR", "JOSE", date(1942, 5, 17), "900123456")
    assert "900" not in repr(question)
    assert "OBRIEN" not in repr(question)


@pytest.mark.parametrize("name", list(WHO))
def test_all_four_fields_are_needed(name: str) -> None:
    state = filled(**{name: ""})
    assert list(state.problems()) == [name]
    assert question_of(state.answers) is None or name != "date_of_birth"


def test_the_ssn_is_hidden_and_in_no_draft() -> None:
    state = filled()
    assert state.form.by_id["ssn"].kind.secret
    assert "ssn" not in state.draft()


def test_a_number_that_no_real_person_has_is_for_practice_only() -> None:
    assert "No SSN starts with 9" in filled(synthetic=False).problems()["ssn"]
    assert not filled().problems()


def test_a_carried_patient_fills_all_but_the_ssn() -> None:
    texts = texts_of(Patient("DOE", "JANE", date(1942, 5, 17), "1S00A00AA00"))
    assert texts == {"last_name": "DOE", "first_name": "JANE", "date_of_birth": "05/17/1942"}


def test_who_was_found_is_shown_with_the_number_as_on_the_card() -> None:
    shown = "\n".join(
        plain(each) for each in found_lines(MbiMatch("1S00A00AA00", "DOE", "JANE", date(1942, 5, 17)))
    )
    for part in ("Found.", "1S00-A00-AA00", "DOE, JANE", "05/17/1942"):
        assert part in shown


@pytest.mark.parametrize("cells", [38, 78])
def test_nobody_found_is_no_word_about_coverage_and_says_what_to_try(cells: int) -> None:
    lines = tuple(
        not_found_lines(MbiQuestion("SMITH JONES JR", "ANN", date(1942, 5, 17), "900123456"), cells)
    )
    shown = " ".join(" ".join(plain(each).split()) for each in lines)
    assert "doesn't say that the patient has no Medicare" in shown
    assert "The last name another way: SMITH JONES, SMITHJONES, JONES, SMITH." in shown
    assert "spouse's" in shown
    assert "900" not in shown
    assert max(map(line_width, lines)) <= cells
    plain_name = MbiQuestion("DOE", "ANN", date(1942, 5, 17), "900123456")
    assert "suffix" in " ".join(plain(each) for each in not_found_lines(plain_name, 78))


def test_hostile_names_are_only_text() -> None:
    bad = "\x1b[2J[red][/x]\u202e"
    match = MbiMatch(bad, bad, bad, date(1942, 5, 17))
    answer = Answer(match, datetime(2026, 11, 21, 15, 30, tzinfo=UTC), "portal", "mac", (bad,))
    shown = "".join(plain(each) for each in (*found_lines(match), evidence(answer, bad)))
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "[red][/x]" in shown
