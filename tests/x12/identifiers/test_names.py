import pytest
from hypothesis import given
from hypothesis import strategies as st

from x12.identifiers import Unacceptable
from x12.identifiers.names import parse_name, spellings, split_suffix


@pytest.mark.parametrize(
    ("keyed", "name"),
    [
        ("O'Brien-Smith, Jr.", "OBRIEN SMITH JR"),
        ("  muñoz   de la cruz ", "MUNOZ DE LA CRUZ"),
        ("St. John", "ST JOHN"),
        ("Łukasz", "LUKASZ"),
        ("Strauß", "STRAUSS"),
        ("D\u2019Angelo\u2013Roy", "DANGELO ROY"),
        ("Smith 3rd", "SMITH 3RD"),
    ],
)
def test_names_are_sent_as_payers_store_them(keyed: str, name: str) -> None:
    assert parse_name(keyed) == name


@pytest.mark.parametrize(
    ("keyed", "says"),
    [("", "Key the last name"), ("--", "Key"), ("Sm1th", "letters only"), ("A*B", "letters only"),
     ("Иванов", "A to Z"), ("A" * 61, "at most 60")],
)  # fmt: skip
def test_slips_say_what_to_do(keyed: str, says: str) -> None:
    with pytest.raises(Unacceptable, match=says):
        parse_name(keyed)


@given(st.text(max_size=40))
def test_any_text_becomes_a_stable_name_or_a_sentence(keyed: str) -> None:
    try:
        name = parse_name(keyed)
    except Unacceptable as refused:
        name = ""
        sentence = refused.sentence
    assert (parse_name(name) == name and name.isascii()) if name else sentence.endswith(".")


def test_suffix_and_other_spellings() -> None:
    assert split_suffix("OBRIEN SMITH JR") == ("OBRIEN SMITH", "JR")
    assert split_suffix("JR") == ("JR", "")
    assert spellings("OBRIEN SMITH") == ("OBRIENSMITH", "SMITH", "OBRIEN")
    assert spellings("SMITH", "JR") == ("SMITH JR",)
    assert spellings("SMITH") == ()
