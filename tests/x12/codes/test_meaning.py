import subprocess
import sys

import pytest

from x12.codes.actions import USUAL, Action, Mover
from x12.codes.meaning import CodeList, meaning_of, meanings_in, words_of


@pytest.mark.parametrize("code_list", CodeList)
def test_every_code_has_words_a_sign_and_whose_move_it_is(code_list: CodeList) -> None:
    meanings = meanings_in(code_list)
    assert len(meanings) > 4
    for code, meaning in meanings.items():
        assert meaning.code == code
        assert meaning_of(code_list, code) is meaning
        assert meaning.words.strip() == meaning.words != code
        assert len(meaning.words) <= 72
        assert len(meaning.symbol) == 1
        assert not meaning.next_action or meaning.next_action.endswith(".")
        assert (meaning.action is Action.NONE) or meaning.next_action


@pytest.mark.parametrize("code_list", CodeList)
def test_no_code_stands_twice(code_list: CodeList) -> None:
    module = __import__(f"x12.codes.{code_list}", fromlist=["TABLE"])
    codes = [line.split()[0] for line in module.TABLE.strip().splitlines()]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("code_list", CodeList)
def test_a_code_without_words_is_shown_with_where_to_look(code_list: CodeList) -> None:
    meaning = meaning_of(code_list, "?9~9")
    assert not meaning.is_known
    assert "9~9" in meaning.words.upper()
    assert meaning.action is Action.LOOK_UP
    assert meaning.next_action.startswith("Look ")
    assert words_of(code_list, "?9~9") == meaning.code
    assert meaning_of(code_list, "").next_action == "Ask the payer what it means."


def test_every_action_has_its_usual_sentence() -> None:
    assert set(USUAL) == set(Action)
    assert len({each.symbol for each in USUAL.values()}) == len(Action)


def test_a_family_speaks_for_its_members() -> None:
    assert words_of(CodeList.REVENUE_CODES, "309") == "Laboratory"
    assert meaning_of(CodeList.REVENUE_CODES, "309").code == "0309"
    assert words_of(CodeList.FISS_LOCATIONS, "s b1234") == "Held: in process"


@pytest.mark.parametrize(
    ("location", "action", "mover"),
    [
        ("S B6001", Action.RESPOND, Mover.PROVIDER),
        ("T B9997", Action.CORRECT, Mover.PROVIDER),
        ("P B9996", Action.WAIT, Mover.PAYER),
        ("P B9997", Action.NONE, Mover.NOBODY),
        ("D B9997", Action.APPEAL, Mover.PROVIDER),
        ("R B9997", Action.CORRECT, Mover.PROVIDER),
        ("S B0100", Action.WAIT, Mover.PAYER),
        ("S B9000", Action.WAIT, Mover.PAYER),
        ("S B9099", Action.WAIT, Mover.PAYER),
    ],
)
def test_fiss_locations_say_who_moves(location: str, action: Action, mover: Mover) -> None:
    meaning = meaning_of(CodeList.FISS_LOCATIONS, location)
    assert (meaning.action, meaning.mover) == (action, mover)


def test_tables_are_read_only_when_asked_for() -> None:
    program = (
        "import sys, x12.codes.meaning as m\n"
        "m.meaning_of(m.CodeList.REMARKS, 'N4')\n"
        "loaded = {each for each in m.CodeList if f'x12.codes.{each}' in sys.modules}\n"
        "assert loaded == {m.CodeList.REMARKS}, loaded\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
