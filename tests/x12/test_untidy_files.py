"""Files as they come: what differs only in form reads as if it were tidy."""

import pytest

from tests.x12.examples import TA1, WHOLE, inquiry, interchange, written
from x12.delimiters import Delimiters
from x12.reader import read_interchanges, segments
from x12.segment import segment

TIDY = written()


def with_delimiters(delimiters: Delimiters) -> bytes:
    return TIDY.decode().translate(str.maketrans("*~:^", str(delimiters))).encode("latin-1")


@pytest.mark.parametrize(
    "untidy",
    [
        TIDY.replace(b"~", b"~\n"),
        TIDY.replace(b"~", b"~\r\n"),
        TIDY.replace(b"~", b"~\r"),
        TIDY.replace(b"~", b"\r\n~"),
        TIDY.replace(b"~", b"~\n\n \t  "),
        TIDY.replace(b"~", b"~ "),
        TIDY.replace(b"~", b"~~"),
        b"\n\n  " + TIDY,
        b"\xef\xbb\xbf" + TIDY,
        b"\xef\xbb\xbf\r\n" + TIDY + b"\x1a",
        TIDY[:-1] + b"\n",
        TIDY + b"\x00" * 400,
        TIDY.replace(b"~GS", b"~\r\n\tGS"),
    ],
)
def test_breaks_blanks_and_marks_around_segments_change_nothing(untidy: bytes) -> None:
    transmission = read_interchanges(untidy)
    assert [each for each in transmission.all_problems if each.fatal] == []
    (found,) = transmission.interchanges
    assert list(found.transaction_sets) == list(interchange().transaction_sets)
    assert found.trailer == interchange().trailer


@pytest.mark.parametrize("breaks", ["\n", "\r\n", "\r", "\n\n"])
def test_line_breaks_can_be_the_terminators(breaks: str) -> None:
    text = WHOLE.replace("~", breaks)
    transmission = read_interchanges(text)
    assert list(transmission.all_problems) == []
    assert list(segments(text)) == list(segments(WHOLE))


@pytest.mark.parametrize(
    "delimiters",
    [
        Delimiters("|", "\n", ">", "!"),
        Delimiters("\x1d", "\x1c", "\x1f", "\x1e"),
        Delimiters("]", "^", "-", "\\"),
        Delimiters("\xa6", "\xac", "\xa7", "\xb6"),
    ],
)
def test_every_interchange_has_its_own_delimiters(delimiters: Delimiters) -> None:
    transmission = read_interchanges(TIDY + with_delimiters(delimiters) + TIDY)
    assert [each.delimiters for each in transmission.interchanges] == [Delimiters(), delimiters, Delimiters()]
    eq = [next(each.transaction_sets).body[3] for each in transmission.interchanges]
    assert eq[1].repeats(1, delimiters) == eq[0].repeats(1) == ("30", "98")
    assert eq[1].components(2, delimiters) == eq[0].components(2) == ("HC", "99213", "25")
    assert {each.code for each in transmission.all_problems if each.code} == {"025"}


def test_a_new_interchange_in_other_delimiters_may_follow_a_broken_one() -> None:
    broken = TIDY[: TIDY.index(b"SE*")]
    transmission = read_interchanges(broken + with_delimiters(Delimiters("|", "\n", ">", "!")))
    first, second = transmission.interchanges
    assert [each.code for each in first.all_problems if each.fatal] == ["023", "3", "2"]
    assert [each for each in second.all_problems if each.fatal] == []


def test_a_line_break_does_where_the_last_terminator_was_forgotten() -> None:
    transmission = read_interchanges(TIDY[:-1] + b"\n" + written(number=8))
    assert list(transmission.all_problems) == []
    assert len(transmission.interchanges) == 2


def test_what_stands_between_interchanges_is_reported() -> None:
    between = b"-- \nVISA, LISA\n"
    transmission = read_interchanges(b"Dear all,\n" + TIDY + between + written(number=8) + b"end")
    assert [each.sentence for each in transmission.problems] == [
        "8 bytes before an ISA belong to no interchange; they were skipped.",
        "11 bytes before an ISA belong to no interchange; they were skipped.",
        "3 bytes at the end belong to no interchange; they were skipped.",
    ]
    assert [list(each.all_problems) for each in transmission.interchanges] == [[], []]


def test_names_keep_their_letters_in_either_encoding() -> None:
    name = segment("NM1", "IL", "1", "NUÑEZ")
    in_utf_8 = written(inquiry("0001", name))
    (first,) = read_interchanges(in_utf_8).interchanges
    (second,) = read_interchanges(in_utf_8.decode().encode("latin-1")).interchanges
    assert first.encoding == "utf-8"
    assert second.encoding == "latin-1"
    assert list(first.transaction_sets) == list(second.transaction_sets)
    (problem,) = second.all_problems
    assert problem.sentence == "Some text isn't UTF-8; it was read as Latin-1."


def test_one_segment_in_latin_1_leaves_the_others_in_utf_8() -> None:
    mixed = TIDY.replace(b"PAYER*****", "NUÑEZ*****".encode("latin-1")).replace(b"*A1*", "*Ж1*".encode())
    (found,) = read_interchanges(mixed).interchanges
    bht, _, nm1, _ = next(found.transaction_sets).body
    assert (bht.element(3), nm1.element(3)) == ("Ж1", "NUÑEZ")


def test_text_may_come_as_text() -> None:
    name = segment("NM1", "IL", "1", "NUÑEZ")
    data = written(inquiry("0001", name))
    assert read_interchanges(data.decode()) == read_interchanges(data)
    assert read_interchanges("\ufeff" + data.decode()) == read_interchanges(data)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (TIDY.decode().encode("utf-16"), "UTF-16"),
        (TIDY.decode().encode("utf-16-be"), "UTF-16"),
        (TIDY.decode().encode("utf-16-le"), "UTF-16"),
        (TIDY.decode().encode("cp037"), "EBCDIC"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"PK\x03\x04", "zip"),
        (b"%PDF-1.7", "PDF"),
        (b"<html>Down for maintenance</html>", "isn't an X12 interchange"),
        (b"", "isn't an X12 interchange"),
        (b"ISA*00*", "isn't an X12 interchange"),
    ],
)
def test_other_files_are_named_for_what_they_are(data: bytes, says: str) -> None:
    transmission = read_interchanges(data)
    assert transmission.interchanges == ()
    (problem,) = transmission.problems
    assert says in problem.sentence
    assert problem.fatal


def test_an_acknowledgment_after_a_group_is_kept_and_noted() -> None:
    text = WHOLE.replace("IEA*", TA1 + "IEA*")
    (found,) = read_interchanges(text).interchanges
    assert len(found.acknowledgments) == 1
    assert [(each.segment_identifier, each.segment_position, each.fatal) for each in found.all_problems] == [
        ("TA1", 9, False)
    ]
