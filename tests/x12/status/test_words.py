import pytest

from x12.codes.actions import Action, Mover
from x12.status.records import StatusCode
from x12.status.words import explain
from x12.text import is_clean


@pytest.mark.parametrize(
    ("text", "words", "action"),
    [
        ("A2:20", "Accepted for processing", Action.WAIT),
        ("A7:562:82", "Turned away, something not valid: NPI (rendering provider)", Action.CORRECT),
        ("A8:496:85", "Turned away, parts don't fit together: Submitter not linked", Action.CALL),
        ("F0:3", "Finished: Decided, waits for the payment cycle", Action.WAIT),
        ("F1:65", "Finished, paid", Action.NONE),
        ("F2:88:QC", "Finished, denied: Not eligible on these dates (patient)", Action.LOOK_UP),
        ("F4:98", "Finished, no payment: Went to the deductible", Action.BILL_PATIENT),
        ("P3:317", "Pending, the payer waits for you: Patient's medical records", Action.RESPOND),
        ("E1", "The payer's system didn't answer", Action.WAIT),
    ],
)
def test_a_status_says_what_is_the_matter_and_what_to_do(text: str, words: str, action: Action) -> None:
    meaning = explain(StatusCode(*text.split(":")))
    assert meaning.words.startswith(words)
    assert meaning.action is action
    assert meaning.code == text
    assert meaning.next_action.endswith(".")


def test_what_a_patient_has_to_do_is_the_patients_move() -> None:
    assert explain(StatusCode("P4", "123")).mover is Mover.PATIENT


def test_codes_without_words_are_shown() -> None:
    meaning = explain(StatusCode("ZZ", "9999", "Q?"))
    assert meaning.words == "Status category ZZ: Status 9999 (Q?)"
    assert not meaning.is_known


def test_a_pharmacy_reject_is_not_read_as_a_status() -> None:
    assert explain(StatusCode("F2", "65", code_list="RX")).words == "Finished, denied: RX 65"


def test_what_a_payer_sends_is_shown_clean() -> None:
    meaning = explain(StatusCode("F2\x1b[31m", "\u202e9", "\x9bIL", "RX\x1b"))
    assert is_clean(meaning.words + meaning.code + meaning.next_action)
