"""One claim in lines: verdict, whose move it is, each code in words; and the page for the patient."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from screens.remittances.claim_lines import claim_lines
from screens.remittances.next_steps import appeal_by, codes_of, steps
from screens.remittances.one_claim import OneClaim
from screens.remittances.patient_wording import patient_lines
from tests.screens.remittances.samples import (
    CORRECTION,
    DENIED,
    PAID,
    PAID_ON,
    REVERSAL,
    TODAY,
    claim,
    line,
    one_of,
)
from tui.text import line_width, plain
from tui.widgets.page_view import entries
from x12.party import Party


def text_of(one: OneClaim, cells: int = 78, today: date = TODAY) -> str:
    shown = [each.line for each in entries(tuple(claim_lines(one, today, cells)))]
    assert max(map(line_width, shown)) <= cells
    return "\n".join(map(plain, shown))


def for_patient(one: OneClaim) -> str:
    shown = tuple(patient_lines(one, 78))
    assert max(map(line_width, shown)) <= 78
    return " ".join(" ".join(plain(each) for each in shown).split())


def test_a_paid_claim_says_who_owes_the_rest() -> None:
    shown = text_of(one_of(PAID))
    assert "Paid 60.00 of 100.00. Status 1" in shown
    assert "1. The next payer, if there is one, gets 15.00" in shown
    assert "PR-2" in shown
    assert "(the patient owes it)" in shown


def test_a_denied_claim_says_what_to_correct_and_until_when_to_appeal() -> None:
    one = one_of(DENIED)
    shown = text_of(one)
    assert "Nothing is paid of 80.00. Status 4: denied" in shown
    first, *_ = steps(one, TODAY)
    assert first.key == "e"
    assert appeal_by(one) == PAID_ON + timedelta(days=120 + 5)
    assert "Appeal by 10/09/2025" in shown
    assert "The time for an appeal ended on 10/09/2025" in text_of(one, today=date(2026, 1, 1))


def test_a_claim_that_was_filed_too_late_is_never_appealed_at_medicare() -> None:
    late = line("80", "0", ("CO-29", "80"), remarks=("N211",))
    (step,) = steps(one_of(claim("PCN6", late, status="4")), TODAY)
    assert "can't be appealed" in step.sentence
    assert step.key == ""
    assert "Appeal" not in text_of(one_of(claim("PCN6", late, status="4")))
    other = line("80", "0", ("CO-50", "80"))
    assert "Appeal by 10/09/2025" in text_of(one_of(claim("PCN7", late, other, status="4")))


def test_another_payer_has_its_own_limit() -> None:
    one = one_of(replace(DENIED, filing_indicator="MC"))
    assert appeal_by(one) is None
    assert "the payer's own limit" in text_of(one)


def test_a_forwarded_claim_is_waited_for() -> None:
    forwarded = replace(PAID, status="19", crossover_carrier=Party("TT", "NEXT PLAN"))
    assert "Wait for NEXT PLAN" in text_of(one_of(forwarded))


def test_a_reversal_is_never_billed() -> None:
    shown = text_of(one_of(REVERSAL))
    assert "Taken back: -40.00." in shown
    assert "look at what replaces it" in shown
    assert "took an earlier payment back" in for_patient(one_of(REVERSAL))
    assert "You don't owe anything" in for_patient(one_of(CORRECTION))


def test_every_code_is_an_entry_that_explains_itself() -> None:
    lines = entries(tuple(claim_lines(one_of(DENIED), TODAY, 78)))
    assert {each.code for each in lines if each.code} == {"CLP 4", *codes_of(DENIED)}


@pytest.mark.parametrize("cells", [38, 78, 118])
def test_it_fits_any_width_from_half_a_screen(cells: int) -> None:
    assert max(map(line_width, patient_lines(one_of(PAID), 78))) <= 78
    wide = claim("PCN5", line("1234567.89", "0", ("CO-16", "1234567.89")), last="X" * 60)
    shown = [each.line for each in entries(tuple(claim_lines(one_of(wide), TODAY, cells)))]
    assert any("CO-16" in plain(each) for each in shown)


def test_the_patient_reads_no_code() -> None:
    shown = for_patient(one_of(PAID))
    assert "This is not a bill." in shown
    assert "Your insurance paid $60.00 to your provider." in shown
    assert "coinsurance" in shown
    assert "You may be billed: $15.00." in shown
    assert "CO-45" not in shown
    assert "1-800-MEDICARE" in shown
    assert "1-800" not in for_patient(one_of(replace(PAID, filing_indicator="12")))


def test_the_patient_of_a_denied_claim_need_not_pay() -> None:
    shown = for_patient(one_of(DENIED))
    assert "did not pay" in shown
    assert "may not bill you for it" in shown
    assert "You don't owe anything" in shown


def test_hostile_text_is_only_text() -> None:
    bad = replace(PAID, patient=Party("QC", "\x1b[2J[red]", "\u202ePAT", id_code="\x07"))
    shown = text_of(one_of(bad)) + for_patient(one_of(bad))
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "[red]" in shown
