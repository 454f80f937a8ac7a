"""Codes in plain words: what they mean here, whose move it is, what to do."""

import pytest

from screens.remittances.explaining import explain, explained
from tui.text import plain
from x12.codes.actions import Mover


@pytest.mark.parametrize(
    ("code", "mover", "words"),
    [
        ("CO-45", Mover.NOBODY, "The provider bears it."),
        ("PR-2", Mover.PATIENT, "The patient owes it."),
        ("CO-16", Mover.PROVIDER, "Its remark code says what"),
        ("N290", Mover.PROVIDER, "NPI"),
        ("PLB WO", Mover.PROVIDER, "Overpayment taken back"),
        ("CLP 22", Mover.NOBODY, "Earlier payment taken back"),
    ],
)
def test_a_code_is_told_with_its_mover(code: str, mover: Mover, words: str) -> None:
    found = explained(code)
    assert found.mover is mover
    assert words in found.sentence


@pytest.mark.parametrize("group", ["CO", "PI"])
def test_a_group_that_spares_the_patient_overrules_the_reason(group: str) -> None:
    found = explained(f"{group}-27")
    assert found.mover is Mover.PROVIDER
    assert "Don't bill the patient" in found.next_action
    assert explained("PR-27").mover is Mover.PATIENT


def test_an_unknown_code_says_where_to_look() -> None:
    assert "x12.org/codes" in explained("ZZ-999").sentence
    assert "\x1b" not in plain(explain("\x1b[2J-\x1b[2J")[0])


def test_nothing_is_said_of_nothing() -> None:
    assert explain("") == ()
