import pytest
from hypothesis import given
from hypothesis import strategies as st

from x12.identifiers import Unacceptable
from x12.identifiers.mbi import LETTERS, dashed, parse_mbi


def mbis() -> st.SearchStrategy[str]:
    either = LETTERS + "0123456789"
    kinds = ("123456789", LETTERS, either, "0123456789", LETTERS, either, "0123456789")
    tail = (LETTERS, LETTERS, "0123456789", "0123456789")
    return st.tuples(*(st.sampled_from(kind) for kind in kinds + tail)).map("".join)


@given(mbis())
def test_every_well_formed_mbi_is_taken_in_any_dress(mbi: str) -> None:
    for keyed in (mbi, dashed(mbi), dashed(mbi).lower(), f" {mbi} ", dashed(mbi).replace("-", "–")):
        assert parse_mbi(keyed) == mbi


@given(mbis(), st.integers(0, 10), st.sampled_from("SLOIBZsloibz!@é"))
def test_a_character_that_no_mbi_has_is_named_by_its_position(mbi: str, at: int, wrong: str) -> None:
    with pytest.raises(Unacceptable) as refused:
        parse_mbi(mbi[:at] + wrong + mbi[at + 1 :])
    assert f"Character {at + 1} " in refused.value.sentence
    assert mbi not in refused.value.sentence


@pytest.mark.parametrize(
    ("keyed", "says"),
    [
        ("", "Key the MBI"),
        ("1EG4TE5MK7", "this has 10"),
        ("1EG4TE5MK733", "this has 12"),
        ("123456789A", "old kind"),
        ("123-45-6789-D6", "old kind"),
    ],
)
def test_other_slips_say_what_to_do(keyed: str, says: str) -> None:
    with pytest.raises(Unacceptable, match=says):
        parse_mbi(keyed)


def test_test_data_is_taken_only_where_allowed() -> None:
    assert parse_mbi("1s00-e00-aa00", allow_synthetic=True) == "1S00E00AA00"
    with pytest.raises(Unacceptable, match="Character 2 "):
        parse_mbi("1S00E00AA00")
