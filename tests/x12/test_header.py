import pytest

from tests.x12.examples import ISA
from x12.delimiters import Delimiters
from x12.header import read_header


def isa(text: str, rest: str = "GS*HS") -> bytes:
    return (text + rest).encode("latin-1")


def test_a_header_declares_its_delimiters() -> None:
    header = read_header(isa(ISA))
    assert header
    assert header.delimiters == Delimiters("*", "~", ":", "^")
    assert header.segment.element(6) == "CLINIC         "
    assert (header.length, header.problems) == (105, ())


@pytest.mark.parametrize(
    "delimiters",
    [
        Delimiters("|", "\n", ">", "!"),
        Delimiters("\x1d", "\x1c", "\x1f", "\x1e"),
        Delimiters("\xa6", "'", "+", "?"),
    ],
)
def test_any_characters_can_be_delimiters(delimiters: Delimiters) -> None:
    text = ISA.translate(str.maketrans("*~:^", str(delimiters)))
    header = read_header(isa(text))
    assert header
    assert header.delimiters == delimiters
    assert header.can_be_split


def test_separators_inside_fixed_width_elements_do_no_harm() -> None:
    header = read_header(isa(ISA.replace("CLINIC  ", "CLI*NIC ")))
    assert header
    assert header.segment.element(6) == "CLI*NIC        "
    assert header.delimiters.segment == "~"


@pytest.mark.parametrize(
    ("text", "element"),
    [(ISA.replace("CLINIC         ", "CLINIC"), 6), (ISA.replace("PAYER          ", "PAYER" + " " * 15), 8)],
)
def test_trimmed_and_overlong_elements_are_counted_instead(text: str, element: int) -> None:
    header = read_header(isa(text))
    assert header
    assert header.delimiters == Delimiters()
    assert [(each.element, each.code, each.fatal) for each in header.problems] == [(element, "024", False)]


def test_a_missing_component_separator_is_noticed() -> None:
    for rest in ("GS*HS", "\nGS*HS"):
        header = read_header(isa(ISA.replace(":~", "~"), rest))
        assert header
        assert header.delimiters.segment == "~"
        assert [each.code for each in header.problems] == ["027"]


def test_line_breaks_may_come_before_the_terminator() -> None:
    header = read_header(isa(ISA[:-1], "\r\n~GS*HS"))
    assert header
    assert header.delimiters.segment == "~"
    assert header.length == 107


def test_a_line_break_can_be_the_terminator() -> None:
    header = read_header(isa(ISA[:-1], "\nGS*HS"))
    assert header
    assert header.delimiters.segment == "\n"
    assert header.problems == ()


def test_before_00402_nothing_repeats() -> None:
    header = read_header(isa(ISA.replace("*^*00501", "*U*00401")))
    assert header
    assert header.delimiters.repetition == ""
    assert header.problems == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ISA[:-1] + "X", "004"),
        (ISA[:-1] + "*", "004"),
        (ISA[:-2] + "*~", "027"),
        (ISA.replace("*^*", "*:*"), "016"),
        (ISA.replace("*^*", "*U*"), "016"),
    ],
)
def test_delimiters_that_cannot_work_are_named(text: str, code: str) -> None:
    header = read_header(isa(text, "\nGS"))
    assert header
    assert code in [each.code for each in header.problems]


@pytest.mark.parametrize(
    "text",
    ["", "IS", "ISA", "ISA*", ISA[:90], "ISABELLA", "ISA ABCDE", "ISA*A*B*C", "GS*HS", "ISA" + "*" * 200],
)
def test_what_is_no_header_is_not_taken_for_one(text: str) -> None:
    assert read_header(isa(text, "")) is None
