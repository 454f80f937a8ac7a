import pytest

from x12.delimiters import Delimiters
from x12.redelimit import redelimited
from x12.segment import Joined, Segment, composite, free_text, repeated, segment
from x12.unwritable import UnwritableError

OTHERS = Delimiters(element="|", segment="\n", component=">", repetition="!")


def test_elements_count_from_one_and_missing_ones_are_empty() -> None:
    nm1 = segment("NM1", "IL", "1", "RIVERA")
    assert (nm1.identifier, nm1.element(3), nm1.element(9)) == ("NM1", "RIVERA", "")


def test_empty_elements_at_the_end_are_left_out() -> None:
    assert segment("NM1", "IL", "", "RIVERA", "", "") == ("NM1", "IL", "", "RIVERA")
    assert composite("HC", "99213", "", "") == "HC:99213"
    assert composite("", "") == ""


def test_composites_and_repetitions_come_apart_as_they_were_joined() -> None:
    eq = segment("EQ", repeated("30", composite("A", "B")), composite("HC", "", "25"))
    assert eq.repeats(1) == ("30", "A:B")
    assert eq.components(2) == ("HC", "", "25")
    assert eq.components(3) == eq.repeats(3) == ()


def test_delimiters_of_the_interchange_decide() -> None:
    eq = Segment(("EQ", "30!98", "HC>99213"))
    assert eq.repeats(1, OTHERS) == ("30", "98")
    assert eq.components(2, OTHERS) == ("HC", "99213")


def test_nothing_repeats_before_version_00402() -> None:
    assert Segment(("EB", "1^2")).repeats(1, Delimiters(repetition="")) == ("1^2",)


@pytest.mark.parametrize("character", ["*", "~", ":", "^", "\x1b", "\n", "\x7f"])
def test_data_that_would_change_the_structure_is_refused(character: str) -> None:
    with pytest.raises(UnwritableError) as caught:
        segment("NM1", "IL", "1", f"RIV{character}ERA")
    assert caught.value.sentence.startswith("NM103 can't hold ")
    assert (caught.value.segment_identifier, caught.value.element) == ("NM1", 3)
    assert "ERA" not in caught.value.sentence
    with pytest.raises(UnwritableError):
        composite("HC", character)
    with pytest.raises(UnwritableError):
        repeated("30", character)


def test_text_that_holds_separators_on_purpose_is_taken() -> None:
    assert segment("EQ", Joined("30^98")) == ("EQ", "30^98")


def test_free_text_loses_its_delimiters_and_line_breaks() -> None:
    assert free_text("Call: *now*~\r\n 9^5\x1b[1m") == "Call now 9 5 [1m"


def test_a_segment_can_change_its_delimiters() -> None:
    assert redelimited(Segment(("EQ", "30!98", "HC>99213")), OTHERS) == ("EQ", "30^98", "HC:99213")
    with pytest.raises(UnwritableError, match="EQ01"):
        redelimited(Segment(("EQ", "30:98")), OTHERS)
    untouched = Segment(("EQ", "30^98"))
    assert redelimited(untouched, Delimiters()) is untouched
