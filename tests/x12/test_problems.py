"""Each thing that is wrong is said once, at the level it belongs to, with the code that answers it."""

from collections.abc import Iterator

import pytest

from tests.x12.examples import BODY, GE, GS, IEA, ISA, SE, ST, WHOLE
from x12.envelopes import Transmission
from x12.findings import MOST
from x12.problem import Problem
from x12.reader import read_interchanges

Found = tuple[str, str, str, int, int]


def levels(transmission: Transmission) -> Iterator[tuple[str, Problem]]:
    for problem in transmission.problems:
        yield "file", problem
    for interchange in transmission.interchanges:
        yield from (("interchange", each) for each in interchange.problems)
        for group in interchange.groups:
            yield from (("group", each) for each in group.problems)
            for transaction_set in group.transaction_sets:
                yield from (("set", each) for each in transaction_set.problems)


def found(text: str, *, fatal: bool = True) -> list[Found]:
    return [
        (level, each.code, each.segment_identifier, each.segment_position, each.element)
        for level, each in levels(read_interchanges(text))
        if each.fatal or not fatal
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (WHOLE.replace(SE, "SE*6*0001~"), [("set", "4", "SE", 0, 1)]),
        (WHOLE.replace(SE, "SE**0001~"), [("set", "4", "SE", 0, 1)]),
        (WHOLE.replace(SE, "SE*5*0002~"), [("set", "3", "SE", 0, 2)]),
        (WHOLE.replace(SE, ""), [("set", "2", "SE", 0, 0)]),
        (WHOLE.replace(ST, "ST*27*0001*005010X279A1~"), [("set", "6", "ST", 0, 1)]),
        (WHOLE.replace(GE, "GE*2*7~"), [("group", "5", "GE", 0, 1)]),
        (WHOLE.replace(GE, "GE*1*8~"), [("group", "4", "GE", 0, 2)]),
        (WHOLE.replace(GE, ""), [("group", "3", "GE", 0, 0)]),
        (WHOLE.replace(IEA, "IEA*2*000000007~"), [("interchange", "021", "IEA", 9, 1)]),
        (WHOLE.replace(IEA, "IEA*1*000000008~"), [("interchange", "001", "IEA", 9, 2)]),
        (WHOLE.replace(IEA, ""), [("interchange", "023", "IEA", 0, 0)]),
        (ISA + ST + BODY + SE + GE + IEA, [("interchange", "024", "GS", 2, 0), ("group", "4", "GE", 0, 2)]),
        (ISA + GS + BODY + SE + GE + IEA, [
            ("group", "5", "GE", 0, 1), ("group", "022", "SE", 6, 0), ("group", "024", "", 0, 0),
        ]),
        (ISA + BODY + IEA, [("interchange", "021", "IEA", 5, 1), ("interchange", "024", "", 0, 0)]),
        (ISA + "SE*1*1~GE*1*1~IEA*0*000000007~", [
            ("interchange", "022", "GE", 3, 0), ("interchange", "022", "SE", 2, 0),
        ]),
        (ISA, [("interchange", "023", "IEA", 0, 0)]),
        (ISA[:-1] + "XGS*HS", [("interchange", "004", "ISA", 1, 0), ("interchange", "023", "IEA", 0, 0)]),
        ("nothing of X12", [("file", "022", "ISA", 0, 0)]),
    ],
)  # fmt: skip
def test_broken_structure_is_fatal_where_it_is_broken(text: str, expected: list[Found]) -> None:
    assert sorted(found(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("ISA*00", "ISA*99", ("interchange", "010", "ISA", 1, 1)),
        ("ISA*00", "ISA*03", ("interchange", "011", "ISA", 1, 2)),
        ("  *00*  ", "  *02*  ", ("interchange", "012", "ISA", 1, 3)),
        ("  *00*  ", "  *01*  ", ("interchange", "013", "ISA", 1, 4)),
        ("ZZ*CLINIC", "XX*CLINIC", ("interchange", "005", "ISA", 1, 5)),
        ("ZZ*CLINIC ", "ZZ*       ", ("interchange", "006", "ISA", 1, 6)),
        ("ZZ*PAYER", "XX*PAYER", ("interchange", "007", "ISA", 1, 7)),
        ("ZZ*PAYER ", "ZZ*      ", ("interchange", "008", "ISA", 1, 8)),
        ("*260517*0930*^", "*261317*0930*^", ("interchange", "014", "ISA", 1, 9)),
        ("*260517*0930*^", "*260517*2460*^", ("interchange", "015", "ISA", 1, 10)),
        ("*^*00501*", "*U*00501*", ("interchange", "016", "ISA", 1, 11)),
        ("*^*00501*", "*^*0501A*", ("interchange", "017", "ISA", 1, 12)),
        ("*^*00501*", "*^*00601*", ("interchange", "003", "ISA", 1, 12)),
        ("000000007", "00000000A", ("interchange", "018", "ISA", 1, 13)),
        ("*0*T*", "*2*T*", ("interchange", "019", "ISA", 1, 14)),
        ("*0*T*", "*0*I*", ("interchange", "020", "ISA", 1, 15)),
        ("IEA*1*000000007", "IEA*1*0000000007", ("interchange", "001", "IEA", 9, 2)),
        ("GE*1*7", "GE*1*07", ("group", "4", "GE", 0, 2)),
        ("GS*HS", "GS*H", ("group", "1", "GS", 0, 1)),
        ("GS*HS*CLINIC", "GS*HS*", ("group", "", "GS", 0, 2)),
        ("*20260517*0930*7", "*20260532*0930*7", ("group", "", "GS", 0, 4)),
        ("*20260517*0930*7", "*20260517*9930*7", ("group", "", "GS", 0, 4)),
        ("*0001", "*01", ("set", "7", "ST", 0, 2)),
        ("ST*270*0001*005010X279A1", "ST*270*0001*005010X279", ("set", "19", "ST", 0, 3)),
        ("ST*270*0001*005010X279A1", "ST*270*0001", ("set", "19", "ST", 0, 3)),
        ("GS*HS", "GS*HB", ("set", "18", "ST", 0, 1)),
        ("005010X279A1", "004010X092A1", ("group", "2", "GS", 0, 8)),
        ("*PAYER*****PI", "*PAY\x1bER*****PI", ("set", "6", "NM1", 4, 3)),
        ("HL*1", "*HL*1", ("set", "1", "", 3, 0)),
        ("~HL*1", "~hl*1", ("set", "1", "", 3, 0)),
    ],
)
def test_wrong_values_are_noted_and_harmless(old: str, new: str, expected: Found) -> None:
    text = WHOLE.replace(old, new)
    assert text != WHOLE
    assert expected in found(text, fatal=False)
    assert found(text) == []


def test_a_group_number_is_a_short_number() -> None:
    text = WHOLE.replace("*7*X*", "*1234567890*X*").replace(GE, "GE*1*1234567890~")
    assert found(text, fatal=False) == [("group", "6", "GS", 0, 6)]


def test_control_numbers_may_not_come_twice() -> None:
    twice = ISA + GS + (ST + BODY + SE) * 2 + "GE*2*7~" + IEA
    assert found(twice, fatal=False) == [("set", "23", "ST", 0, 0)]
    groups = ISA + (GS + ST + BODY + SE + GE) * 2 + "IEA*2*000000007~"
    assert found(groups, fatal=False) == [("group", "19", "GS", 0, 0)]
    assert found(WHOLE * 2, fatal=False) == [("interchange", "025", "ISA", 0, 0)]


def test_a_problem_keeps_what_was_wrong_out_of_its_sentence_and_its_repr() -> None:
    text = WHOLE.replace("*PAYER*****PI", "*SECRET\x1b*****PI")
    (problem,) = read_interchanges(text).all_problems
    assert problem.bad_value == "SECRET\x1b"
    assert "SECRET" not in repr(problem)


def test_delimiters_may_be_control_characters_without_being_noted() -> None:
    text = WHOLE.replace("BHT*0022", "BHT*00:22").translate(str.maketrans("*~:^", "\x1d\x1c\x1f\x1e"))
    assert found(text, fatal=False) == []


def test_problems_without_end_are_cut_short() -> None:
    body = "\x01*\x02~" * 5000
    (transaction_set,) = read_interchanges(ISA + GS + ST + body + SE + GE + IEA).transaction_sets
    assert MOST < len(transaction_set.problems) < MOST + 5
    assert transaction_set.problems[-1].sentence.startswith("There are more than")
