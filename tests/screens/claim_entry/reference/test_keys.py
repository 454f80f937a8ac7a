"""The bar: keys pressed for each character that no default, copy or lookup could give, at most 1.15."""

from dataclasses import replace

import pytest

from tests.screens.claim_entry.reference.paper import Hands, Paper, normal, paper
from tests.screens.claim_entry.settings import OFFICE, TODAY
from tests.x12.claims.examples import claim_file
from tests.x12.claims.judges import errors_found_by_pyx12
from x12.claims.edits.context import usual_context
from x12.claims.edits.edit import Severity
from x12.claims.edits.judging import edits_of

BAR = 1.15
PAPERS = ("office_visit", "outpatient", "msp")


@pytest.fixture(params=PAPERS)
def on_paper(request: pytest.FixtureRequest) -> Paper:
    return paper(request.param)


def test_hands_key_what_is_on_paper_and_little_more(on_paper: Paper) -> None:
    hands = Hands(on_paper)
    hands.stage.press(*on_paper.strokes)
    texts, form = hands.state.draft(), hands.made.form
    for name, text in {**on_paper.keyed, **on_paper.given}.items():
        assert texts.get(name, "") == normal(form, name, text), name
    (answers,) = hands.sent
    claim = hands.entry.claim(answers, hands.setting, OFFICE)
    context = replace(usual_context("mac", TODAY), allow_synthetic=True)
    assert [each for each in edits_of(claim, context) if each.severity is Severity.ERROR] == []
    assert errors_found_by_pyx12(claim_file(claim)) == []
    assert on_paper.ratio <= BAR, f"{len(on_paper.strokes)} keys for {on_paper.characters} characters"


def test_nothing_counts_that_the_form_would_have_said_by_itself(on_paper: Paper) -> None:
    hands = Hands(on_paper)
    begun = hands.state
    hands.stage.press(*on_paper.strokes)
    state, form = hands.state, hands.made.form
    for name, text in on_paper.keyed.items():
        value = normal(form, name, text)
        assert begun.texts.get(name, "") != value, f"{name} has it from the start"
        assert form.field(name).proposal(state.context(name)) != value, f"{name} is proposed"
        assert text == text.rstrip("0.") or "." not in text, f"{name} could be shorter"


def test_a_key_more_is_seen(on_paper: Paper) -> None:
    wasted = replace(on_paper, keys=f"{on_paper.keys} <tab> <tab> <tab>")
    assert wasted.ratio > BAR
